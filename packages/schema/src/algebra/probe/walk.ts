import { isArray, isObject, type Json } from '../../base/json.ts';
import type { Context } from '../reason/context.ts';
import type { Spot } from '../reason/document.ts';
import type { Path } from './path.ts';
import { namesFor } from './texts.ts';

/** A schema and where in a value it applies. */
export interface Site {
  readonly spot: Spot;
  readonly path: Path;
}

/** Recursion is followed so many levels down. */
const DEEPEST = 8;
/** More schemas than this are not visited. */
const MOST = 2_000;

const IN_PLACE = ['allOf', 'anyOf', 'oneOf'] as const;
const ONE_IN_PLACE = ['not', 'if', 'then', 'else'] as const;

/** The schemas of a document with a place in a value for each, outermost first; a recursive one a few levels down. */
export function sites(root: Spot, context: Context): Site[] {
  const found: Site[] = [];
  const seen = new Set<string>();
  const pending: Site[] = [{ spot: root, path: [] }];
  for (let next = pending.shift(); next && found.length < MOST; next = pending.shift()) {
    const key = `${next.spot.pointer} ${JSON.stringify(next.path)}`;
    if (!isObject(next.spot.schema) || next.path.length > DEEPEST || seen.has(key)) continue;
    context.budget.spend(1);
    seen.add(key);
    found.push(next);
    pending.push(...inPlace(next), ...inside(next, context));
  }
  return found;
}

function inPlace({ spot, path }: Site): Site[] {
  const { schema, document } = spot;
  if (!isObject(schema)) return [];
  const target = schema.$ref === undefined ? undefined : document.resolve(schema.$ref);
  const listed = IN_PLACE.flatMap((keyword) => {
    const list = schema[keyword];
    return isArray(list) ? list.map((one, index) => document.below(spot, one, [keyword, index])) : [];
  });
  const single = ONE_IN_PLACE.flatMap((keyword) => {
    const one = schema[keyword];
    return one === undefined ? [] : [document.below(spot, one, [keyword])];
  });
  const dependent = entriesOf(schema.dependentSchemas).map(([name, one]) =>
    document.below(spot, one, ['dependentSchemas', name]),
  );
  return [...(target ? [target] : []), ...listed, ...single, ...dependent].map((inner) => ({ spot: inner, path }));
}

function inside({ spot, path }: Site, context: Context): Site[] {
  const { schema, document } = spot;
  if (!isObject(schema)) return [];
  const step = (keyword: string, key: string | number | undefined, token: string | number): Site => {
    const held = schema[keyword] ?? true;
    const inner =
      key === undefined ? held : ((isArray(held) ? held[Number(key)] : isObject(held) ? held[key] : true) ?? true);
    return {
      spot: document.below(spot, inner, key === undefined ? [keyword] : [keyword, key]),
      path: [...path, token],
    };
  };
  const named = entriesOf(schema.properties).map(([name]) => step('properties', name, name));
  const patterned = entriesOf(schema.patternProperties).flatMap(([pattern]) =>
    namesFor(context, [pattern], [])
      .slice(0, 1)
      .map((name) => step('patternProperties', pattern, name)),
  );
  const patterns = entriesOf(schema.patternProperties).map(([pattern]) => pattern);
  const declared = entriesOf(schema.properties).map(([name]) => name);
  const others = ['additionalProperties', 'unevaluatedProperties'].flatMap((keyword) =>
    schema[keyword] === undefined
      ? []
      : namesFor(context, [], patterns, declared)
          .slice(0, 1)
          .map((name) => step(keyword, undefined, name)),
  );
  const tuple = isArray(schema.prefixItems)
    ? schema.prefixItems.map((_, index) => step('prefixItems', index, index))
    : [];
  const items = ['items', 'contains', 'unevaluatedItems'].flatMap((keyword) =>
    schema[keyword] === undefined ? [] : [step(keyword, undefined, keyword === 'contains' ? 0 : tuple.length)],
  );
  return [...named, ...patterned, ...others, ...tuple, ...items];
}

function entriesOf(said: Json | undefined): [string, Json][] {
  return isObject(said) ? Object.entries(said) : [];
}
