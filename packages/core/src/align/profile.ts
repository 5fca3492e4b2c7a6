import { canonical, isArray, type Json, type JsonObject } from '@yunform/schema/base';
import type { DataElement } from '../catalogue/catalogue.ts';
import type { Field } from '../form/field.ts';
import type { Reading } from './reading.ts';

/** What matchers look at: a field, or a data element of the catalogue, with everything that its form says of it read into concepts. */
export interface Profile {
  /** `<form id>#<JSON Pointer>`, or the element's id. */
  readonly id: string;
  readonly form?: string;
  readonly pointer?: string;
  readonly element?: DataElement;
  /** Readings of the titles in every language, and of an element's aliases. */
  readonly titles: readonly Reading[];
  /** Readings of the property's name. */
  readonly names: readonly Reading[];
  /** Titles and aliases without accidents of writing. */
  readonly labels: ReadonlySet<string>;
  /** The property's name as written. */
  readonly name: string;
  /** Concepts that the groups or the neighbours around it say. */
  readonly context: ReadonlySet<string>;
  /** Whom it is about; the organization itself when empty. */
  readonly roles: ReadonlySet<string>;
  /** How many repeating groups it stands in. */
  readonly rows: number;
  readonly facts: Facts;
  /** What the field beside it in the form asks for, before and after. */
  readonly neighbours: ReadonlySet<string>;
  /** A definition of a shared schema that it refers to. */
  readonly reference?: string;
  /** All that matchers can tell two profiles apart by: fields of one signature are compared once. */
  readonly signature: string;
  /** Why no other form may share it, if so. */
  readonly own?: string;
}

/** How the value is written, as far as it is stated. */
export interface Facts {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly values?: readonly Json[];
  readonly codeList?: string;
  readonly unit?: string;
  readonly dateFormat?: string;
}

/** The facts that a field states. */
export function factsOfField(field: Field): Facts {
  const { codeList, unit, dateFormat } = field;
  return {
    ...factsOfSchema(field.schema),
    ...(codeList === undefined ? {} : { codeList }),
    ...(unit === undefined ? {} : { unit }),
    ...(dateFormat === undefined ? {} : { dateFormat }),
  };
}

/** The facts of an element's base representation. */
export function factsOfElement(element: DataElement): Facts {
  const { codeList, unit, dateFormat } = element;
  return {
    ...factsOfSchema(element.schema),
    ...(codeList === undefined ? {} : { codeList }),
    ...(unit === undefined ? {} : { unit }),
    ...(dateFormat === undefined ? {} : { dateFormat }),
  };
}

function factsOfSchema(schema: JsonObject): Facts {
  const { format, pattern, maxLength } = schema;
  const values = 'const' in schema ? [schema.const ?? null] : isArray(schema.enum) ? schema.enum : undefined;
  const type = typeOf(schema, values);
  return {
    ...(type === undefined ? {} : { type }),
    ...(typeof format === 'string' ? { format } : {}),
    ...(typeof pattern === 'string' ? { pattern } : {}),
    ...(typeof maxLength === 'number' ? { maxLength } : {}),
    ...(values === undefined ? {} : { values }),
  };
}

function typeOf(schema: JsonObject, values: readonly Json[] | undefined): string | undefined {
  const stated = isArray(schema.type) ? schema.type.find((one) => one !== 'null') : schema.type;
  if (typeof stated === 'string') return stated === 'integer' ? 'number' : stated;
  const first = values?.find((one) => one !== null);
  return first === undefined ? undefined : typeof first;
}

/** The profile with its signature. */
export function signed(profile: Omit<Profile, 'signature'>): Profile {
  return { ...profile, signature: signatureOf(profile) };
}

function signatureOf(profile: Omit<Profile, 'signature'>): string {
  const { names, labels, name, context, roles, rows, facts, neighbours, reference } = profile;
  return canonical([
    [...labels].sort(),
    names.length === 0 ? '' : name,
    [...context].sort(),
    [...roles].sort(),
    rows,
    canonical({ ...facts }),
    [...neighbours].sort(),
    reference ?? '',
  ]);
}

/** The concepts by which a profile is found: those of its titles and names. */
export function conceptsOf(profile: Profile): ReadonlySet<string> {
  return new Set([...profile.titles, ...profile.names].flatMap(({ tokens }) => [...tokens.keys()]));
}
