import { merge, type Report, readForm, report } from '@yunform/core';
import { catalogue } from '@yunform/elements';
import { expect, test } from 'vitest';
import { library, matters } from './schemas/library.ts';

/** Of what the published forms demand, fewer than 5 in 100 are left to the departments' own schemas, however they are put together. */
const forms = library.map(({ schema, id }) => {
  const read = readForm(schema, { catalogue });
  if (!read.ok) throw new Error(`${id}: ${JSON.stringify(read.issues)}`);
  return read.value;
});

function reported(ids: readonly string[]): Report {
  const chosen = forms.filter(({ id }) => ids.includes(id));
  const merged = merge(chosen, { catalogue, onConflict: 'ask-each' });
  if (!merged.ok) throw new Error(JSON.stringify(merged.issues));
  return report(merged.value);
}

const sets: readonly (readonly [name: string, forms: readonly string[]])[] = [
  ...library.map(({ id }) => [id, [id]] as const),
  ...matters.map(({ id, forms: ids }) => [id, ids] as const),
  ['all', library.map(({ id }) => id)],
];

test.each(sets)('%s', (name, ids) => {
  const { assertions, residuals } = reported(ids);
  console.info(`${name}: ${residuals.length} of ${assertions} residual`);
  expect(assertions).toBeGreaterThan(40);
  expect(residuals.length / assertions).toBeLessThan(0.05);
});
