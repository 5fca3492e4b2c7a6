import {
  type Catalogue,
  type Compiled,
  compile,
  type Form,
  type Intake,
  type MergeOptions,
  merge,
  type Routing,
  readForm,
} from '@yunform/core';
import type { Issue, Json, JsonObject } from '@yunform/schema/base';
import { standardFormats } from '../../src/condition/standard-formats.ts';
import type { LensContext } from '../../src/lens/lens.ts';
import { type Oracle, oracle } from './oracle.ts';

/** Forms merged, with everything that the laws are checked with. */
export interface Case {
  readonly schemas: readonly JsonObject[];
  readonly catalogue: Catalogue;
  readonly options: MergeOptions;
  readonly forms: readonly Form[];
  readonly intake: Intake;
  /** With every department's validator, and with none at all. */
  readonly whole: Compiled;
  readonly alone: Compiled;
  readonly oracles: { readonly [form: string]: Oracle };
  readonly context: LensContext;
  /** The intake's own schema, as any other tool reads it. */
  readonly anyTool: Oracle;
}

/** Merges published schemas into a case; the issues when they do not go together. */
export function openCase(
  schemas: readonly JsonObject[],
  catalogue: Catalogue,
  options: Omit<MergeOptions, 'catalogue'> = {},
): Case | readonly Issue[] {
  const read = schemas.map((schema) => readForm(schema, { catalogue }));
  const forms = read.flatMap((one) => (one.ok ? [one.value] : []));
  if (forms.length < read.length) return read.flatMap(({ ok, issues }) => (ok ? [] : issues));
  const merged = merge(forms, { catalogue, ...options });
  if (!merged.ok) return merged.issues;
  const intake = merged.value;
  const { formats } = catalogue;
  return {
    schemas,
    catalogue,
    options,
    forms,
    intake,
    whole: compile(intake, { formats }),
    alone: compile(intake, { formats, validator: () => () => [] }),
    oracles: Object.fromEntries(forms.map((form) => [form.id, oracle(form.published, formats)])),
    context: { crosswalks: intake.crosswalks, formats: { ...standardFormats, ...formats } },
    anyTool: oracle(isSchema(intake.schema) ? intake.schema : {}, formats),
  };
}

function isSchema(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What each applying form receives. */
export function dataOf(routing: Routing): { readonly [form: string]: Json } {
  return Object.fromEntries(Object.entries(routing.submissions).map(([form, { data }]) => [form, data] as const));
}

/** A law that does not hold, and where. */
export interface Breach {
  readonly law: string;
  readonly what: string;
  readonly about?: Json;
}
