import { fromEntries, isArray, isObject, type Json, type JsonObject } from '@yunform/schema/base';
import type { LanguageMap } from '../catalogue/catalogue.ts';
import type { Lens } from '../lens/lens.ts';
import type { TakenRows } from './taken-rows.ts';

/** How far an answer may travel: shared (default), asked again by each form, or never filled in from earlier records. */
export type Reuse = 'share' | 'ask-again' | 'never-prefill';

/** One place in one form that takes a value of its own. */
export interface Field {
  readonly kind: 'field';
  readonly form: string;
  /** Where the value stands in the data: a JSON Pointer with `*` for any array index. */
  readonly pointer: string;
  /** The label as printed; the property's name when the form gives none. */
  readonly title: string;
  readonly titles: LanguageMap;
  /** Titles of the group around it, where it has one. */
  readonly within?: LanguageMap;
  /** What the form asserts of the value wherever it is sent: assertions only. */
  readonly schema: JsonObject;
  /** A value that is not a scalar or a list of scalars: one question with its schema as it stands. */
  readonly opaque: boolean;
  /** Required wherever the object around it is sent. */
  readonly always: boolean;
  readonly element?: string;
  readonly unit?: string;
  readonly codeList?: string;
  readonly dateFormat?: string;
  /** The value that writes "no answer" here; nothing is written when it is not stated. */
  readonly blank?: Json;
  readonly lens?: Lens;
  readonly reuse: Reuse;
  readonly sensitivity?: string;
  readonly norm?: Json;
  readonly error?: LanguageMap;
  readonly description?: string;
  /** False when the field is no printed box of its own (a tick of its section). */
  readonly box?: boolean;
  /** The object around it that takes one row of the answers, by its place in the data. */
  readonly row?: string;
}

/** An object that a form may receive. */
export interface Group {
  readonly kind: 'group';
  readonly form: string;
  readonly pointer: string;
  readonly title: string;
  readonly always: boolean;
  /** Names required wherever the object is sent. */
  readonly required: readonly string[];
  readonly members: ReadonlyMap<string, FormNode>;
  readonly element?: string;
  /** Counts as one printed box, whatever it holds. */
  readonly box?: boolean;
  /** What stands here when there is no object, where the form writes that: as it states, or `null` where that is allowed. */
  readonly blank?: Json;
  /** The form asks for one row here: the first of those that it takes. */
  readonly taken?: TakenRows;
}

/** A repeating group: an array whose items are groups. */
export interface Rows {
  readonly kind: 'rows';
  readonly form: string;
  readonly pointer: string;
  readonly title: string;
  readonly titles: LanguageMap;
  readonly always: boolean;
  readonly item: FormNode;
  /** Limits on the number of rows: `minItems`, `maxItems`. */
  readonly schema: JsonObject;
  readonly element?: string;
  /** Which rows this form takes; all when it does not say. */
  readonly taken?: TakenRows;
}

/** A declared place of a form. */
export type FormNode = Field | Group | Rows;

/** Every field below a node, in the form's order. */
export function fieldsOf(node: FormNode): readonly Field[] {
  switch (node.kind) {
    case 'field':
      return [node];
    case 'rows':
      return fieldsOf(node.item);
    case 'group':
      return [...node.members.values()].flatMap(fieldsOf);
  }
}

/** Every node at or below a node, parents first. */
export function nodesOf(node: FormNode): readonly FormNode[] {
  switch (node.kind) {
    case 'field':
      return [node];
    case 'rows':
      return [node, ...nodesOf(node.item)];
    case 'group':
      return [node, ...[...node.members.values()].flatMap(nodesOf)];
  }
}

const ANNOTATIONS = new Set(
  'title description default examples $comment deprecated readOnly writeOnly contentEncoding contentMediaType contentSchema $id $schema $anchor'.split(
    ' ',
  ),
);

/** Does the keyword assert something of a value? */
export function isAssertion(keyword: string): boolean {
  return !ANNOTATIONS.has(keyword) && !keyword.startsWith('x-') && keyword !== '$defs';
}

const NESTED_LISTS = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);
const NESTED = new Set([
  'not',
  'if',
  'then',
  'else',
  'items',
  'contains',
  'additionalProperties',
  'propertyNames',
  'unevaluatedProperties',
  'unevaluatedItems',
]);
const NESTED_MAPS = new Set(['properties', 'patternProperties', 'dependentSchemas', '$defs']);

/** The schema without its annotations, at every depth. */
export function assertionsOf(schema: Json): Json {
  if (!isObject(schema)) return schema;
  return fromEntries(
    Object.entries(schema).flatMap(([keyword, value]): [string, Json][] => {
      if (!isAssertion(keyword) && keyword !== '$defs') return [];
      if (NESTED_LISTS.has(keyword) && isArray(value)) return [[keyword, value.map(assertionsOf)]];
      if (NESTED.has(keyword)) return [[keyword, assertionsOf(value)]];
      if (NESTED_MAPS.has(keyword) && isObject(value)) {
        return [[keyword, fromEntries(Object.entries(value).map(([name, one]) => [name, assertionsOf(one)] as const))]];
      }
      return [[keyword, value]];
    }),
  );
}
