import { compile } from '@yunform/core';
import { catalogue } from '@yunform/elements';
import { createIntakeStore } from '@yunform/react/store';
import type { Json } from '@yunform/schema/base';
import { valueAt } from '@yunform/schema/base';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answersOf, intake } from '../matter.ts';
import { edit, perform } from './places.ts';

const server = compile(intake, { formats: catalogue.formats });
const json = (value: unknown): Json => JSON.parse(JSON.stringify(value));

function filled(name: string): ReturnType<typeof createIntakeStore> {
  const store = createIntakeStore({ intake, formats: catalogue.formats });
  const values: { at: string; value: Json }[] = [];
  const visit = (value: Json, at: string): void => {
    if (intake.questions.some((one) => one.kind === 'value' && one.at === at.replace(/\/\d+(?=\/|$)/g, '/*')))
      values.push({ at, value });
    else if (typeof value === 'object' && value !== null)
      for (const [key, one] of Object.entries(value)) visit(one, `${at}/${key}`);
  };
  visit(answersOf(name), '');
  store.prefill(values.map((one) => ({ ...one, source: 'sample' })));
  return store;
}

test('no hidden answer is in any submission, and nothing else is lost by leaving hidden answers out', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
      const store = filled('full');
      for (const one of edits) perform(store, one);
      const hidden = store
        .opened()
        .asks.filter(({ state }) => state === 'held')
        .map(({ at }) => at);
      const routing = store.route();
      const used = Object.values(routing.submissions).flatMap(({ provenance }) =>
        provenance.flatMap(({ from }) => from),
      );
      for (const at of hidden) {
        expect(used).not.toContain(at);
        expect(valueAt(store.submission().answers, at)).toBeUndefined();
      }
      const data = (of: typeof routing): unknown =>
        Object.values(of.submissions).map((one) => [one.form, one.data, one.status]);
      expect(data(server.route(json(store.submission())))).toEqual(data(routing));
    }),
    { seed: 9, numRuns: 15 },
  );
});

test('the store refuses exactly what the server refuses', () => {
  for (const name of ['simple', 'full', 'overflow']) expect(filled(name).checkAll()).toEqual([]);
  const store = filled('full');
  store.set('/organization/registered-capital', -1);
  store.set('/legal-representative/mobile', undefined);
  const verdict = server.validate(json(store.state().work.record)).issues.filter(({ level }) => level === 'error');
  expect(store.checkAll()).toEqual(verdict);
  expect(verdict.map(({ code }) => code).sort()).toContain('required');
});

test('an answer that is hidden comes back when its question is asked again', () => {
  const store = createIntakeStore({ intake });
  const at = '/organization/term/years';
  store.set('/organization/term/kind', '有期限');
  store.set(at, 20);
  expect(store.field(at)).toMatchObject({ state: 'asked', required: true });
  store.set('/organization/term/kind', '长期');
  store.set('/organization/term/kind', '有期限');
  expect(store.field(at)?.value).toBe(20);
});
