import { isArray, isObject, type Json, type JsonObject, member } from '@yunform/schema/base';
import type { Collected } from './collected.ts';
import type { Field, FormNode, Group, Rows } from './field.ts';
import type { Library } from './used-library.ts';

/** A paper to bring along: listed in the report, never counted as a box. */
export interface Attachment {
  readonly title: string;
  readonly row?: string;
}

/** What a form says of itself (`x-form`). */
export interface FormInfo {
  readonly id: string;
  readonly department: string;
  readonly title: string;
  readonly number?: string;
  readonly version?: string;
  readonly legalBasis?: string;
  readonly deadline?: string;
  readonly delivery: 'electronic' | 'paper' | 'both';
  readonly attachments: readonly Attachment[];
}

/** One department's form, read: what it declares, requires, forbids and demands. */
export interface Form {
  readonly id: string;
  readonly info: FormInfo;
  /** As published. */
  readonly published: JsonObject;
  /** Other schemas that it refers to, by URI. */
  readonly library: Library;
  /** The same meaning in one 2020-12 shape. */
  readonly normal: JsonObject;
  readonly tree: FormNode;
  /** Every place of the tree, parents first. */
  readonly nodes: ReadonlyMap<string, FormNode>;
  /** Of these, the objects and arrays. */
  readonly containers: readonly (Group | Rows)[];
  /** The places that say which rows of the answers they take. */
  readonly taking: readonly (Group | Rows)[];
  readonly fields: readonly Field[];
  readonly said: Collected;
  /** The elements that decide whether the form applies, each with its schema. */
  readonly appliesWhen: { readonly [element: string]: Json };
  /** SHA-256 of the published schema's canonical text. */
  readonly digest: string;
  /** The printed boxes that an applicant would fill, by their place in the data. */
  readonly boxes: readonly string[];
  /** How many assertions the form makes, `type` and annotations aside. */
  readonly assertions: number;
}

/** The `x-form` of a schema, with what serves where it says nothing. */
export function readInfo(schema: JsonObject, fallback: string): FormInfo {
  const info = member(schema, 'x-form');
  const text = (name: string): string | undefined => {
    const value = member(info, name);
    return typeof value === 'string' ? value : undefined;
  };
  const id = text('id') ?? (typeof schema.$id === 'string' ? schema.$id : fallback);
  const delivery = text('delivery');
  const title = text('title') ?? (typeof schema.title === 'string' ? schema.title : id);
  return {
    id,
    department: text('department') ?? title,
    title,
    ...pick('number', text('number')),
    ...pick('version', text('version')),
    ...pick('legalBasis', text('legalBasis')),
    ...pick('deadline', text('deadline')),
    delivery: delivery === 'paper' || delivery === 'both' ? delivery : 'electronic',
    attachments: attachments(member(info, 'attachments')),
  };
}

function attachments(value: Json | undefined): readonly Attachment[] {
  return (isArray(value) ? value : []).flatMap((one) => {
    const [title, row] = [isObject(one) ? one.title : one, member(one, 'row')];
    return typeof title === 'string' ? [{ title, ...(row === undefined ? {} : { row: String(row) }) }] : [];
  });
}

function pick<K extends string>(name: K, value: string | undefined): { readonly [name in K]?: string } {
  const empty: { [name in K]?: string } = {};
  if (value !== undefined) empty[name] = value;
  return empty;
}
