import { createIntakeStore, tampered } from '@yunform/react/store';
import { expect, test } from 'vitest';
import { fourCertificates } from '../matter.ts';

const { intake } = fourCertificates();

const NAME = '/organization/name';

test('a register fills what is empty and says where it comes from', () => {
  const store = createIntakeStore({ intake });
  store.prefill([
    { at: NAME, value: '甲', source: '名称库', time: '2026-01-01T00:00:00Z' },
    { at: '/no/question', value: 1, source: 'x' },
  ]);
  expect(store.field(NAME)).toMatchObject({ value: '甲', source: { source: '名称库', time: '2026-01-01T00:00:00Z' } });
  expect(store.state().work.record.answers).toEqual({ organization: { name: '甲' } });
  store.set(NAME, '乙');
  expect(store.field(NAME)?.source).toBeUndefined();
});

test('a locked value is not changed here, and a server notices when it was changed elsewhere', () => {
  const store = createIntakeStore({ intake });
  const register = [{ at: NAME, value: '甲', source: '名称库', locked: true }];
  store.prefill(register);
  expect(store.set(NAME, '乙')).toBe(false);
  expect(store.field(NAME)?.value).toBe('甲');
  const record = store.submission();
  expect(tampered(record, register)).toEqual([]);
  expect(tampered({ ...record, answers: { organization: { name: '乙' } } }, register)).toEqual([NAME]);
});

test('where sources differ nothing is overwritten; the applicant chooses', () => {
  const store = createIntakeStore({ intake });
  store.set(NAME, '我的');
  store.prefill([{ at: NAME, value: '甲', source: '名称库' }]);
  store.prefill([{ at: NAME, value: '乙', source: '税务' }]);
  expect(store.field(NAME)).toMatchObject({
    value: '我的',
    choice: { candidates: [{ value: '我的', source: 'applicant' }, { value: '甲' }, { value: '乙' }] },
  });
  store.choose(NAME, 2);
  expect(store.field(NAME)).toMatchObject({ value: '乙', source: { source: '税务' }, choice: undefined });
  store.undo();
  expect(store.field(NAME)?.value).toBe('我的');
});
