import { type Catalogue, extend, type Form, type MergeOptions, merge } from '@yunform/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formSets } from '../arbitrary/forms.ts';
import { pool } from '../arbitrary/pool.ts';
import { formSchema, formsOf, must, read } from '../support/forms.ts';

const SEED = Number(process.env.YUNFORM_SEED ?? 20_261_121);
const name = { type: 'string', 'x-element': 'unit.name' } as const;

test('one more form gives the very bytes of merging all at once', () => {
  fc.assert(
    fc.property(formSets, (schemas) => {
      const forms = schemas.map((schema) => read(schema, pool));
      const [last, ...others] = [...forms].reverse();
      const before = merge(others, { catalogue: pool });
      if (!last || !before.ok) return;
      const [grown, whole] = [extend(before.value, last, { catalogue: pool }), merge(forms, { catalogue: pool })];
      expect(grown.ok).toBe(whole.ok);
      if (grown.ok && whole.ok) expect(JSON.stringify(grown.value)).toBe(JSON.stringify(whole.value));
      else expect(grown.issues).toEqual(whole.issues);
    }),
    { seed: SEED, numRuns: 25, endOnFailure: true },
  );
});

/** Everything of one world said of another: elements, rows, own fields. */
function renamed<T extends object>(value: T): T {
  const text = JSON.stringify(value)
    .replaceAll('unit.', 'firm.')
    .replaceAll('people', 'crew')
    .replaceAll('person.', 'human.')
    .replaceAll('备', '附')
    .replaceAll(encodeURIComponent('备'), encodeURIComponent('附'))
    .replaceAll('a/b', 'e/f')
    .replaceAll('c~d', 'g~h')
    .replaceAll('c~0d', 'g~0h')
    .replaceAll('a~1b', 'e~1f')
    .replaceAll('own', 'proper')
    .replaceAll('note', 'remark');
  return JSON.parse(text);
}

const both: Catalogue = { ...pool, elements: { ...pool.elements, ...renamed(pool.elements) } };

test('a form that shares nothing is only put beside the others: the very bytes of merging all at once, nothing made again', () => {
  const besides = { all: 0, choosing: 0, matter: 0 };
  fc.assert(
    fc.property(formSets, fc.nat(2), fc.boolean(), fc.boolean(), (schemas, which, apart, isMatter) => {
      const options: MergeOptions = { catalogue: both, onConflict: apart ? 'ask-each' : 'fail' };
      const matter = (forms: readonly Form[]): MergeOptions =>
        isMatter ? { ...options, matter: { id: 'm', forms: forms.map(({ id }) => id) } } : options;
      const forms = schemas.map((schema, index) => read(index === which ? renamed(schema) : schema, both));
      const other = forms[which];
      const others = forms.filter((one) => one !== other);
      const before = merge(others, matter(others));
      if (!other || !before.ok) return;
      const [grown, whole] = [extend(before.value, other, options), merge(forms, matter(forms))];
      expect(grown.ok).toBe(whole.ok);
      if (!grown.ok || !whole.ok) return;
      expect(JSON.stringify(grown.value)).toBe(JSON.stringify(whole.value));
      if (!before.value.questions.every((one) => grown.value.questions.includes(one))) return;
      besides.all += 1;
      if (Object.keys(other.appliesWhen).length > 0 || other.taking.length > 0) besides.choosing += 1;
      if (isMatter) besides.matter += 1;
    }),
    { seed: SEED, numRuns: 60, endOnFailure: true },
  );
  expect(besides.all).toBeGreaterThan(25);
  expect(besides.choosing).toBeGreaterThan(5);
  expect(besides.matter).toBeGreaterThan(10);
});

test('a form that is there already changes nothing; another one of the same id is an issue', () => {
  const forms = formsOf({ tax: { properties: { name } }, trade: { properties: { name } } }, pool);
  const intake = must(merge(forms, { catalogue: pool }));
  const [tax] = forms;
  expect(tax && JSON.stringify(must(extend(intake, tax, { catalogue: pool })))).toBe(JSON.stringify(intake));
  const other = read(formSchema('tax', { properties: { note: name } }), pool);
  expect(extend(intake, other, { catalogue: pool }).issues.map(({ code }) => code)).toEqual(['same-id']);
});

test('a conflict with the new form fails as merging all at once does', () => {
  const capital = (more: object) => ({
    properties: { capital: { type: 'number', ...more, 'x-element': 'unit.capital' } },
    required: ['capital'],
  });
  const intake = must(merge(formsOf({ tax: capital({ maximum: 1 }) }, pool), { catalogue: pool }));
  const [trade] = formsOf({ trade: capital({ minimum: 2 }) }, pool);
  const outcome = trade && extend(intake, trade, { catalogue: pool });
  expect(outcome?.issues.map(({ code }) => code)).toEqual(['conflict']);
  const apart = trade && must(extend(intake, trade, { catalogue: pool, onConflict: 'ask-each' }));
  expect(apart?.questions).toHaveLength(2);
});

test('the intake of a matter keeps its results and takes the new form in', () => {
  const forms = formsOf({ tax: { properties: { name } }, trade: { properties: { kind: { type: 'string' } } } }, pool);
  const matter = { id: 'm', title: { 'zh-CN': '事项' }, forms: ['tax', 'trade'], results: { 'unit.name': 'trade' } };
  const intake = must(merge(forms, { catalogue: pool, matter }));
  const more = read(formSchema('bank', { properties: { name }, required: ['name'] }), pool);
  const grown = must(extend(intake, more, { catalogue: pool }));
  expect(grown.matter?.id).toBe('m');
  expect(grown.questions.find(({ at }) => at === '/unit/name')?.result).toBe('trade');
  expect(Object.keys(grown.forms)).toEqual(['bank', 'tax', 'trade']);
});
