import { afterAll, expect, test } from 'vitest';
import { guard } from 'yunform/guard';

const patient = guard({ limit: 5_000 });
const strict = guard({ limit: 300 });

afterAll(() => Promise.all([patient.close(), strict.close()]));

test('an honest pattern is answered as the engine answers it', async () => {
  expect(await patient.test('^[0-9A-Z]{18}$', '91441900MA00000000')).toBe('matches');
  expect(await patient.test('^[0-9A-Z]{18}$', 'x')).toBe('differs');
  expect(await patient.test('^\\p{L}+$', '东莞')).toBe('matches');
  expect(await patient.test('^(?=.*\\d).{4,}$', 'abcd')).toBe('differs');
});

test('what is valid only without the u flag runs without it, what is no pattern is said to be none', async () => {
  expect(await patient.test('^[\\w-]+\\-$', 'ab-')).toBe('matches');
  expect(await patient.test('(', 'x')).toBe('no-pattern');
});

test('a pattern that does not end is stopped, and the next test is answered by a fresh worker', async () => {
  const evil = `${'a'.repeat(60)}!`;
  expect(await strict.test('^(a|a)*$', evil)).toBe('out-of-time');
  const waiting = [strict.test('^(a+)+$', evil), patient.test('^a', 'a')];
  expect(await Promise.all(waiting)).toEqual(['out-of-time', 'matches']);
});

test('a guard that was closed opens again when it is asked', async () => {
  const again = guard();
  await again.close();
  expect(await again.test('^a$', 'a')).not.toBe('no-pattern');
  await again.close();
});
