import { describe, expect, test } from 'vitest';
import { boxesOf, isFilled, library, rowsOf } from './schemas/library.ts';

/** Boxes that an applicant fills on paper, by the counting rule of the sheets. */
const BOXES: { readonly [form: string]: number } = {
  'bank.account': 31,
  'dishui.registration': 72,
  'gjj.opening': 21,
  'gongan.seal': 28,
  'gongshang.establish': 77,
  'guojian.filing': 20,
  'guoshui.registration': 72,
  'haiguan.registration': 34,
  'renzi.labour': 42,
  'shebao.registration': 34,
  'zhijian.orgcode': 30,
};

/** Rows that the applicant fills and that are no field, as `<form> #<row>`, each with its reason. */
const LEFT_OUT: { readonly [row: string]: string } = {};

/** Fields whose title is not the row's label, as `<form> #<row>`, each with the title that it has and why. */
const TITLED_OTHERWISE: { readonly [row: string]: readonly [title: string, why: string] } = {
  'shebao.registration #31': ['险种', 'the label is nothing but the five choices, which are the codes of this column'],
};

test('the library holds these forms', () => {
  expect(library.map(({ id }) => id).sort()).toEqual(Object.keys(BOXES).sort());
});

test('the four forms of 四证联办 have 251 boxes, the tax sheet twice', () => {
  const four = ['gongshang.establish', 'guoshui.registration', 'dishui.registration', 'zhijian.orgcode'];
  const counts = four.map((form) => boxesOf(library.find(({ id }) => id === form)?.schema ?? {}).length);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(251);
});

describe.each(library)('$id', ({ id, schema }) => {
  const rows = rowsOf(id);
  const boxes = boxesOf(schema);

  test('has one box for every row that the applicant fills, and no other', () => {
    const filled = rows.flatMap((row, index) =>
      isFilled(row) && LEFT_OUT[`${id} #${index + 1}`] === undefined ? [index + 1] : [],
    );
    expect(boxes.map(({ row }) => row).sort((a, b) => a - b)).toEqual(filled);
    expect(boxes).toHaveLength(BOXES[id] ?? 0);
  });

  test.each(boxes.map((box) => ({ ...box, label: rows[box.row - 1]?.label ?? '' })))(
    '$pointer is titled as row $row prints it: $label',
    ({ row, label, schema, around }) => {
      const title = String(schema.title);
      const printed = printedAs(label);
      const otherwise = TITLED_OTHERWISE[`${id} #${row}`];
      if (otherwise !== undefined) return expect(title).toBe(otherwise[0]);
      const said = [title, ...around.map((one) => `${one}: ${title}`)];
      expect(printed.some((one) => said.includes(one)) || whole(label, title, around)).toBe(true);
    },
  );

  test('marks the rows whose wording no source shows', () => {
    for (const { row, schema } of boxes) {
      const { sure, unit } = rows[row - 1] ?? { sure: '', unit: '' };
      expect([row, /^#\d+ G\b/.test(String(schema.$comment))]).toEqual([
        row,
        /(^| |\()G\b/.test(sure) || unit.includes('(G)'),
      ]);
    }
  });

  test('has every title in English too', () => {
    for (const { pointer, schema } of boxes)
      expect([pointer, JSON.stringify(schema['x-title'])]).toEqual([
        pointer,
        expect.stringMatching(/^\{"en":"[A-Z].+"\}$/),
      ]);
  });
});

/** The labels that a row stands for: its variants, without blanks to fill in, tick boxes and remarks of the description. */
function printedAs(label: string): readonly string[] {
  const plain = label.replace(/\[[^\]]*\]/g, '').trim();
  return [plain, ...plain.split(' / ')].flatMap((one) => {
    const bare = one.replace(/ \([^)]*\)$/, '').replace('同意□不同意□', '');
    const ticks = bare.replace(/ ?□.*$/, '');
    return [bare, ticks, bare.replace(': __', ': '), bare.replace(/ __.*$/, '')].map((text) => text.trim());
  });
}

/** Is the label the object's title with the field's after it, or the second blank of a pair? */
function whole(label: string, title: string, around: readonly string[]): boolean {
  const plain = label.replace(/\[[^\]]*\]/g, '');
  const object = around.at(-1);
  return (object !== undefined && plain === `${object} ${title}`) || (/__ 至 __ \(止\)$/.test(label) && title === '至');
}
