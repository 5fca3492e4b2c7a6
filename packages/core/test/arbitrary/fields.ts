import type { Json, JsonObject } from '@yunform/schema/base';
import type { Dice } from './dice.ts';

/** How a department may represent each element of the pool. */
export const representations: { readonly [element: string]: (dice: Dice) => JsonObject } = {
  'unit.name': (dice) => (dice.chance(15) ? { type: 'string', maxLength: 6, 'x-blank': '' } : textOf(dice)),
  'unit.capital': (dice) =>
    dice.pick<() => JsonObject>([
      () => ({ 'x-unit': '元', ...numberOf(dice, 30_000, [1, 100, 0.01]) }),
      () => ({ 'x-unit': '万元', ...numberOf(dice, 3, [0.01, 1, 0.5]) }),
      () => ({ 'x-unit': '千元', ...numberOf(dice, 30, [0.1, 1]) }),
      () => ({ 'x-unit': '万元', type: 'string', maxLength: 8 }),
    ])(),
  'unit.staff': (dice) =>
    dice.pick<() => JsonObject>([
      () => ({ ...numberOf(dice, 5, [1, 5]), type: 'integer' }),
      () => ({ type: 'string', maxLength: 6, 'x-lens': { op: 'text', suffix: '人' } }),
      () => ({ type: 'string' }),
    ])(),
  'unit.kind': kind,
  'people[].kind': kind,
  'unit.class': (dice) => ({ enum: atLeastOne(dice, ['1', '2', '3']) }),
  'unit.founded': (dice) => dateOf(dice, true),
  'people[].since': (dice) => dateOf(dice, false),
  'unit.open': (dice) =>
    dice.pick<JsonObject>([
      { type: 'boolean' },
      {
        enum: ['Y', 'N'],
        'x-lens': {
          op: 'codes',
          pairs: [
            [true, 'Y'],
            [false, 'N'],
          ],
        },
      },
      {
        enum: [1, 0, null],
        'x-lens': {
          op: 'codes',
          pairs: [
            [true, 1],
            [false, 0],
          ],
        },
        'x-blank': null,
      },
      { const: true },
    ]),
  'unit.address': (dice) => ({ ...textOf(dice), maxLength: dice.pick([12, 6, 20]) }),
  'unit.address.province': textOf,
  'unit.address.city': textOf,
  'unit.address.detail': textOf,
  'person.id': (dice) => ({ type: 'string', minLength: dice.pick([0, 6]) }),
  'person.month': (dice) =>
    dice.pick<JsonObject>([
      { type: 'string', 'x-date-format': 'YYYY-MM' },
      { type: 'string', pattern: '^[0-9]{6}$', 'x-date-format': 'YYYYMM' },
    ]),
  'people[].name': textOf,
  'people[].share': (dice) =>
    dice.pick<() => JsonObject>([
      () => ({ ...numberOf(dice, 0, [0.01, 1]), maximum: 100, 'x-unit': '%' }),
      () => ({ ...numberOf(dice, 0, [1, 5]), maximum: 1000, 'x-unit': '‰' }),
    ])(),
};

/** Fields that only one form asks, without any extra keyword. */
export function ownField(dice: Dice): JsonObject {
  return dice.pick<() => JsonObject>([
    () => ({ type: 'boolean' }),
    () => textOf(dice),
    () => ({ enum: ['u', 'v', 'w'] }),
    () => numberOf(dice, 1, [1, 0.5]),
    () => ({ type: 'array', items: { enum: ['p', 'q', 'r'] }, ...limits(dice), uniqueItems: dice.chance(50) }),
    () => ({ type: 'array', items: { type: 'string', maxLength: 3 }, ...limits(dice) }),
    () => ({ type: ['string', 'null'], maxLength: 4 }),
    () => ({ anyOf: [{ type: 'integer' }, { enum: ['none'] }] }),
    () => ({ type: 'object', additionalProperties: { type: 'integer' } }),
    () => ({ not: { enum: ['bad', 3] } }),
    () => ({ const: 'I agree' }),
    () => ({
      oneOf: [
        { type: 'string', minLength: 3 },
        { type: 'string', maxLength: 3, pattern: '^a' },
      ],
    }),
  ])();
}

function limits(dice: Dice): JsonObject {
  return { ...(dice.chance(40) ? { minItems: 1 } : {}), ...(dice.chance(40) ? { maxItems: 2 } : {}) };
}

function textOf(dice: Dice): JsonObject {
  return {
    type: 'string',
    ...(dice.chance(50) ? { minLength: dice.pick([1, 2, 3]) } : {}),
    ...(dice.chance(50) ? { maxLength: dice.pick([8, 5, 4]) } : {}),
    ...(dice.chance(20) ? { pattern: dice.pick(['^[^ ]*$', '^\\S', '^[a-f甲-龟]+$']) } : {}),
  };
}

function numberOf(dice: Dice, about: number, steps: readonly [number, ...number[]]): JsonObject {
  return {
    type: 'number',
    ...(dice.chance(40) ? { [dice.pick(['minimum', 'exclusiveMinimum'])]: about } : {}),
    ...(dice.chance(30) ? { [dice.pick(['maximum', 'exclusiveMaximum'])]: about * 10 + 10 } : {}),
    ...(dice.chance(50) ? { multipleOf: dice.pick(steps) } : {}),
  };
}

function kind(dice: Dice): JsonObject {
  return dice.pick<() => JsonObject>([
    () => ({ enum: atLeastOne(dice, ['A', 'B', 'C', 'D']), 'x-code-list': 'kind' }),
    () => ({ enum: atLeastOne(dice, ['甲', '乙', '丙', '丁']), 'x-code-list': 'kind:names' }),
    () => ({ enum: atLeastOne(dice, ['x', 'y']), 'x-code-list': 'kind:short' }),
    () => ({ type: 'string', 'x-code-list': 'kind:names' }),
  ])();
}

/** A subset that is not empty, in the list's order. */
function atLeastOne(dice: Dice, codes: readonly [string, ...string[]]): Json {
  const kept = dice.some(codes, 70);
  return kept.length > 0 ? kept : codes;
}

const NOTATIONS: readonly [JsonObject, ...JsonObject[]] = [
  { format: 'date', 'x-date-format': 'YYYY-MM-DD' },
  { pattern: '^[0-9]{8}$', 'x-date-format': 'YYYYMMDD' },
  { 'x-date-format': 'YYYY年M月D日' },
  { pattern: '^\\d{4}/\\d\\d/\\d\\d$', 'x-date-format': 'YYYY/MM/DD' },
  { 'x-date-format': 'YYYY.MM.DD', maxLength: 10 },
];

function dateOf(dice: Dice, coarse: boolean): JsonObject {
  if (coarse && dice.chance(15)) return { type: 'string', 'x-date-format': 'YYYY-MM', pattern: '^[0-9]{4}-[0-9]{2}$' };
  return { type: 'string', ...dice.pick(NOTATIONS) };
}
