import { canonical, isArray, isObject, type Json, type JsonObject, member } from '../base/json.ts';
import { definitionAt } from '../dialect/loops.ts';
import type { Document } from './document.ts';

/** How many comparisons may be made before every definition is taken for itself. */
const MOST = 500_000;

/** What a definition says, its references left open, and which definitions these lead to. */
interface Saying {
  readonly schema: JsonObject;
  readonly text: number;
  readonly targets: readonly JsonObject[];
}

/**
 * Numbers the definitions of all documents so that those that say the same, whatever they are called, have the same number. Definitions that refer to one
 * another say the same when nothing tells them apart as far as their references are followed.
 */
export function numberTwins(documents: readonly Document[]): Map<JsonObject, number> {
  const sayings = sayingsOf(documents);
  let classes = new Map(sayings.map(({ schema, text }) => [schema, text]));
  let work = 0;
  for (let count = new Set(classes.values()).size; count < sayings.length; ) {
    work += sayings.length;
    if (work > MOST) return new Map(sayings.map(({ schema }, index) => [schema, index]));
    const next = refine(sayings, classes);
    const size = new Set(next.values()).size;
    if (size === count) break;
    count = size;
    classes = next;
  }
  return classes;
}

function sayingsOf(documents: readonly Document[]): Saying[] {
  const texts = new Map<string, number>();
  return documents
    .filter(({ refs }) => refs)
    .flatMap(({ root }) => {
      const defs = member(root, '$defs');
      const schemas = [root, ...(isObject(defs) ? Object.values(defs) : [])];
      return schemas.flatMap((schema) => (isObject(schema) ? [sayingOf(schema, root, texts)] : []));
    });
}

function sayingOf(schema: JsonObject, root: Json, texts: Map<string, number>): Saying {
  const { $defs: _, ...content } = schema;
  const targets: JsonObject[] = [];
  const key = canonical(leaveOpen(content, root, targets));
  const text = texts.get(key) ?? texts.size;
  texts.set(key, text);
  return { schema, text, targets };
}

/** Keywords that hold values, in which `$ref` is a name like any other. */
const VALUES: ReadonlySet<string> = new Set(['const', 'enum', 'default', 'examples']);

/** The value with its references replaced by their place among the targets. Members are visited in the order of their names. */
function leaveOpen(value: Json, root: Json, targets: JsonObject[]): Json {
  if (isArray(value)) return value.map((item) => leaveOpen(item, root, targets));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((name) => {
        const item = value[name] ?? null;
        if (VALUES.has(name)) return [name, item];
        const target = name === '$ref' && typeof item === 'string' ? definitionAt(root, item) : undefined;
        if (target === undefined) return [name, leaveOpen(item, root, targets)];
        if (isObject(target)) targets.push(target);
        return [name, isObject(target) ? targets.length : target];
      }),
  );
}

function refine(sayings: readonly Saying[], classes: ReadonlyMap<JsonObject, number>): Map<JsonObject, number> {
  const numbers = new Map<string, number>();
  return new Map(
    sayings.map(({ schema, targets }) => {
      const key = [schema, ...targets].map((one) => classes.get(one)).join();
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      return [schema, number];
    }),
  );
}
