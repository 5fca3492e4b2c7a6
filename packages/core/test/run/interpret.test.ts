import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ajvValidator, compile } from '@yunform/core';
import { compileWith, type Finding, interpretedValidator } from '@yunform/core/run';
import { catalogue } from '@yunform/elements';
import { normalize } from '@yunform/schema';
import { isArray, isObject, type Json, type JsonObject, valueAt } from '@yunform/schema/base';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasTool, pathOfTool } from '../../../../test/tools.ts';
import { answersOf, intake } from './matter.ts';

function normal(schema: Json): JsonObject | undefined {
  const outcome = normalize(schema);
  return outcome.ok && isObject(outcome.value) ? outcome.value : undefined;
}

/** What is found where; the order and the wording of limits aside. */
function said(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.map(({ keyword, at }) => `${keyword} ${at}`))].sort();
}

const full = compile(intake, { formats: catalogue.formats }).route(answersOf('full'));
const forms = Object.entries(intake.forms).map(([id, { schema }]) => ({
  id,
  root: normal(schema) ?? {},
  ajv: ajvValidator(normal(schema) ?? {}, catalogue.formats),
  own: interpretedValidator(normal(schema) ?? {}, catalogue.formats),
  data: full.submissions[id]?.data ?? null,
}));

const odd: fc.Arbitrary<Json> = fc.constantFrom<Json>(
  null,
  '',
  0,
  -1,
  0.005,
  1e9,
  true,
  'x'.repeat(90),
  '９',
  [],
  [1, 1],
  {},
  'a@b',
);

/** The value with one place inside it changed, dropped or added, chosen by numbers. */
function disturbed(value: Json, path: readonly number[], with_: Json, drop: boolean): Json {
  const [first = 0, ...rest] = path;
  if (path.length === 0 || typeof value !== 'object' || value === null) return with_;
  const entries = isArray(value) ? value.map((one, index) => [String(index), one] as const) : Object.entries(value);
  const chosen = entries[first % Math.max(1, entries.length)];
  const made = entries.flatMap(([name, one]): (readonly [string, Json])[] => {
    if (chosen?.[0] !== name) return [[name, one]];
    return rest.length === 0 && drop ? [] : [[name, disturbed(one, rest, with_, drop)]];
  });
  if (!chosen || (first > 900 && !isArray(value))) made.push(['extra', with_]);
  return isArray(value) ? made.map(([, one]) => one) : Object.fromEntries(made);
}

test.each(forms)('$id: the interpreter finds what ajv finds in disturbed submissions', ({ ajv, own, data, root }) => {
  expect(own(data)).toEqual([]);
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 4 }), odd, fc.boolean(), (path, with_, drop) => {
      const value = disturbed(data, path, with_, drop);
      expect(said(own(value))).toEqual(said(ajv(value)));
      // The place in the schema is held to the schema: ajv's own is wrong beside a reference in what is referred to.
      for (const { keyword, schema, limit } of own(value))
        expect([schema.endsWith(`/${keyword}`), valueAt(root, schema.replace(/\/false schema$/, ''))]).toEqual([
          true,
          limit,
        ]);
    }),
    { seed: 7, numRuns: 300 },
  );
});

test('routing with the interpreter says the same as routing with ajv', () => {
  const interpreted = compileWith(intake, interpretedValidator, catalogue.formats);
  const standard = compile(intake, { formats: catalogue.formats });
  for (const answers of [{}, answersOf('simple'), answersOf('full'), answersOf('overflow')]) {
    const [a, b] = [interpreted.route(answers), standard.route(answers)];
    expect(a.issues.map(({ message }) => message).sort()).toEqual(b.issues.map(({ message }) => message).sort());
    expect(Object.values(a.submissions).map(({ status }) => status)).toEqual(
      Object.values(b.submissions).map(({ status }) => status),
    );
  }
});

test('a reference that leads out of the schema is misuse, not a verdict', () => {
  expect(() => interpretedValidator({ $ref: 'https://example.org/x' }, {})(1)).toThrow('leads out of the schema');
  expect(() => interpretedValidator({ $ref: '#/$defs/none' }, {})(1)).toThrow('leads nowhere');
  expect(() => interpretedValidator({ $ref: '#' }, {})(1)).toThrow('leads back to itself');
});

const SUITE = 'json-schema-test-suite';
const KEYWORDS =
  'additionalProperties allOf anyOf boolean_schema const contains dependentRequired dependentSchemas enum exclusiveMaximum exclusiveMinimum if-then-else items maxContains ' +
  'maxItems maxLength maxProperties maximum minContains minItems minLength minProperties minimum multipleOf not oneOf pattern patternProperties prefixItems properties ' +
  'propertyNames ref required type unevaluatedItems unevaluatedProperties uniqueItems';

interface Case {
  readonly description: string;
  readonly schema: Json;
  readonly tests: readonly { readonly description: string; readonly data: Json; readonly valid: boolean }[];
}

test.skipIf(!hasTool(SUITE, 'the interpreter against the JSON Schema Test Suite'))(
  'it passes the JSON Schema Test Suite',
  () => {
    const folder = join(pathOfTool(SUITE), 'tests', 'draft2020-12');
    const names = readdirSync(folder).filter((name) => KEYWORDS.split(' ').includes(name.replace('.json', '')));
    const wrong: string[] = [];
    let right = 0;
    for (const name of names) {
      const cases: readonly Case[] = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      for (const { description, schema, tests } of cases) {
        const read = normal(schema);
        // What normalize refuses (remote references, foreign identifiers) is no form's schema either.
        if (!read || JSON.stringify(read).includes('"$dynamicRef"')) continue;
        for (const one of tests) {
          const verdict = interpretedValidator(read, {})(one.data).length === 0;
          if (verdict === one.valid) right += 1;
          else wrong.push(`${name}: ${description}: ${one.description}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(right).toBeGreaterThan(900);
  },
);
