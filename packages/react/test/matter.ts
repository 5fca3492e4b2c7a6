// The real forms of 四证联办, merged once, with the answers of one company: what every test here fills.
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

const matter: Matter = JSON.parse(readFileSync(join(SCHEMAS, 'matters', '四证联办.json'), 'utf8'));
const outcome = merge(matter.forms.map(formOf), { catalogue, matter });
if (!outcome.ok) throw new Error(outcome.issues.map(({ message }) => message).join('\n'));

/** The intake of the matter. */
export const intake: Intake = outcome.value;

/** The company's answers: `simple`, `full` or `overflow`. */
export function answersOf(name: string): JsonObject {
  return read('matters', '四证联办', 'answers', `${name}.json`);
}
