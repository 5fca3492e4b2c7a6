import { isArray, type Json, type JsonObject } from '@yunform/schema/base';

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

/** Keywords in the order in which a joined schema writes them, by family: a schema is joined here when it is of one family only. */
const FAMILIES: readonly (readonly [type: string, keywords: { readonly [keyword: string]: Join }])[] = [
  ['string', { type: same, enum: common }],
  ['string', { type: same, minLength: highest, maxLength: lowest }],
  ['number', { type: same, minimum: highest, maximum: lowest }],
  ['integer', { type: same, minimum: whole(highest), maximum: whole(lowest) }],
];

/**
 * The intersection of schemas that only limit one scalar in one way, as `intersect` gives it, without its reasoning: most questions of real forms are such.
 * Undefined when there is more to say, or when nothing would be left.
 */
export function joinLimits(schemas: readonly JsonObject[]): JsonObject | undefined {
  const [first] = schemas;
  const family = FAMILIES.find(([type, keywords]) =>
    schemas.every(
      (one) =>
        (one.type === type || (one.type === undefined && isCodes(one))) &&
        Object.keys(one).every((keyword) => Object.hasOwn(keywords, keyword)),
    ),
  );
  if (!first || !family) return undefined;
  const joined: Record<string, Json> = {};
  for (const [keyword, join] of Object.entries(family[1])) {
    for (const schema of schemas) {
      const [known, value] = [joined[keyword], schema[keyword]];
      if (value === undefined) continue;
      const next = join(known ?? value, value);
      if (next === undefined) return undefined;
      joined[keyword] = next;
    }
  }
  return isOpen(joined) ? joined : undefined;
}

/** Does the schema list codes, so that its type is known? */
function isCodes({ enum: codes }: JsonObject): boolean {
  return isArray(codes) && codes.every((code) => typeof code === 'string');
}

function isOpen({ minLength, maxLength, minimum, maximum }: JsonObject): boolean {
  const ordered = (low: Json | undefined, high: Json | undefined): boolean =>
    [low, high].every((limit) => limit === undefined || typeof limit === 'number') &&
    Number(low ?? 0) <= Number(high ?? low ?? 0);
  return (
    ordered(minLength ?? 0, maxLength) && (minimum === undefined || maximum === undefined || ordered(minimum, maximum))
  );
}
