import { catalogue } from '@yunform/elements';
import { isArray, isObject, type Json, type JsonObject } from '@yunform/schema/base';
import type { ErrorObject } from 'ajv';
import { describe, expect, test } from 'vitest';
import { errorsOf } from './accepts.ts';
import { routeByHand } from './by-hand.ts';
import { library, names, read } from './library.ts';
import { patched } from './patch.ts';

/** The answers that every sample follows from; those of the smaller matter are a part of them. */
const ANSWERS = 'matters/一网通/answers';

describe.each(library)('$id', ({ path, schema }) => {
  test.each(['simple', 'full', 'overflow'])(
    '%s: the department receives what follows from the answers, and accepts it',
    (name) => {
      const sample = read(`${path}/samples/${name}.json`);
      expect(routeByHand(schema, read(`${ANSWERS}/${name}.json`), catalogue)).toEqual(sample);
      expect(errorsOf(schema, sample, catalogue)).toEqual([]);
    },
  );

  test('overflow holds rare name characters and fills more than full, full more than simple', () => {
    const text = (name: string) => JSON.stringify(read(`${path}/samples/${name}.json`));
    for (const character of ['𬭎', '䶮', '㛃']) expect(text('overflow')).toContain(character);
    expect(text('overflow').length).toBeGreaterThan(text('full').length);
    expect(text('full').length).toBeGreaterThan(text('simple').length);
  });

  test('overflow is as long as the form allows where no other form is shorter', () => {
    const full = longest(schema, read(`${path}/samples/overflow.json`));
    expect(full).toBeGreaterThan(0);
  });

  const wrong = names(`${path}/samples/wrong/`);

  test('at least four wrong cases are kept', () => {
    expect(wrong.length).toBeGreaterThanOrEqual(4);
  });

  test.each(wrong)('%s is refused as said', (file) => {
    const { because, change, expect: expected } = read(`${path}/samples/wrong/${file}`);
    expect(because).toMatch(/。$/);
    const answers = patched(read(`${ANSWERS}/full.json`), isArray(change) ? change : []);
    const refusals = library.flatMap((form) =>
      errorsOf(form.schema, routeByHand(form.schema, answers, catalogue), catalogue),
    );
    const codes = new Set(refusals.flatMap(codesOf));
    for (const one of isArray(expected) ? expected : [])
      expect([...codes]).toContain(isObject(one) ? known(String(one.code)) : '');
    expect(errorsOf(schema, routeByHand(schema, answers, catalogue), catalogue).length).toBeGreaterThan(0);
  });
});

/** How an error of ajv reads at the intake: another notation's pattern is a date's format there, a dependent need is a need. */
function codesOf({ keyword }: ErrorObject): readonly string[] {
  if (keyword === 'dependentRequired' || keyword === 'dependencies') return ['required'];
  const code = keyword.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  if (code === 'any-of') return ['shape'];
  return code === 'pattern' ? ['pattern', 'format'] : [code];
}

/** The codes that cases may expect. */
const CODES =
  'required type enum format pattern min-length max-length minimum maximum exclusive-minimum multiple-of min-items max-items const unique-items shape'.split(
    ' ',
  );

function known(code: string): string {
  if (!CODES.includes(code)) throw new Error(`no such code: ${code}`);
  return code;
}

/** How many texts of a sample are exactly as long as their field allows. */
function longest(schema: JsonObject, value: Json): number {
  const properties = isObject(schema.properties) ? schema.properties : {};
  const own = typeof value === 'string' && [...value].length === schema.maxLength ? 1 : 0;
  const rows =
    isArray(value) && isObject(schema.items)
      ? value.map((row) => longest(isObject(schema.items) ? schema.items : {}, row))
      : [];
  const members = isObject(value)
    ? Object.entries(value).map(([name, one]) => longest(isObject(properties[name]) ? properties[name] : {}, one))
    : [];
  return [...rows, ...members].reduce((sum, count) => sum + count, own);
}
