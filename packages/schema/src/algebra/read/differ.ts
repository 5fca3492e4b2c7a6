import { isArray, isObject, type Json, type JsonObject } from '../../base/json.ts';
import type { Way } from '../reason/claim.ts';
import { byFacts, type Reader } from './reader.ts';

/** An array or object must not be this value: the ways in which it can differ. */
export function differ(reader: Reader, value: Json): void {
  if (isArray(value)) reader.choose(reader.alone({ const: value }), () => arrayWays(reader, value));
  else if (isObject(value)) reader.choose(reader.alone({ const: value }), () => objectWays(reader, value));
}

function arrayWays(reader: Reader, items: readonly Json[]): Way[] {
  const longer = reader.fact({ op: 'size', side: 'least', value: items.length + 1 });
  const shorter = reader.fact({ op: 'size', side: 'most', value: items.length - 1 });
  const other = items.map((item, from) =>
    reader.fact({ op: 'some-item', from, to: from + 1, claims: [reader.alone({ const: item }, false)] }),
  );
  return [...(items.length > 0 ? [shorter] : []), longer, ...other].map((fact) => byFacts([fact]));
}

function objectWays(reader: Reader, value: JsonObject): Way[] {
  const names = Object.keys(value);
  const missing = names.map((name) => reader.fact({ op: 'lacks', name }));
  const other = names.map((name) =>
    reader.fact({
      op: 'some-member',
      domain: { is: 'name', name },
      claim: reader.alone({ const: value[name] ?? null }, false),
    }),
  );
  const more = reader.fact({
    op: 'some-member',
    domain: { is: 'other', names: new Set(names), patterns: [] },
    claim: reader.alone({}, true),
  });
  return [...missing, more, ...other].map((fact) => byFacts([fact]));
}
