import {
  type Alignment,
  type AlignOptions,
  type Compiled,
  type CompileOptions,
  align as coreAlign,
  compile as coreCompile,
  merge as coreMerge,
  readForm as coreReadForm,
  type Form,
  type Intake,
  type MergeOptions,
  type ReadOptions,
} from '@yunform/core';
import { pinyin } from '@yunform/core/pinyin';
import { catalogue } from '@yunform/elements';
import type { Json, Outcome } from '@yunform/schema/base';

/** Reads a department's published JSON Schema with the standard catalogue; every finding is an issue. */
export function readForm(schema: Json, options: ReadOptions = {}): Outcome<Form> {
  return coreReadForm(schema, { catalogue, ...options });
}

/** Finds the fields that ask for the same data element, by the standard catalogue. */
export function align(forms: readonly Form[], options: AlignOptions = {}): Outcome<Alignment> {
  return coreAlign(forms, { catalogue, romanize: pinyin, ...options });
}

/** Merges forms into one intake that asks each fact once, by the standard catalogue; fails with every conflict named. */
export function merge(forms: readonly Form[], options: MergeOptions = {}): Outcome<Intake> {
  return coreMerge(forms, { catalogue, romanize: pinyin, ...options });
}

/** Makes functions of an intake, with the formats of the standard catalogue and ajv as every department's validator. */
export function compile(intake: Intake, options: CompileOptions = {}): Compiled {
  return coreCompile(intake, { formats: catalogue.formats, ...options });
}
