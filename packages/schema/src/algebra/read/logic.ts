import { isArray, type Json, type JsonObject } from '../../base/json.ts';
import { differ } from './differ.ts';
import { byClaims, type Read, type Reader } from './reader.ts';

/** Keywords that speak of values of every kind. */
export const LOGIC: { readonly [keyword: string]: Read } = {
  type: (reader, said) => {
    const types: readonly Json[] = isArray(said) ? said : [said];
    const whole = types.includes(reader.kind);
    const integer = reader.kind === 'number' && types.includes('integer') && !whole;
    if (integer) reader.add({ op: 'multiple', of: { digits: 1n, scale: 0 }, positive: reader.positive });
    else if (whole !== reader.positive) reader.never();
  },
  enum: (reader, said) => values(reader, isArray(said) ? said : []),
  const: (reader, said) => values(reader, [said]),
  $ref: (reader, said) => {
    const target = reader.spot.document.resolve(said);
    if (target) reader.claims.push({ spot: target, positive: reader.positive, ground: reader.ground });
  },
  allOf: (reader, said) => (reader.positive ? every(reader, 'allOf', said) : some(reader, 'allOf', said)),
  anyOf: (reader, said) => (reader.positive ? some(reader, 'anyOf', said) : every(reader, 'anyOf', said)),
  oneOf: (reader, said) => oneOf(reader, isArray(said) ? said : []),
  not: (reader, said) => reader.claims.push(reader.below(said, ['not'], !reader.positive)),
  if: (reader, said) => {
    const { schema, positive } = reader;
    const condition = (holds: boolean) => reader.below(said, ['if'], holds);
    const then = reader.below(schema.then ?? true, ['then'], positive);
    const otherwise = reader.below(schema.else ?? true, ['else'], positive);
    reader.choose(reader.alone(conditional(schema)), () => [
      byClaims([condition(true), then]),
      byClaims([condition(false), otherwise]),
    ]);
  },
};

/** `if` with its `then` and `else`, without what stands beside them. */
export function conditional(schema: JsonObject): JsonObject {
  return Object.fromEntries(['if', 'then', 'else'].map((keyword) => [keyword, schema[keyword] ?? true]));
}

function values(reader: Reader, said: readonly Json[]): void {
  const own = said.filter((value) => isOfKind(value, reader.kind));
  if (reader.positive) reader.add({ op: 'values', values: own, positive: true });
  else if (reader.kind === 'array' || reader.kind === 'object') for (const value of own) differ(reader, value);
  else if (own.length > 0) reader.add({ op: 'values', values: own, positive: false });
}

function isOfKind(value: Json, kind: string): boolean {
  return kind === (value === null ? 'null' : isArray(value) ? 'array' : typeof value);
}

function every(reader: Reader, keyword: string, said: Json): void {
  const schemas = isArray(said) ? said : [];
  reader.claims.push(...schemas.map((schema, index) => reader.below(schema, [keyword, index])));
}

function some(reader: Reader, keyword: string, said: Json): void {
  const schemas = isArray(said) ? said : [];
  reader.choose(reader.alone({ [keyword]: said }), () =>
    schemas.map((schema, index) => byClaims([reader.below(schema, [keyword, index])])),
  );
}

function oneOf(reader: Reader, schemas: readonly Json[]): void {
  const yes = schemas.map((schema, index) => reader.below(schema, ['oneOf', index], true));
  const no = yes.map((claim) => ({ ...claim, positive: false }));
  reader.choose(reader.alone({ oneOf: schemas }), () => {
    if (!reader.positive) return [byClaims(no), ...pairs(yes).map(byClaims)];
    return yes.map((claim, chosen) => byClaims([claim, ...no.filter((_, index) => index !== chosen)]));
  });
}

function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((one, index) => items.slice(index + 1).map((other): [T, T] => [one, other]));
}
