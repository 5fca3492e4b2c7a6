import type { Intake } from '@yunform/core';
import { createIntakeStore, type IntakeStore } from '@yunform/react/store';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fourCertificates, oneStop } from '../matter.ts';
import { edit, editsOf } from './places.ts';

const { intake } = fourCertificates();

function storeAt(clock: { time: number }, of: Intake = intake): IntakeStore {
  return createIntakeStore({ intake: of, now: () => clock.time });
}

test.each([
  ['四证联办', fourCertificates, 60],
  ['一网通', oneStop, 30],
] as const)('%s: undo gives back exactly every earlier state, redo every later one', (_, sample, numRuns) => {
  const perform = editsOf(sample());
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 25 }), (edits) => {
      const clock = { time: 0 };
      const store = storeAt(clock, sample().intake);
      const states = [store.state().work];
      for (const one of edits) {
        clock.time += 2000;
        perform(store, one);
        if (store.state().work !== states.at(-1)) states.push(store.state().work);
      }
      for (const work of states.slice(0, -1).toReversed()) {
        expect(store.undo()).toBe(true);
        expect(store.state().work).toEqual(work);
      }
      expect(store.undo()).toBe(false);
      for (const work of states.slice(1)) {
        expect(store.redo()).toBe(true);
        expect(store.state().work).toEqual(work);
      }
      expect(store.redo()).toBe(false);
    }),
    { seed: 8, numRuns },
  );
});

test('typing in one field is one step; leaving the field, or a pause, ends it', () => {
  const clock = { time: 0 };
  const store = storeAt(clock);
  for (const text of ['东', '东莞', '东莞市']) store.set('/organization/name', text);
  store.settle();
  store.set('/organization/name', '东莞市示例');
  clock.time = 5000;
  store.set('/organization/name', '东莞市示例公司');
  const name = (): unknown => store.state().work.record.answers.organization;
  const seen = [name()];
  while (store.undo()) seen.push(name());
  expect(seen).toEqual([{ name: '东莞市示例公司' }, { name: '东莞市示例' }, { name: '东莞市' }, undefined]);
});

test('an edit that changes nothing is no step; a new edit forgets what was undone', () => {
  const store = storeAt({ time: 0 });
  store.set('/organization/name', 'A');
  store.set('/organization/phone', '1');
  store.set('/organization/phone', '1');
  store.undo();
  expect(store.state()).toMatchObject({ canUndo: true, canRedo: true });
  store.set('/organization/approver', 'B');
  expect(store.state().canRedo).toBe(false);
  expect([store.undo(), store.undo(), store.undo()]).toEqual([true, true, false]);
});

test('rows keep their order, their companions and their sources through moves and removals', () => {
  const store = storeAt({ time: 0 });
  const item = store.pages
    .flatMap(({ items }) => items)
    .find((one) => one.kind === 'rows' && one.group.at === '/shareholders');
  if (item?.kind !== 'rows') throw new Error('shareholders are asked');
  for (const name of ['甲', '乙', '丙']) {
    const row = store.addRow(item.group);
    store.set(`/shareholders/${row}/name`, name);
  }
  store.set('/forms/gongshang.establish/GDMD/2/BZ', '丙的备注');
  store.prefill([{ at: '/shareholders/2/id-number', value: '12345', source: '登记机关', locked: true }]);
  store.moveRow(item.group, 2, 0);
  store.removeRow(item.group, 1);
  const { answers, sources } = store.state().work.record;
  expect(answers.shareholders).toEqual([{ name: '丙', 'id-number': '12345' }, { name: '乙' }]);
  expect(answers.forms).toEqual({ 'gongshang.establish': { GDMD: [{ BZ: '丙的备注' }, {}] } });
  expect(sources).toEqual([{ at: '/shareholders/0/id-number', source: '登记机关', locked: true }]);
  expect(store.removeRow(item.group, 0)).toBe(false);
});
