import { isObject, type JsonObject } from '../../base/json.ts';
import type { Claim, Kind, Way } from '../reason/claim.ts';
import type { Context } from '../reason/context.ts';
import { ARRAY, counted } from './array.ts';
import { conditional, LOGIC } from './logic.ts';
import { NUMBER } from './number.ts';
import { OBJECT } from './object.ts';
import { byClaims, type Read, Reader } from './reader.ts';
import { STRING } from './string.ts';
import { unevaluatedItems, unevaluatedProperties } from './unevaluated.ts';

type Table = { readonly [keyword: string]: Read };

const TABLES: { readonly [kind in Kind]: Table } = {
  null: LOGIC,
  boolean: LOGIC,
  number: { ...LOGIC, ...NUMBER },
  string: { ...LOGIC, ...STRING },
  array: { ...LOGIC, ...ARRAY, unevaluatedItems },
  object: { ...LOGIC, ...OBJECT, unevaluatedProperties },
};

/** What a claim about a schema with keywords says of values of one kind. */
export function readClaim(context: Context, kind: Kind, claim: Claim, schema: JsonObject): Reader {
  const reader = new Reader(context, kind, claim, schema);
  const table = TABLES[kind];
  const keywords = Object.keys(schema).filter((keyword) => Object.hasOwn(table, keyword) && speaks(schema, keyword));
  if (claim.positive || keywords.length === 1) for (const keyword of keywords) read(reader, table, keyword);
  else if (keywords.length === 0) reader.never();
  else denyOne(reader, keywords);
  return reader;
}

function read(reader: Reader, table: Table, keyword: string): void {
  reader.at(keyword);
  table[keyword]?.(reader, reader.schema[keyword] ?? null);
}

/** `if` without `then` and `else` says nothing; nor does what only allows everything. */
function speaks(schema: JsonObject, keyword: string): boolean {
  switch (keyword) {
    case 'if':
      return schema.then !== undefined || schema.else !== undefined;
    case 'properties':
    case 'patternProperties':
    case 'prefixItems':
      return Object.values(schema[keyword] ?? {}).some((inside) => inside !== true);
    default:
      return true;
  }
}

/** One of the keywords must not hold. */
function denyOne(reader: Reader, keywords: readonly string[]): void {
  const { schema, kind, context } = reader;
  const whole: Claim = { spot: reader.spot, positive: false, ground: reader.ground };
  const ways = keywords.flatMap((keyword): (Way | 'sure')[] => {
    if (!/^(?:type|enum|const)$/.test(keyword)) return [deny(reader, keyword)];
    const alone = new Reader(context, kind, { ...whole, positive: true }, schema);
    read(alone, LOGIC, keyword);
    const [fact] = alone.facts;
    if (fact?.op === 'never' || (fact?.op === 'values' && fact.values.length === 0)) return ['sure'];
    return fact ? [deny(reader, keyword)] : [];
  });
  if (ways.includes('sure')) return;
  const open = ways.filter((way) => way !== 'sure');
  reader.choose(whole, () => open);
}

function deny(reader: Reader, keyword: string): Way {
  const { schema } = reader;
  if (!keyword.startsWith('unevaluated')) return byClaims([reader.alone(only(schema, keyword), false)]);
  const alone = new Reader(reader.context, reader.kind, { ...reader, positive: false }, schema);
  read(alone, TABLES[reader.kind], keyword);
  const rest = Object.fromEntries(Object.entries(schema).filter(([name]) => name !== keyword));
  return { claims: [reader.alone(rest, true)], facts: [], choices: alone.choices };
}

/** The keyword with what it needs to keep its meaning, without what stands beside it. */
function only(schema: JsonObject, keyword: string): JsonObject {
  const said = schema[keyword] ?? null;
  switch (keyword) {
    case 'if':
      return conditional(schema);
    case 'contains':
      return counted(schema);
    case 'items':
      return Array.isArray(schema.prefixItems)
        ? { prefixItems: schema.prefixItems.map(() => true), items: said }
        : { items: said };
    case 'additionalProperties':
      return { ...trueFor(schema, 'properties'), ...trueFor(schema, 'patternProperties'), additionalProperties: said };
    default:
      return { [keyword]: said };
  }
}

function trueFor(schema: JsonObject, keyword: string): JsonObject {
  const entries = schema[keyword];
  return isObject(entries) ? { [keyword]: Object.fromEntries(Object.keys(entries).map((name) => [name, true])) } : {};
}
