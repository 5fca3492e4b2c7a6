import { isArray, type Json, type JsonObject } from '@yunform/schema/base';
import { satisfies } from '../condition/satisfies.ts';

/** How two values of a keyword join; undefined when this file does not know. */
type Join = (a: Json, b: Json) => Json | undefined;

const lowest: Join = (a, b) => (typeof a === 'number' && typeof b === 'number' ? Math.min(a, b) : undefined);
const highest: Join = (a, b) => (typeof a === 'number' && typeof b === 'number' ? Math.max(a, b) : undefined);
const whole =
  (join: Join): Join =>
  (a, b) =>
    Number.isInteger(a) && Number.isInteger(b) ? join(a, b) : undefined;
const same: Join = (a, b) => (a === b ? a : undefined);

/** Codes that both lists hold, in the order of both. */
const common: Join = (a, b) => {
  if (!isArray(a) || !isArray(b) || ![...a, ...b].every((code) => typeof code === 'string')) return undefined;
  const [ours, theirs] = [a.filter((code) => b.includes(code)), b.filter((code) => a.includes(code))];
  return ours.length > 0 && ours.every((code, index) => code === theirs[index]) ? ours : undefined;
};

type Family = { readonly [keyword: string]: Join };

/** Keywords in the order in which a joined schema writes them, by family: a schema is joined here when it is of one family only. */
const FAMILIES: readonly (readonly [type: string, family: Family])[] = [
  ['string', { type: same, enum: common }],
  ['string', { type: same, minLength: highest, maxLength: lowest }],
  ['string', { type: same, enum: common, minLength: highest, maxLength: lowest, pattern: same }],
  ['number', { type: same, minimum: highest, maximum: lowest }],
  ['integer', { type: same, minimum: whole(highest), maximum: whole(lowest) }],
  ['array', { type: same, minItems: highest, maxItems: lowest }],
];

/**
 * The intersection of schemas that only limit one scalar in one way, or the number of rows, as `intersect` gives it, without its reasoning: most questions of
 * real forms are such. Undefined when there is more to say, or when nothing would be left.
 */
export function joinLimits(schemas: readonly JsonObject[]): JsonObject | undefined {
  const [, family] =
    FAMILIES.find(([type, keywords]) => schemas.every((one) => isOf(type, one) && isWithin(keywords, one))) ?? [];
  if (schemas.length === 0 || !family) return undefined;
  const joined: Record<string, Json> = {};
  for (const [keyword, join] of Object.entries(family)) {
    for (const schema of schemas) {
      const [known, value] = [joined[keyword], schema[keyword]];
      if (value === undefined) continue;
      const next = join(known ?? value, value);
      if (next === undefined) return undefined;
      joined[keyword] = next;
    }
  }
  return isOpen(joined) && (family.pattern === undefined || isFitting(joined)) ? joined : undefined;
}

/** A schema of nothing but codes says its type by them. */
function isOf(type: string, schema: JsonObject): boolean {
  return schema.type === type || (schema.type === undefined && isCodes(schema) && Object.keys(schema).length === 1);
}

function isWithin(family: Family, schema: JsonObject): boolean {
  return Object.keys(schema).every((keyword) => Object.hasOwn(family, keyword));
}

/** Do all codes keep to the other limits? Without codes a pattern and lengths want reasoning. */
function isFitting({ enum: codes, ...limits }: JsonObject): boolean {
  return isArray(codes) && codes.every((code) => satisfies(limits, code, {}));
}

/** Does the schema list codes, so that its type is known? */
function isCodes({ enum: codes }: JsonObject): boolean {
  return isArray(codes) && codes.every((code) => typeof code === 'string');
}

function isOpen({ minLength, maxLength, minimum, maximum, minItems, maxItems }: JsonObject): boolean {
  return isOrdered(minLength ?? 0, maxLength) && isOrdered(minItems ?? 0, maxItems) && isOrdered(minimum, maximum);
}

function isOrdered(low: Json | undefined, high: Json | undefined): boolean {
  if (low === undefined || high === undefined) return true;
  return typeof low === 'number' && typeof high === 'number' && low <= high;
}
