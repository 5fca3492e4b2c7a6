import fc from 'fast-check';
import { expect, test } from 'vitest';
import { table } from '../../src/cli/table.ts';
import { cut, pad, widthOf } from '../../src/cli/width.ts';

test.each([
  ['', 0],
  ['name', 4],
  ['名称', 4],
  ['法定代表人（负责人）', 20],
  ['Ａ１', 4],
  ['𠮷𬭎', 4],
  ['e\u0301', 1],
  ['ｶﾞ', 2],
  ['👨‍👩‍👧', 2],
  ['a\u200Bb', 2],
  ['☑ 是', 4],
])('%j takes %i columns', (text, width) => {
  expect(widthOf(text)).toBe(width);
});

test('columns of Chinese and Latin line up, numbers to the right, no spaces at the end of a line', () => {
  const lines = table(
    [{ heading: '表单' }, { heading: 'boxes', numbers: true }, { heading: '部门' }],
    [
      ['公司登记（备案）申请书', '96', '工商局'],
      ['tax', '1024', ''],
    ],
  );
  expect(lines.split('\n')).toEqual([
    '表单                    boxes  部门',
    '──────────────────────  ─────  ──────',
    '公司登记（备案）申请书     96  工商局',
    'tax                      1024',
  ]);
});

test('every line of a table is as wide as its rule, up to the spaces left out at the end', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '名', 'é', '（', '𠮷', '1'), maxLength: 12 });
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text, text), { maxLength: 5 }), (rows) => {
      const [head = '', rule = '', ...lines] = table(
        [{ heading: 'x' }, { heading: '名' }, { heading: 'y' }],
        rows,
      ).split('\n');
      for (const line of [head, ...lines]) expect(widthOf(line)).toBeLessThanOrEqual(widthOf(rule));
      for (const [index, [first, second]] of rows.entries()) {
        const line = lines[index] ?? '';
        expect(line.startsWith(first)).toBe(true);
        const start = widthOf(rule.split('  ')[0] ?? '') + 2;
        if (second !== '') expect(widthOf(line.slice(0, line.indexOf(second, first.length)))).toBe(start);
      }
    }),
    { seed: 3, numRuns: 200 },
  );
});

test('a text is cut between whole characters and never wider than allowed', () => {
  expect(cut('东莞市示例贸易有限公司', 9)).toBe('东莞市示…');
  expect(cut('东莞市示例贸易有限公司', 10)).toBe('东莞市示…');
  expect(cut('abc', 3)).toBe('abc');
  expect(cut('a𠮷b', 3)).toBe('a…');
  expect(pad('名', 4)).toBe('名  ');
  expect(pad('名', 4, 'right')).toBe('  名');
  expect(pad('名称', 3)).toBe('名称');
});
