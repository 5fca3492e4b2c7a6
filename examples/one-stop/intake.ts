// Merges the real forms of a matter into one intake, as a department's server would do once and keep.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Intake, type Matter, merge, readForm } from '@yunform/core';
import { catalogue } from '@yunform/elements';

const SCHEMAS = join(import.meta.dirname, '..', '..', 'schemas');

/** The intake of a matter under `schemas/matters`. */
export function intakeOf(id: string): Intake {
  const matter: Matter = JSON.parse(readFileSync(join(SCHEMAS, 'matters', `${id}.json`), 'utf8'));
  const forms = matter.forms.map((form) => {
    const [department = '', name = ''] = form.split('.');
    const read = readForm(JSON.parse(readFileSync(join(SCHEMAS, department, name, 'schema.json'), 'utf8')), {
      catalogue,
    });
    if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join('\n'));
    return read.value;
  });
  const merged = merge(forms, { catalogue, matter });
  if (!merged.ok) throw new Error(merged.issues.map(({ message }) => message).join('\n'));
  return merged.value;
}
