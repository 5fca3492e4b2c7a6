// The real forms of two matters, with the answers of companies: what every test here fills.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Form, type Intake, type Matter, merge, readForm } from '@yunform/core';
import { catalogue } from '@yunform/elements';
import type { JsonObject } from '@yunform/schema/base';

const SCHEMAS = join(import.meta.dirname, '..', '..', '..', 'schemas');

function read(...path: readonly string[]): JsonObject {
  return JSON.parse(readFileSync(join(SCHEMAS, ...path), 'utf8'));
}

const published = new Map<string, JsonObject>();
for (const department of readdirSync(SCHEMAS))
  for (const form of department === 'matters' ? [] : readdirSync(join(SCHEMAS, department)))
    published.set(`${department}.${form}`, read(department, form, 'schema.json'));

function formOf(id: string): Form {
  const outcome = readForm(published.get(id) ?? {}, { catalogue });
  if (!outcome.ok) throw new Error(outcome.issues.map(({ message }) => message).join('\n'));
  return outcome.value;
}

/** A matter with its intake, merged from the published forms, and the answers of companies. */
export interface Sample {
  readonly intake: Intake;
  /** The answers of a company by its name: `simple`, `full`, `overflow` … */
  readonly answersOf: (name: string) => JsonObject;
}

function sample(id: string): Sample {
  const matter: Matter = JSON.parse(readFileSync(join(SCHEMAS, 'matters', `${id}.json`), 'utf8'));
  const outcome = merge(matter.forms.map(formOf), { catalogue, matter });
  if (!outcome.ok) throw new Error(outcome.issues.map(({ message }) => message).join('\n'));
  return { intake: outcome.value, answersOf: (name) => read('matters', id, 'answers', `${name}.json`) };
}

const made = new Map<string, Sample>();

function once(id: string): Sample {
  const known = made.get(id) ?? sample(id);
  made.set(id, known);
  return known;
}

/** 一网通, eleven forms: what the example application asks. Merged when it is first wanted. */
export function oneStop(): Sample {
  return once('一网通');
}

/** 四证联办, four forms. Merged when it is first wanted. */
export function fourCertificates(): Sample {
  return once('四证联办');
}
