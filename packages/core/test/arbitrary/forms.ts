import type { Json, JsonObject } from '@yunform/schema/base';
import type fc from 'fast-check';
import { dialectOf } from './dialects.ts';
import { Dice, tapes } from './dice.ts';
import { ownField, representations } from './fields.ts';

const SINGLE = Object.keys(representations).filter((id) => !id.includes('[]') && !id.startsWith('unit.address'));
const COLUMNS = Object.keys(representations).filter((id) => id.includes('[]'));
const PARTS = ['unit.address.province', 'unit.address.city', 'unit.address.detail'];

/** Two to four small department forms over one pool of elements. */
export const formSets: fc.Arbitrary<readonly JsonObject[]> = tapes(400).map((tape) => {
  const dice = new Dice(tape);
  const count = 2 + dice.below(3);
  return Array.from({ length: count }, (_, index) => formOf(dice, `d${index + 1}`));
});

function formOf(dice: Dice, id: string): JsonObject {
  const bare = dice.chance(15);
  const kept = dice.some(SINGLE, 45);
  const elements = kept.length > 0 ? kept : ['unit.name'];
  const nestedPercent = dice.pick([0, 0, 40]);
  const nested = dice.some(elements, nestedPercent);
  const top = membersOf(
    dice,
    elements.filter((one) => !nested.includes(one)),
    bare,
  );
  const groups: Record<string, JsonObject> = {};
  const deep = nested.length > 0 && dice.chance(50);
  const people: Record<string, JsonObject> = dice.chance(40) ? { people: rowsOf(dice, bare) } : {};
  if (nested.length > 0) groups.part = partOf(dice, nested, bare, deep ? people : {});
  if (dice.chance(35)) groups.address = addressOf(dice, bare);
  if (!deep) Object.assign(groups, people);
  if (!bare && dice.chance(20)) groups.head = oneRowOf(dice);
  const own = Object.fromEntries(
    Array.from({ length: dice.below(4) }, (_, index) => [
      dice.pick(['own', 'a/b', 'c~d', '备注']) + index,
      ownField(dice),
    ]),
  );
  const body = objectOf(dice, { ...top, ...own, ...groups });
  const head: JsonObject = bare
    ? { $id: id }
    : { 'x-form': { id, department: `${id} 局`, title: `${id} 表`, version: '1' } };
  const applies: JsonObject =
    !bare && dice.chance(12) ? { 'x-applies-when': { 'unit.kind': { enum: ['A', 'B'] } } } : {};
  return dialectOf(dice, { ...head, ...applies, ...body });
}

/** An object of fields, perhaps with a field of its own, an object inside it, rows. */
function partOf(
  dice: Dice,
  elements: readonly string[],
  bare: boolean,
  people: Record<string, JsonObject>,
): JsonObject {
  const inner = dice.some(elements, dice.pick([0, 0, 50]));
  const kept = {
    ...membersOf(
      dice,
      elements.filter((one) => !inner.includes(one)),
      bare,
    ),
    ...people,
  };
  const own = dice.chance(40) ? { note: ownField(dice) } : {};
  const inside = inner.length > 0 ? { inner: objectOf(dice, { ...membersOf(dice, inner, bare), ...own }) } : own;
  const part = objectOf(dice, { ...kept, ...inside });
  return dice.chance(15) ? { ...part, type: ['object', 'null'] } : part;
}

function membersOf(dice: Dice, elements: readonly string[], bare: boolean): Record<string, JsonObject> {
  return Object.fromEntries(elements.map((one) => [nameOf(one), fieldOf(dice, one, bare)]));
}

function nameOf(element: string): string {
  return element.split('.').at(-1) ?? element;
}

function fieldOf(dice: Dice, element: string, bare: boolean): JsonObject {
  const schema = representations[element]?.(dice) ?? {};
  if (!bare) return { ...schema, title: `${element} 栏`, 'x-element': element };
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !keyword.startsWith('x-')));
}

function addressOf(dice: Dice, bare: boolean): JsonObject {
  if (dice.chance(50)) return fieldOf(dice, 'unit.address', bare);
  return objectOf(dice, membersOf(dice, PARTS, bare));
}

function rowsOf(dice: Dice, bare: boolean): JsonObject {
  const columns = [COLUMNS[0] ?? '', ...dice.some(COLUMNS.slice(1), 50)];
  const own = dice.chance(30) ? { note: ownField(dice) } : {};
  const item = objectOf(dice, { ...membersOf(dice, columns, bare), ...own });
  return {
    type: 'array',
    items: item,
    ...(dice.chance(40) ? { minItems: dice.pick([1, 2]) } : {}),
    ...(dice.chance(40) ? { maxItems: dice.pick([3, 2]) } : {}),
    ...(bare ? {} : taken(dice)),
  };
}

/** Which rows a form takes: all, the first, those that meet a condition. */
function taken(dice: Dice): JsonObject {
  const first = dice.chance(20) ? { first: dice.pick([1, 2]) } : {};
  const where = dice.chance(25) ? { where: whereOf(dice) } : {};
  const key = dice.chance(50) ? { 'x-key': ['name'] } : {};
  return { ...key, ...(Object.keys({ ...first, ...where }).length > 0 ? { 'x-rows': { ...first, ...where } } : {}) };
}

