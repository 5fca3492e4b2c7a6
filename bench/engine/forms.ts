import { catalogue } from '@yunform/elements';
import type { Json, JsonObject } from '@yunform/schema';
import { between, type Random, randomOf } from '../random.ts';

/** The size of the forms: how many fields each, and what share of them is standard data that other forms ask too. */
export interface FormShape {
  readonly fields: number;
  readonly shared: number;
  readonly seed: number;
}

const SINGLE = Object.values(catalogue.elements).filter(({ id, parts }) => !id.includes('[]') && !parts);
const COLUMNS = Object.values(catalogue.elements).filter(({ id }) => id.startsWith('shareholders[].'));
const SECTIONS = ['base', 'people', 'place', 'money', 'other'];

/** Department forms as they are published: sections, a repeating table, units, code lists, patterns, rules between fields; limits of their own each. */
export function formsLike(count: number, { fields, shared, seed }: FormShape, first = 0): readonly JsonObject[] {
  return Array.from({ length: count }, (_, index) => {
    const random = randomOf(seed * 100_003 + first + index);
    const id = `office-${String(first + index).padStart(4, '0')}.form`;
    const common = sampleOf(SINGLE, Math.round(fields * shared) - 4, random);
    const own = fields - common.length - 4;
    return formOf(id, common, own, random);
  });
}

function formOf(id: string, common: typeof SINGLE, own: number, random: Random): JsonObject {
  const fields: [string, JsonObject][] = [
    ...common.map((element, index): [string, JsonObject] => [`f${index}`, elementField(element, random)]),
    ...Array.from({ length: own }, (_, index): [string, JsonObject] => [`own${index}`, ownField(index, random)]),
  ];
  const sections = new Map<string, [string, JsonObject][]>(SECTIONS.map((name) => [name, []]));
  for (const [index, field] of fields.entries()) sections.get(SECTIONS[index % SECTIONS.length] ?? '')?.push(field);
  const columns = sampleOf(COLUMNS, 4, random).map((element, index) => [`c${index}`, elementField(element, random)]);
  const rows = {
    type: 'array',
    title: '股东名册',
    minItems: 1,
    maxItems: 50,
    items: objectOf(Object.fromEntries(columns), [], random),
  };
  return {
    'x-form': { id, department: `${id} 局`, title: `${id} 申请表`, version: '2015.1', delivery: 'both' },
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    additionalProperties: false,
    required: [...SECTIONS],
    properties: {
      ...Object.fromEntries(
        [...sections].map(([name, members]) => [
          name,
          objectOf(Object.fromEntries(members), rulesOf(members, random), random),
        ]),
      ),
      rows,
    },
  };
}

function objectOf(properties: JsonObject, rules: readonly Json[], random: Random): JsonObject {
  const required = Object.keys(properties).filter(() => random() < 0.5);
  return {
    type: 'object',
    properties,
    additionalProperties: false,
    ...(required.length > 0 ? { required } : {}),
    ...(rules.length > 0 ? { allOf: rules } : {}),
  };
}

/** One rule for each section: when one field is given, another is needed; when a code is chosen, another is. */
function rulesOf(members: readonly [string, JsonObject][], random: Random): readonly Json[] {
  const [when, then] = sampleOf(members, 2, random);
  if (!when || !then) return [];
  const [name, schema] = when;
  const codes = Array.isArray(schema.enum) ? schema.enum : undefined;
  const test = codes ? { properties: { [name]: { const: codes[0] ?? null } }, required: [name] } : { required: [name] };
  return [{ if: test, ...Object.fromEntries([['then', { required: [then[0]] }]]) }];
}

function elementField({ id, titles, schema, unit, codeList }: (typeof SINGLE)[number], random: Random): JsonObject {
  const title = `${titles['zh-CN'] ?? id}${between(random, 0, 2) === 0 ? '（必填）' : ''}`;
  const limits: JsonObject =
    schema.type === 'string' && schema.format === undefined && codeList === undefined
      ? { maxLength: between(random, 40, 200), ...(random() < 0.3 ? { minLength: 1 } : {}) }
      : schema.type === 'number' || schema.type === 'integer'
        ? { minimum: 0, maximum: between(random, 1000, 100_000) * 10_000 }
        : {};
  const codes = codeList === undefined ? [] : Object.keys(catalogue.codeLists[codeList]?.codes ?? {}).slice(0, 40);
  const wan = unit === '元' && random() < 0.5;
  return {
    ...schema,
    ...limits,
    title,
    'x-element': id,
    ...(codes.length > 0 ? { enum: codes.slice(0, between(random, Math.max(2, codes.length - 3), codes.length)) } : {}),
    ...(codeList === undefined ? {} : { 'x-code-list': codeList }),
    ...(unit === undefined ? {} : { 'x-unit': wan ? '万元' : unit }),
  };
}

function ownField(index: number, random: Random): JsonObject {
  const title = `专用栏目 ${index}`;
  switch (between(random, 0, 5)) {
    case 0:
      return { title, type: 'integer', minimum: 0, maximum: between(random, 10, 1000) };
    case 1:
      return { title, enum: Array.from({ length: between(random, 2, 9) }, (_, code) => String(code + 1)) };
    case 2:
      return { title, type: 'string', format: 'date' };
    case 3:
      return { title, type: 'boolean' };
    case 4:
      return { title, type: 'string', pattern: '^[0-9A-Z]{4,20}$' };
    default:
      return { title, type: 'string', maxLength: between(random, 20, 400) };
  }
}

function sampleOf<T>(items: readonly T[], count: number, random: Random): readonly T[] {
  const left = [...items];
  return Array.from({ length: Math.min(count, items.length) }, () =>
    left.splice(between(random, 0, left.length - 1), 1),
  ).flat();
}
