// Routing read straight from the keywords, without the engine: a second opinion on what each department receives.
import type { Catalogue } from '@yunform/core';
import {
  decimal,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  member,
  multiply,
  toNumber,
  valueAt,
} from '@yunform/schema/base';
import { acceptedBy } from './accepts.ts';

interface Walk {
  readonly root: JsonObject;
  readonly form: string;
  readonly answers: Json;
  readonly catalogue: Catalogue;
}

/** The submission that a form receives from answers. */
export function routeByHand(schema: JsonObject, answers: Json, catalogue: Catalogue): Json {
  const form = String(member(schema['x-form'], 'id'));
  return build(schema, [], true, { root: schema, form, answers, catalogue }) ?? {};
}

/** Does the form apply to the applicant? */
export function appliesByHand(schema: JsonObject, answers: Json, catalogue: Catalogue): boolean {
  const needed = isObject(schema['x-applies-when']) ? Object.entries(schema['x-applies-when']) : [];
  return needed.every(([element, is]) => {
    const value = valueAt(answers, element.split('.'));
    return value !== undefined && acceptedBy(is, value, catalogue);
  });
}

type Path = readonly string[];

function build(schema: JsonObject, path: Path, required: boolean, walk: Walk): Json | undefined {
  const whole = expand(schema, walk.root);
  if (isObject(whole.properties)) return object(whole, path, required, walk);
  if (whole.type === 'array' && isObject(whole.items) && isObject(whole.items.properties))
    return rows(whole, path, required, walk);
  return field(whole, path, walk);
}

/** The schema with what its `$ref`s and unconditional `allOf` members say of a value. */
function expand(schema: JsonObject, root: JsonObject): JsonObject {
  const parts = isArray(schema.allOf) ? schema.allOf.filter(isObject) : [];
  const said = parts
    .map((part) => (typeof part.$ref === 'string' ? valueAt(root, part.$ref.slice(1)) : part))
    .filter(isObject);
  const conditions = said.filter((part) => part.if !== undefined);
  const plain = said.filter((part) => part.if === undefined).map((part) => expand(part, root));
  return { ...Object.assign({}, ...plain), ...schema, ...(conditions.length > 0 ? { allOf: conditions } : {}) };
}

function object(schema: JsonObject, path: Path, required: boolean, walk: Walk): Json | undefined {
  const needed = isArray(schema.required) ? schema.required : [];
  const built: Record<string, Json> = {};
  for (const [name, one] of Object.entries(isObject(schema.properties) ? schema.properties : {})) {
    const value = isObject(one) ? build(one, [...path, name], needed.includes(name), walk) : undefined;
    if (value !== undefined) built[name] = value;
  }
  for (const name of forbidden(schema, built, walk.catalogue)) delete built[name];
  const whole = needed.every((name) => typeof name === 'string' && Object.hasOwn(built, name));
  const own =
    Object.keys(built).length > 0 && (whole || isObject(valueAt(walk.answers, ['forms', walk.form, ...path])));
  return required || own ? built : undefined;
}

/** Names that the conditions of an object close for these values. */
function forbidden(schema: JsonObject, built: JsonObject, catalogue: Catalogue): readonly string[] {
  const conditions = [schema, ...(isArray(schema.allOf) ? schema.allOf.filter(isObject) : [])].filter(
    (one) => one.if !== undefined,
  );
  return conditions.flatMap((one) => {
    const branch = acceptedBy(one.if ?? true, built, catalogue) ? one.then : one.else;
    const closed = isObject(branch) && isObject(branch.properties) ? Object.entries(branch.properties) : [];
    return closed.filter(([, rule]) => rule === false).map(([name]) => name);
  });
}

function rows(schema: JsonObject, path: Path, required: boolean, walk: Walk): Json | undefined {
  const items = isObject(schema.items) ? schema.items : {};
  const element = schema['x-element'];
  const shared = typeof element === 'string' ? valueAt(walk.answers, [element.replace('[]', '')]) : undefined;
  const own = valueAt(walk.answers, ['forms', walk.form, ...path]);
  const count = Math.max(isArray(shared) ? shared.length : 0, isArray(own) ? own.length : 0);
  const built = Array.from({ length: count }, (_, index) => build(items, [...path, String(index)], true, walk) ?? {});
  return required || count > 0 ? built : undefined;
}

