// Random edits of a real intake, for properties: every question, every row, values that fit and values that do not.

import type { Question } from '@yunform/core';
import type { IntakeStore } from '@yunform/react/store';
import type { Json, JsonObject } from '@yunform/schema/base';
import { valueAt } from '@yunform/schema/base';
import fc from 'fast-check';
import type { Sample } from '../matter.ts';

/** One edit by a person, as numbers. */
export interface Edit {
  readonly what: 'set' | 'known' | 'take-back' | 'add' | 'remove' | 'move';
  readonly which: number;
  readonly row: number;
  readonly odd: Json;
}

/** Edits; most of them answer with what the company of the samples would. */
export const edit: fc.Arbitrary<Edit> = fc.record({
  what: fc.constantFrom('set', 'known', 'known', 'known', 'take-back', 'add', 'remove', 'move'),
  which: fc.nat(1000),
  row: fc.nat(2),
  odd: fc.constantFrom<Json>('', '长期', '有期限', '1130', '1153', 0, 1e6, true, ['货币'], '１２'),
});

/** Makes the edit; the time stands still unless the test moves it. */
export type Perform = (store: IntakeStore, one: Edit) => void;

/** Edits in a matter, with what the companies of its samples would answer. */
export function editsOf({ intake, answersOf }: Sample): Perform {
  const known = ['simple', 'full', 'overflow'].map(answersOf);
  const values = intake.questions.filter(({ kind }) => kind === 'value');
  const rows = intake.questions.filter(({ kind }) => kind === 'rows');
  return (store, one) => perform(store, one, { known, values, rows });
}

interface Places {
  readonly known: readonly JsonObject[];
  readonly values: readonly Question[];
  readonly rows: readonly Question[];
}

function perform(store: IntakeStore, { what, which, row, odd }: Edit, { known, values, rows }: Places): void {
  const group = rows[which % rows.length];
  const question = values[which % values.length];
  if (!group || !question) return;
  const own = { at: group.at, companions: [] };
  const at = question.at.replaceAll('*', String(row));
  switch (what) {
    case 'set':
      store.set(at, odd);
      return;
    case 'known':
      store.set(at, valueAt(known[row] ?? {}, question.at.replaceAll('*', '0')));
      return;
    case 'take-back':
      store.set(at, undefined);
      return;
    case 'add':
      store.addRow(own);
      return;
    case 'remove':
      store.removeRow(own, row);
      return;
    case 'move':
      store.moveRow(own, 0, row);
  }
}
