import { basename, dirname } from 'node:path';
import { type Form, type Intake, readIntake } from '@yunform/core';
import { conclude, fail, fromEntries, type Issue, type Outcome, succeed } from '@yunform/schema/base';
import { cliIssue } from '../cli/catalog/catalog.ts';
import { readObject } from '../cli/files.ts';
import { readForm } from '../library/defaults.ts';

/** A form as it was found in a file. */
export interface LoadedForm {
  readonly file: string;
  readonly outcome: Outcome<Form>;
}

/** Reads the forms of these files, and of those that `$ref`s may name; one entry per file, in order. */
export function loadForms(
  files: readonly string[],
  library: readonly string[] = [],
  step: (file: string) => void = () => {},
): readonly LoadedForm[] {
  const schemas = files.map((file) => ({ file, json: readObject(file) }));
  const others = library.map((file) => readObject(file));
  const all = [...schemas.map(({ json }) => json), ...others].flatMap((json) => (json.ok ? [json.value] : []));
  const known = fromEntries(
    all.flatMap((schema) => (typeof schema.$id === 'string' ? [[schema.$id, schema] as const] : [])),
  );
  const missing = others.flatMap(({ issues }) => issues);
  return schemas.map(({ file, json }) => {
    step(file);
    if (!json.ok) return { file, outcome: fail([...missing, ...json.issues]) };
    const read = readForm(json.value, { id: idOf(file), library: known });
    const issues = [...missing, ...json.issues, ...read.issues];
    return { file, outcome: read.ok ? conclude(read.value, issues) : fail(issues) };
  });
}

/** The form id that a file's name gives: its own name, or its folder's where every file is called `schema.json`. */
export function idOf(file: string): string {
  const name = basename(file)
    .replace(/\.json$/i, '')
    .replace(/\.schema$/i, '');
  return name === 'schema' ? basename(dirname(file)) || name : name;
}

/** All forms, or every issue of those that cannot be read. */
export function formsOf(loaded: readonly LoadedForm[]): Outcome<readonly Form[]> {
  const issues = loaded.flatMap(({ outcome }) => outcome.issues);
  return conclude(
    loaded.flatMap(({ outcome }) => (outcome.ok ? [outcome.value] : [])),
    unique(issues),
  );
}

/** The intake that a file holds. */
export function loadIntake(file: string): Outcome<Intake> {
  const json = readObject(file);
  if (!json.ok) return json;
  const intake = readIntake(json.value);
  return intake.ok ? succeed(intake.value, json.issues) : fail([...json.issues, cliIssue('intake-expected', { file })]);
}

/** The same finding, once. */
export function unique(issues: readonly Issue[]): readonly Issue[] {
  const seen = new Map(issues.map((one) => [JSON.stringify(one), one] as const));
  return [...seen.values()];
}
