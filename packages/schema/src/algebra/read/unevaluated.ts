import { isArray, isObject, type Json, type JsonObject } from '../../base/json.ts';
import type { Choice, Claim, Known, Way } from '../reason/claim.ts';
import type { Spot } from '../reason/document.ts';
import { byClaims, byFacts, type Read, type Reader } from './reader.ts';

const END = Number.POSITIVE_INFINITY;

/** `unevaluatedProperties`. */
export const unevaluatedProperties: Read = (reader, said) => {
  reader.choices.push(rest(reader, 'unevaluatedProperties', (cover) => memberWays(reader, said, cover)));
};

/** `unevaluatedItems`. */
export const unevaluatedItems: Read = (reader, said) => {
  reader.choices.push(rest(reader, 'unevaluatedItems', (cover) => itemWays(reader, said, cover)));
};

/** What the schema and the branches that hold beside it have looked at. */
class Cover {
  allNames = false;
  readonly names: Set<string> = new Set();
  readonly patterns: string[] = [];
  allItems = false;
  items = 0;
  readonly contains: Spot[] = [];
  /** Branches of which nobody has said yet whether they hold. */
  readonly open: Spot[] = [];
}

/** Decides one open branch after the other, then says what is left. */
function rest(reader: Reader, keyword: string, conclude: (cover: Cover) => readonly Way[]): Choice {
  const claim: Claim = { spot: reader.spot, positive: reader.positive, ground: reader.ground };
  const choice: Choice = reader.choice(claim, (known) => {
    const cover = new Cover();
    look(reader.spot, known, cover, new Set(), keyword);
    const [open] = cover.open;
    if (!open) return conclude(cover);
    return [true, false].map((positive) => ({
      claims: [{ spot: open, positive, ground: reader.ground }],
      facts: [],
      choices: [choice],
    }));
  });
  return choice;
}

function memberWays(reader: Reader, said: Json, { allNames, names, patterns }: Cover): Way[] {
  if (allNames) return reader.positive ? [byClaims([])] : [];
  const claim = reader.below(said, ['unevaluatedProperties']);
  const domain = { is: 'other', names, patterns } as const;
  return [byFacts([reader.fact({ op: reader.positive ? 'member' : 'some-member', domain, claim })])];
}

function itemWays(reader: Reader, said: Json, { allItems, items, contains }: Cover): Way[] {
  if (allItems) return reader.positive ? [byClaims([])] : [];
  const claim = reader.below(said, ['unevaluatedItems']);
  const schemas = contains.map(({ schema }) => schema);
  if (reader.positive) {
    const either = schemas.length === 0 ? claim : reader.alone({ anyOf: [...schemas, said] });
    return [byFacts([reader.fact({ op: 'item', from: items, to: END, claim: either })])];
  }
  const unseen = contains.map((spot): Claim => ({ spot, positive: false, ground: reader.ground }));
  return [byFacts([reader.fact({ op: 'some-item', from: items, to: END, claims: [claim, ...unseen] })])];
}

/** Adds what a schema that holds has looked at; `own` is the keyword being read, which does not count for itself. */
function look(spot: Spot, known: Known, cover: Cover, seen: Set<Json>, own?: string): void {
  const { schema } = spot;
  if (!isObject(schema) || seen.has(schema)) return;
  seen.add(schema);
  lookHere(schema, spot, cover, own);
  const target = schema.$ref === undefined ? undefined : spot.document.resolve(schema.$ref);
  if (target) look(target, known, cover, seen);
  for (const part of listed(spot, 'allOf')) look(part, known, cover, seen);
  for (const branch of [...listed(spot, 'anyOf'), ...listed(spot, 'oneOf')]) {
    if (holds(branch, known, cover)) look(branch, known, cover, seen);
  }
  if (schema.if !== undefined) lookConditional(spot, schema, known, cover, seen);
  for (const [name, inside] of Object.entries(isObject(schema.dependentSchemas) ? schema.dependentSchemas : {})) {
    const branch = spot.document.below(spot, inside, ['dependentSchemas', name]);
    if (!marks(branch)) continue;
    const present = { ...branch, schema: { type: 'object', required: [name] } };
    const truth = isTrue(present, known);
    if (truth === undefined) cover.open.push(present);
    else if (truth) look(branch, known, cover, seen);
  }
}

function lookConditional(spot: Spot, schema: JsonObject, known: Known, cover: Cover, seen: Set<Json>): void {
  const [condition, then, otherwise] = ['if', 'then', 'else'].map((key) =>
    spot.document.below(spot, schema[key] ?? true, [key]),
  );
  if (!condition || !then || !otherwise || ![condition, then, otherwise].some(marks)) return;
  const truth = isTrue(condition, known);
  if (truth === undefined) cover.open.push(condition);
  else if (truth) for (const part of [condition, then]) look(part, known, cover, seen);
  else look(otherwise, known, cover, seen);
}

function lookHere(schema: JsonObject, spot: Spot, cover: Cover, own: string | undefined): void {
  if (isObject(schema.properties)) for (const name of Object.keys(schema.properties)) cover.names.add(name);
  if (isObject(schema.patternProperties)) cover.patterns.push(...Object.keys(schema.patternProperties));
  const has = (keyword: string) => keyword !== own && schema[keyword] !== undefined;
  cover.allNames ||= has('additionalProperties') || has('unevaluatedProperties');
  cover.allItems ||= has('items') || has('unevaluatedItems');
  if (isArray(schema.prefixItems)) cover.items = Math.max(cover.items, schema.prefixItems.length);
  if (schema.contains !== undefined) cover.contains.push(spot.document.below(spot, schema.contains, ['contains']));
}

function holds(branch: Spot, known: Known, cover: Cover): boolean {
  if (!marks(branch)) return false;
  const truth = isTrue(branch, known);
  if (truth === undefined) cover.open.push(branch);
  return truth === true;
}

function isTrue(spot: Spot, known: Known): boolean | undefined {
  return typeof spot.schema === 'boolean' ? spot.schema : known(spot);
}

/** Could the schema mark anything as looked at? */
function marks(spot: Spot): boolean {
  const cover = new Cover();
  look(spot, () => true, cover, new Set());
  const otherwise = new Cover();
  look(spot, () => false, otherwise, new Set());
  return [cover, otherwise].some(
    ({ allNames, names, patterns, allItems, items, contains }) =>
      allNames || allItems || names.size + patterns.length + items + contains.length > 0,
  );
}

function listed(spot: Spot, keyword: string): Spot[] {
  const list = isObject(spot.schema) ? spot.schema[keyword] : undefined;
  return isArray(list) ? list.map((schema, index) => spot.document.below(spot, schema, [keyword, index])) : [];
}
