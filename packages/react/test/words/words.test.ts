import { expect, test } from 'vitest';
import { amountInWords } from '../../src/words/amount-in-words.ts';
import { deskWords } from '../../src/words/desk-words.ts';
import { listed, say, titled, unitIn, words } from '../../src/words/words.ts';

const values = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();

test('every sentence is there in every language, with the same values, in that language', () => {
  const all = [...Object.entries(words), ...Object.entries(deskWords)];
  expect(all.length).toBeGreaterThan(120);
  for (const [name, sentence] of all) {
    expect(Object.keys(sentence).toSorted(), name).toEqual(['en', 'zh-CN']);
    expect(values(sentence.en), name).toEqual(values(sentence['zh-CN']));
    expect(sentence['zh-CN'], name).toMatch(/\p{Script=Han}|（\{/u);
    expect(sentence.en, name).not.toMatch(/\p{Script=Han}/u);
    expect(sentence.en.trim().length, name).toBeGreaterThan(0);
  }
});

test('a sentence takes its values; one that is not given stays visible', () => {
  expect(say('zh-CN', 'problem', { count: 3 })).toBe('有 3 处需要改正');
  expect(say('en', 'problem', { count: 3 })).toBe('There are 3 problems');
  expect(say('en', 'problem')).toContain('{count}');
});

test('a title falls back to a language that it has', () => {
  expect(titled({ 'zh-CN': '名称', en: 'Name' }, 'en')).toBe('Name');
  expect(titled({ 'zh-CN': '名称' }, 'en')).toBe('名称');
  expect(titled(undefined, 'en')).toBe('');
  expect(listed(['甲', '乙'], 'zh-CN')).toBe('甲、乙');
  expect([unitIn('元', 'zh-CN'), unitIn('元', 'en'), unitIn('kWh', 'en')]).toEqual(['元', 'yuan', 'kWh']);
});

test.each([
  [0, '零元整'],
  [10, '壹拾元整'],
  [100, '壹佰元整'],
  [105, '壹佰零伍元整'],
  [1_005, '壹仟零伍元整'],
  [351_000, '叁拾伍万壹仟元整'],
  [100_000, '壹拾万元整'],
  [100_010, '壹拾万零壹拾元整'],
  [10_010_001, '壹仟零壹万零壹元整'],
  [100_000_000, '壹亿元整'],
  [100_000_001, '壹亿零壹元整'],
  [1_000_000_000_000, '壹万亿元整'],
  [0.5, '伍角整'],
  [0.05, '伍分'],
  [1.05, '壹元零伍分'],
  [1.5, '壹元伍角整'],
  [12_345.67, '壹万贰仟叁佰肆拾伍元陆角柒分'],
])('%d 元 is read %s', (amount, text) => {
  expect(amountInWords(amount)).toBe(text);
});

test('what capitals cannot write is not written', () => {
  for (const amount of [-1, 1.234, 1e21, Number.NaN]) expect(amountInWords(amount)).toBeUndefined();
});