function field(schema: JsonObject, path: Path, walk: Walk): Json | undefined {
  const lens = schema['x-lens'];
  if (member(lens, 'op') === 'constant') return member(lens, 'value');
  const element = schema['x-element'];
  const row = [...path].reverse().find((token) => /^\d+$/.test(token));
  const value =
    typeof element === 'string'
      ? ofElement(element, row, schema, walk)
      : redate(valueAt(walk.answers, ['forms', walk.form, ...path]), schema['x-date-format']);
  return value ?? schema['x-blank'];
}

function ofElement(id: string, row: string | undefined, schema: JsonObject, walk: Walk): Json | undefined {
  const element = walk.catalogue.elements[id];
  const base = answerOf(id, row, walk);
  const lenses = member(schema['x-lens'], 'lenses');
  if (element?.parts && (base === undefined || isObject(base))) {
    const parts = element.parts.elements.map((part, index) =>
      written(answerOf(part, row, walk), isArray(lenses) ? lenses[index] : undefined),
    );
    const given = parts.filter((part) => part !== undefined && part !== '');
    return given.length === 0 ? undefined : given.join(element.parts.separator);
  }
  const pattern = member(schema['x-lens'], 'pattern');
  if (typeof base === 'string' && typeof pattern === 'string') return hyphenated(base, pattern);
  return recode(
    scale(redate(base, schema['x-date-format']), schema, element?.unit, walk),
    schema,
    element?.codeList,
    walk,
  );
}

/** The answer, or what follows from the element that it is derived from when one code only can be meant. */
function answerOf(id: string, row: string | undefined, walk: Walk): Json | undefined {
  const tokens = id.split('.').flatMap((token) => (token.endsWith('[]') ? [token.slice(0, -2), row ?? ''] : [token]));
  const given = valueAt(walk.answers, tokens);
  const source = walk.catalogue.elements[id]?.derivedFrom;
  if (given !== undefined || source === undefined || !('crosswalk' in source)) return given;
  const code = answerOf(source.element, row, walk);
  const targets = typeof code === 'string' ? walk.catalogue.crosswalks[source.crosswalk]?.pairs[code] : undefined;
  return targets?.length === 1 ? targets[0] : undefined;
}

function written(value: Json | undefined, lens: Json | undefined): string | undefined {
  if (value === undefined) return undefined;
  const pairs = member(lens, 'pairs');
  const pair = isArray(pairs) ? pairs.find((one) => isArray(one) && one[0] === value) : undefined;
  return isArray(pair) ? String(pair[1]) : `${value}${member(lens, 'suffix') ?? ''}`;
}

function hyphenated(text: string, pattern: string): string {
  let next = 0;
  return [...pattern].map((sign) => (sign === '#' ? text[next++] : sign)).join('');
}

function redate(value: Json | undefined, format: Json | undefined): Json | undefined {
  if (typeof value !== 'string' || typeof format !== 'string') return value;
  const [year = '', month = '', day = ''] = value.split('-');
  if (Number.isNaN(Date.parse(value)) || new Date(value).getUTCDate() !== Number(day)) return value;
  const tokens: Record<string, string> = {
    YYYY: year,
    MM: month,
    DD: day,
    M: String(Number(month)),
    D: String(Number(day)),
  };
  return format.replace(/YYYY|MM|DD|M|D/g, (token) => tokens[token] ?? token);
}

function scale(value: Json | undefined, schema: JsonObject, unit: string | undefined, walk: Walk): Json | undefined {
  const to = schema['x-unit'];
  if (typeof value !== 'number' || typeof to !== 'string' || unit === undefined || to === unit) return value;
  const zeros = (walk.catalogue.units[to]?.factor.length ?? 1) - 1;
  const [amount, tenth] = [decimal(value), decimal(`1e-${zeros}`)];
  return amount && tenth ? toNumber(multiply(amount, tenth)) : value;
}

function recode(value: Json | undefined, schema: JsonObject, base: string | undefined, walk: Walk): Json | undefined {
  const list = schema['x-code-list'];
  if (typeof value !== 'string' || base === undefined || list === undefined || list === base) return value;
  return walk.catalogue.crosswalks[`${base}→${list}`]?.pairs[value]?.[0] ?? value;
}
