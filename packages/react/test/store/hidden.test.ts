import { type Compiled, compile } from '@yunform/core';
import { catalogue } from '@yunform/elements';
import { createIntakeStore, type IntakeStore } from '@yunform/react/store';
import { isArray, type Json, valueAt } from '@yunform/schema/base';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fourCertificates, oneStop, type Sample } from '../matter.ts';
import { edit, editsOf } from './places.ts';

const serverOf = ({ intake }: Sample): Compiled => compile(intake, { formats: catalogue.formats });
const json = (value: unknown): Json => JSON.parse(JSON.stringify(value));

function filled({ intake, answersOf }: Sample, name: string): IntakeStore {
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

function hiddenIn(store: IntakeStore): readonly string[] {
  return store
    .opened()
    .asks.filter(({ state }) => state === 'held')
    .map(({ at }) => at);
}

/** An answer that a question takes, or at least a text. */
function odd(store: IntakeStore, at: string): Json {
  const values = store.field(at)?.question.schema.enum;
  return isArray(values) && values[0] !== undefined ? values[0] : '１２';
}

test.each([
  ['四证联办', fourCertificates, 10],
  ['一网通', oneStop, 5],
] as const)(
  '%s: no hidden answer is in any submission, and nothing else is lost by leaving hidden answers out',
  (_, sample, numRuns) => {
    const [perform, server] = [editsOf(sample()), serverOf(sample())];
    let kept = 0;
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
        const store = filled(sample(), 'full');
        for (const one of edits) perform(store, one);
        // Everything that is not asked now was answered before.
        for (const at of hiddenIn(store)) store.set(at, odd(store, at));
        const hidden = hiddenIn(store);
        const routing = store.route();
        // A value may name a place beside the one that made it; none is made of hidden answers.
        const made = Object.values(routing.submissions).flatMap(({ provenance }) => provenance.map(({ from }) => from));
        expect(made.filter((from) => from.length > 0 && from.every((at) => hidden.includes(at)))).toEqual([]);
        for (const at of hidden) expect(valueAt(store.submission().answers, at)).toBeUndefined();
        kept += hidden.filter((at) => valueAt(store.state().work.record.answers, at) !== undefined).length;
        const data = (of: typeof routing): unknown =>
          Object.values(of.submissions).map((one) => [one.form, one.data, one.status]);
        expect(data(server.route(json(store.submission())))).toEqual(data(routing));
      }),
      { seed: 9, numRuns },
    );
    expect(kept).toBeGreaterThan(0);
  },
);

test.each([
  ['四证联办', fourCertificates],
  ['一网通', oneStop],
] as const)('%s: the store refuses exactly what the server refuses', (_, sample) => {
  for (const name of ['simple', 'full', 'overflow']) expect(filled(sample(), name).checkAll()).toEqual([]);
  const [store, server] = [filled(sample(), 'full'), serverOf(sample())];
  store.set('/organization/registered-capital', -1);
  store.set('/legal-representative/mobile', undefined);
  const verdict = server.validate(json(store.state().work.record)).issues.filter(({ level }) => level === 'error');
  expect(store.checkAll()).toEqual(verdict);
  expect(verdict.map(({ code }) => code).sort()).toContain('required');
});

test('an answer that is hidden is kept, sent to nobody, and there again when its question is', () => {
  const store = filled(oneStop(), 'full');
  const at = '/customs-contact/mobile';
  const sent = (): boolean => JSON.stringify(store.route().submissions).includes('13900000077');
  store.set('/organization/trades-abroad', true);
  store.set(at, '13900000077');
  expect([store.field(at)?.state, sent()]).toEqual(['asked', true]);
  store.set('/organization/trades-abroad', false);
  expect([store.field(at)?.state, sent()]).toEqual(['held', false]);
  store.set('/organization/trades-abroad', true);
  expect([store.field(at)?.value, sent()]).toEqual(['13900000077', true]);
});
