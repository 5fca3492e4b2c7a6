import { isObject, type Json, type JsonObject } from '@yunform/schema/base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { satisfies } from '../../src/condition/satisfies.ts';
import { standardFormats } from '../../src/condition/standard-formats.ts';
import { apply } from '../../src/lens/apply.ts';
import type { Lens, LensContext } from '../../src/lens/lens.ts';
import { domain, preimage } from '../../src/lens/preimage.ts';
import { reverse } from '../../src/lens/reverse.ts';
import { pool } from '../arbitrary/pool.ts';
import { isLossless } from '../support/lossless.ts';
import { oracle } from '../support/oracle.ts';

const SEED = 20_261_121;
const RUNS = 80;
const context: LensContext = {
  crosswalks: pool.crosswalks,
  formats: { ...standardFormats, code: { validate: (text) => /^[0-9A-Z]{9}$/.test(text) } },
};

const date = (from: string, to: string): Lens => ({ op: 'date', from, to });
const NOTATIONS = [
  'YYYY-MM-DD',
  'YYYYMMDD',
  'YYYY年M月D日',
  'YYYY/MM/DD',
  'YYYY.MM.DD',
  'YYYY-MM',
  'YYYY年M月',
  'YYYY',
];

/** One lens of every operation, as departments need them, each with values at and beside its domain. */
const lenses: readonly (readonly [name: string, lens: Lens])[] = [
  ['copy', { op: 'copy' }],
  ['constant', { op: 'constant', value: '设立' }],
  ['scale to 万元', { op: 'scale', by: '0.0001' }],
  ['scale to a thousandth', { op: 'scale', by: '1000' }],
  ['scale by what has no finite inverse', { op: 'scale', by: '3' }],
  ...NOTATIONS.slice(1).map((to) => [`date to ${to}`, date('YYYY-MM-DD', to)] as const),
  ...NOTATIONS.slice(1).map((from) => [`date from ${from}`, date(from, from === 'YYYY' ? 'YYYY' : 'YYYY-MM')] as const),
  ['recode one to one', { op: 'recode', crosswalk: 'kind→names', direction: 'forth' }],
  ['recode one to one, back', { op: 'recode', crosswalk: 'kind→names', direction: 'back' }],
  ['recode many to one and ambiguous', { op: 'recode', crosswalk: 'kind→short', direction: 'forth' }],
  ['recode ambiguous, back', { op: 'recode', crosswalk: 'kind→short', direction: 'back' }],
  ['recode through a crosswalk that is not there', { op: 'recode', crosswalk: 'none', direction: 'forth' }],
  [
    'codes',
    {
      op: 'codes',
      pairs: [
        [true, '1'],
        [false, '0'],
      ],
    },
  ],
  [
    'codes that fall together',
    {
      op: 'codes',
      pairs: [
        [true, 'x'],
        [false, 'x'],
      ],
    },
  ],
  ['text around', { op: 'text', prefix: '第', suffix: '年' }],
  ['text of a number', { op: 'text', number: true, suffix: '人' }],
  ['number', { op: 'number' }],
  ['normalise', { op: 'normalise', format: 'code', pattern: '########-#' }],
  ['slice', { op: 'slice', start: 2, end: 5 }],
  ['parity', { op: 'parity', at: 1, odd: '男', even: '女' }],
  ['parity from the end', { op: 'parity', at: -2, odd: '男', even: '女' }],
  [
    'chain of slice and date',
    { op: 'chain', lenses: [{ op: 'slice', start: 6, end: 14 }, date('YYYYMMDD', 'YYYY-MM-DD')] },
  ],
  [
    'chain of scale and text',
    {
      op: 'chain',
      lenses: [
        { op: 'scale', by: '0.0001' },
        { op: 'text', number: true, suffix: '万元' },
      ],
    },
  ],
  [
    'chain of recodes',
    {
      op: 'chain',
      lenses: [
        { op: 'recode', crosswalk: 'kind→names', direction: 'forth' },
        { op: 'recode', crosswalk: 'kind→names', direction: 'back' },
      ],
    },
  ],
];

const numbers = fc.oneof(
  fc.constantFrom(0, 1, -1, 35_100, 351_000, 30_000, 29_999.99, 0.01, 0.1 + 0.2, 1e15, 123_456_789_012_345, 1e21, 5e-7),
  fc.integer({ min: -100_000_000, max: 100_000_000 }),
  fc.integer({ min: 0, max: 10_000_000 }).map((cents) => Number((cents / 100).toFixed(2))),
);
const days = fc
  .tuple(
    fc.integer({ min: 0, max: 9_999 }),
    fc.integer({ min: 0, max: 13 }),
    fc.integer({ min: 0, max: 32 }),
    fc.constantFrom(...NOTATIONS),
  )
  .map(([y, m, d, notation]) => written(notation, y, m, d));
