import { isArray, isObject, type Json, type JsonObject } from '../../base/json.ts';
import type { Domain } from '../reason/claim.ts';
import { byClaims, byFacts, type Read, type Reader } from './reader.ts';
import { atLeast, atMost } from './size.ts';

/** Keywords of objects, `unevaluatedProperties` aside. */
export const OBJECT: { readonly [keyword: string]: Read } = {
  minProperties: atLeast,
  maxProperties: atMost,
  required: (reader, said) => {
    const names = strings(said);
    if (reader.positive) for (const name of names) reader.add({ op: 'has', name });
    else
      reader.choose(reader.alone({ required: names }), () =>
        names.map((name) => byFacts([reader.fact({ op: 'lacks', name })])),
      );
  },
  properties: (reader, said) => members(reader, said, 'properties', (name) => ({ is: 'name', name })),
  patternProperties: (reader, said) =>
    members(reader, said, 'patternProperties', (pattern) => ({ is: 'pattern', pattern })),
  additionalProperties: (reader, said) => {
    const claim = reader.below(said, ['additionalProperties']);
    const domain = undeclared(reader.schema);
    reader.add(reader.positive ? { op: 'member', domain, claim } : { op: 'some-member', domain, claim });
  },
  propertyNames: (reader, said) => {
    const claim = reader.below(said, ['propertyNames']);
    reader.add(reader.positive ? { op: 'names', claim } : { op: 'some-name', claim });
  },
  dependentRequired: (reader, said) => {
    for (const [name, needed] of each(reader, said)) required(reader, name, strings(needed));
  },
  dependentSchemas: (reader, said) => {
    for (const [name, schema] of each(reader, said)) dependent(reader, name, schema);
  },
};

/** The members that neither `properties` nor `patternProperties` of a schema declare. */
function undeclared(schema: JsonObject): Domain {
  const names = isObject(schema.properties) ? Object.keys(schema.properties) : [];
  const patterns = isObject(schema.patternProperties) ? Object.keys(schema.patternProperties) : [];
  return { is: 'other', names: new Set(names), patterns };
}

function strings(said: Json): string[] {
  return isArray(said) ? said.filter((item) => typeof item === 'string') : [];
}

function members(reader: Reader, said: Json, keyword: string, domainOf: (key: string) => Domain): void {
  const entries = isObject(said) ? Object.entries(said) : [];
  const claims = entries.map(([key, schema]) => ({
    domain: domainOf(key),
    claim: reader.below(schema, [keyword, key]),
  }));
  if (reader.positive) {
    for (const { domain, claim } of claims) reader.add({ op: 'member', domain, claim });
    return;
  }
  const whole = reader.alone({ [keyword]: said });
  reader.choose(whole, () =>
    claims.map(({ domain, claim }) => byFacts([reader.fact({ op: 'some-member', domain, claim })])),
  );
}

/** The entries of a dependency keyword; when it must not hold, one entry must not, so the keyword is read entry by entry. */
function each(reader: Reader, said: Json): [string, Json][] {
  const entries = isObject(said) ? Object.entries(said) : [];
  if (reader.positive || entries.length === 1) return entries;
  const keyword = reader.keyword;
  const whole = reader.alone({ [keyword]: said });
  reader.choose(whole, () =>
    entries.map(([name, inside]) => byClaims([reader.alone({ [keyword]: { [name]: inside } })])),
  );
  return [];
}

function required(reader: Reader, name: string, needed: readonly string[]): void {
  const has = reader.fact({ op: 'has', name });
  const claim = reader.alone({ dependentRequired: { [name]: needed } });
  if (reader.positive) {
    const all = needed.map((other) => reader.fact({ op: 'has', name: other }));
    reader.choose(claim, () => [byFacts([reader.fact({ op: 'lacks', name })]), byFacts([has, ...all])]);
  } else {
    reader.facts.push(has);
    reader.choose(claim, () => needed.map((other) => byFacts([reader.fact({ op: 'lacks', name: other })])));
  }
}

function dependent(reader: Reader, name: string, schema: Json): void {
  const has = reader.fact({ op: 'has', name });
  const inside = reader.below(schema, ['dependentSchemas', name]);
  if (reader.positive) {
    reader.choose(reader.alone({ dependentSchemas: { [name]: schema } }), () => [
      byFacts([reader.fact({ op: 'lacks', name })]),
      { claims: [inside], facts: [has], choices: [] },
    ]);
  } else {
    reader.facts.push(has);
    reader.claims.push(inside);
  }
}