function whereOf(dice: Dice): Json {
  const is = { at: 'people[].kind', is: { enum: ['A', 'B'] } };
  return dice.pick<Json>([
    is,
    { not: { at: 'people[].kind', is: { const: 'C' } } },
    { any: [is, { at: 'people[].share', is: { minimum: 25 } }] },
    { at: 'people[].since', absent: true },
  ]);
}

/** A form that asks for one of the people only. */
function oneRowOf(dice: Dice): JsonObject {
  const own = dice.chance(30) ? { note: ownField(dice) } : {};
  const members = membersOf(dice, [COLUMNS[0] ?? '', ...dice.some(COLUMNS.slice(1), 40)], false);
  const key = dice.chance(50) ? { 'x-key': 'name' } : {};
  return {
    ...objectOf(dice, { ...members, ...own }),
    ...key,
    'x-rows': dice.chance(60) ? { where: whereOf(dice) } : { first: 1 },
  };
}

/** An object of members: some required, closed or open, with conditions among its members. */
function objectOf(dice: Dice, members: { readonly [name: string]: JsonObject }): JsonObject {
  const names = Object.keys(members);
  const required = dice.some(names, 45);
  return {
    type: 'object',
    properties: members,
    ...(required.length > 0 ? { required } : {}),
    ...(dice.chance(50) ? { additionalProperties: false } : {}),
    ...conditions(dice, members),
  };
}

function conditions(dice: Dice, members: { readonly [name: string]: JsonObject }): JsonObject {
  const names = Object.keys(members);
  const [a, b, c] = [dice.pickOf(names), dice.pickOf(names), dice.pickOf(names)];
  if (a === undefined || b === undefined || c === undefined || a === b) return {};
  return dice.pick<() => JsonObject>([
    () => ({}),
    () => ({}),
    () => ifThen(dice, a, b, members),
    () => ({ allOf: [ifThen(dice, a, b, members), ifThen(dice, b, c, members)] }),
    () => ({ dependentRequired: { [a]: [b] } }),
    () => ({ dependentSchemas: { [a]: { required: [b], properties: { [c]: false } } } }),
    () => ({ anyOf: [{ required: [a] }, { required: [b] }] }),
    () => ({ oneOf: [{ required: [a] }, { required: [b] }] }),
    () => ({ not: { required: [a, b] } }),
    () => ({ not: { required: [a] } }),
    () => ({ minProperties: 1 + dice.below(3) }),
    () => ({ oneOf: branches(dice, a, b, c, members) }),
  ])();
}

/** Branches chosen by the value of one member, closed or open. */
function branches(
  dice: Dice,
  a: string,
  b: string,
  c: string,
  members: { readonly [name: string]: JsonObject },
): readonly Json[] {
  const closed = dice.chance(30) ? { additionalProperties: false } : {};
  return [
    { properties: { [a]: testOf(dice, members[a] ?? {}) }, required: [a, b] },
    { properties: { [a]: { not: testOf(dice, members[a] ?? {}) }, [c]: {} }, ...closed },
  ];
}

function ifThen(dice: Dice, a: string, b: string, members: { readonly [name: string]: JsonObject }): JsonObject {
  const test = { properties: { [a]: testOf(dice, members[a] ?? {}) } };
  const consequence = (): JsonObject =>
    dice.pick<() => JsonObject>([
      () => ({ required: [b] }),
      () => ({ properties: { [b]: false } }),
      () => ({ properties: { [b]: narrower(members[b] ?? {}) } }),
      () => ({ not: { required: [b] } }),
      () => ({ required: [b], properties: { [b]: narrower(members[b] ?? {}) } }),
    ])();
  return {
    if: dice.chance(70) ? { ...test, required: [a] } : test,
    then: consequence(),
    ...(dice.chance(50) ? { else: consequence() } : {}),
  };
}

/** A test that some values of the field meet and others do not. */
function testOf(dice: Dice, schema: JsonObject): JsonObject {
  if (Array.isArray(schema.enum)) return { const: dice.pickOf(schema.enum) ?? null };
  switch (schema.type) {
    case 'boolean':
      return { const: dice.pick([true, false]) };
    case 'string':
      return dice.pick<JsonObject>([{ minLength: 4 }, { pattern: '^[a-z]' }, { const: 'abc' }]);
    case 'number':
    case 'integer':
      return dice.pick<JsonObject>([{ minimum: 7 }, { exclusiveMaximum: 40_000 }, { multipleOf: 5 }]);
    case 'array':
      return { minItems: 2 };
    case 'object':
      return dice.pick<JsonObject>([{ required: [firstName(schema)] }, { type: 'object' }]);
    default:
      return { type: 'string' };
  }
}

function firstName(schema: JsonObject): string {
  return Object.keys(schema.properties ?? {})[0] ?? 'none';
}

function narrower(schema: JsonObject): JsonObject {
  if (Array.isArray(schema.enum)) return { enum: schema.enum.slice(0, 2) };
  switch (schema.type) {
    case 'boolean':
      return { const: true };
    case 'string':
      return { maxLength: 10, minLength: 3 };
    case 'number':
    case 'integer':
      return { minimum: 10 };
    case 'array':
      return { minItems: 1 };
    default:
      return { not: { const: 'never' } };
  }
}