const values: fc.Arbitrary<Json> = fc.oneof(
  numbers,
  days,
  fc
    .tuple(fc.integer({ min: 1_900, max: 2_030 }), fc.integer({ min: 1, max: 13 }), fc.integer({ min: 1, max: 32 }))
    .map(([y, m, d]) => `440000${written('YYYYMMDD', y, m, d)}0011`),
  numbers.map(String),
  fc.constantFrom<Json>(
    'A',
    'B',
    'C',
    'D',
    '甲',
    '乙',
    'x',
    'y',
    true,
    false,
    null,
    '',
    '第三年',
    '12345678X',
    '12345678-X',
    '007',
    '1e3',
    '-0',
    [],
    {},
  ),
  fc.string({ maxLength: 8, unit: 'grapheme' }),
);

function written(notation: string, y: number, m: number, d: number): string {
  const pad = (n: number, width: number): string => String(n).padStart(width, '0');
  return notation
    .replace('YYYY', pad(y, 4))
    .replace('MM', pad(m, 2))
    .replace('M', String(m))
    .replace('DD', pad(d, 2))
    .replace('D', String(d));
}

/** What a department may assert of the image. */
const schemas: readonly JsonObject[] = [
  {},
  { type: 'string' },
  { type: ['string', 'null'] },
  { type: 'number', minimum: 3, multipleOf: 0.01 },
  { type: 'integer' },
  { exclusiveMinimum: 0, maximum: 1_000 },
  { exclusiveMaximum: 35.1 },
  { const: '1' },
  { enum: ['甲', 'x', 'A', '2015-03', '35100', 3.51, true, '男'] },
  { minLength: 2, maxLength: 10 },
  { maxLength: 0 },
  { minLength: 11 },
  { pattern: '^[0-9]{8}$' },
  { pattern: '^\\d{4}/\\d\\d/\\d\\d$' },
  { pattern: '-', minLength: 1 },
  { format: 'date' },
  { anyOf: [{ type: 'number', minimum: 10 }, { enum: ['甲', 'B'] }] },
  { oneOf: [{ minimum: 5 }, { maximum: 50 }] },
  { not: { enum: ['乙', 7] } },
  { not: { minLength: 3 } },
  { allOf: [{ minimum: 1 }, { multipleOf: 0.5 }] },
];

describe.each(lenses)('%s', (_name, lens) => {
  const check = (property: (value: Json) => void): void =>
    fc.assert(
      fc.property(values, (value) => {
        property(value);
      }),
      { seed: SEED, numRuns: RUNS },
    );

  test('its domain is the values that it takes: a value outside is refused at the question, none inside is', () => {
    const taken = domain(lens, context);
    if (lens.op === 'scale' || (lens.op === 'chain' && lens.lenses[0]?.op === 'scale'))
      return check((value) => exactNumbers(lens, value, taken));
    if (lens.op === 'normalise')
      return check((value) =>
        satisfies(taken, value, context.formats)
          ? expect(apply(lens, [value], context)).toHaveProperty('value')
          : undefined,
      );
    return check((value) => {
      expect([value, 'value' in apply(lens, [value], context)]).toEqual([
        value,
        satisfies(taken, value, context.formats),
      ]);
    });
  });

  test('what it makes is read back as it was, or not for certain', () => {
    check((value) => {
      const applied = apply(lens, [value], context);
      if (!('value' in applied)) return;
      const reading = reverse(lens, applied.value, context);
      if (reading?.exact) expect(reading.values).toEqual([value]);
      else expect(isLossless(lens, context.crosswalks) && lens.op !== 'scale').toBe(false);
    });
  });

  test('what is read back for certain makes what was received', () => {
    check((received) => {
      const reading = reverse(lens, received, context);
      if (!reading?.exact) return;
      expect(apply(lens, reading.values, context)).toEqual({ value: received });
    });
  });

  test('what a department asserts of its image is carried back exactly, or left as residual', () => {
    for (const schema of schemas) {
      const { schema: back, residual } = preimage(lens, schema, context);
      const [department, question] = [oracle(schema), oracle(isObject(back) ? back : {})];
      fc.assert(
        fc.property(values, (value) => {
          const applied = apply(lens, [value], context);
          if (!('value' in applied) || lens.op === 'constant') return;
          const [refused, asked] = [department(applied.value).length > 0, question(value).length > 0];
          const what = `${JSON.stringify(schema)} back ${JSON.stringify(back)} of ${JSON.stringify(value)} → ${JSON.stringify(applied.value)}`;
          if (asked) expect(refused, what).toBe(true);
          if (refused && residual.length === 0) expect(asked, what).toBe(true);
        }),
        { seed: SEED, numRuns: 25 },
      );
    }
  });
});

/** A number that would not survive as a JSON number is outside too, which a schema cannot say. */
function exactNumbers(lens: Lens, value: Json, taken: JsonObject): void {
  const inside = satisfies(taken, value, context.formats);
  const applied = 'value' in apply(lens, [value], context);
  if (applied) expect(inside).toBe(true);
  if (inside && typeof value === 'number' && String(value).replace(/\D/g, '').replace(/^0+/, '').length <= 11)
    expect(applied).toBe(true);
}
