import type { Json } from '@yunform/schema/base';
import fc from 'fast-check';
import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { registration, submission } from './forms.ts';
import { drawnText } from './pages.ts';
import { printed, squeeze } from './support.ts';

/** Texts of every sort: any code point, Chinese, Arabic, Hebrew, emoji with joiners, stacked marks, one endless word. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'示例，。（）《》“”、…—a1 \n'), maxLength: 400 }),
  fc.string({ unit: fc.constantFrom(...'سلام שלום a1 ،'), maxLength: 60 }),
  fc.string({ unit: fc.constantFrom('👩‍👩‍👧', '🇨🇳', 'e\u0301\u0327', '😀', '字'), maxLength: 40 }),
  fc.integer({ min: 0, max: 3000 }).map((length) => 'W'.repeat(length)),
);

/** What a drawn text must hold of a value: `ToUnicode` can hold neither U+0000, U+FEFF, U+FFFE nor half a surrogate pair. */
function drawable(value: string): string {
  return squeeze(value.replace(/[\0\ufeff\ufffe]|\p{Surrogate}/gu, '\ufffd').replace(/\u0085/g, ''));
}

/** What stands between the parts of a value that goes on over boxes and pages of the continuation sheet. */
const BETWEEN = /(?:(?:表单|套打)（续）第\d+页共\d+页项号栏目填写内容)?1(?:基本信息\/)?备注（续）/g;

test('whatever is written into a field is printed in full, in its box or on the continuation sheet', async () => {
  const remark = '备注';
  await fc.assert(
    fc.asyncProperty(text, async (value) => {
      const form = {
        type: 'object',
        properties: { remark: { type: 'string', title: remark }, after: { type: 'string', title: '后' } },
      };
      const { bytes, issues } = await printed(form, { remark: value, after: '完' }, { missing: 'box' });
      const known = ['glyph-boxed', 'value-continued', 'private-use-mapped', 'variant-as-base'];
      expect(issues.map(({ code }) => code).filter((code) => !known.includes(code))).toEqual([]);
      if (issues.some(({ code }) => code === 'private-use-mapped')) return;
      const drawn = squeeze(await drawnText(bytes));
      expect(drawn.replace(BETWEEN, '')).toContain(drawable(value));
      expect(drawn).toContain('后完');
    }),
    { numRuns: 120, seed: 7, endOnFailure: true },
  );
});

test('over pre-printed paper too', async () => {
  const mm = { x: 30, y: 40, w: 90, h: 12 };
  const form = { properties: { remark: { type: 'string', title: '备注', 'x-print': { mm } } }, title: '套打' };
  await fc.assert(
    fc.asyncProperty(text, async (value) => {
      const { bytes, issues } = await printed(form, { remark: value }, { missing: 'box', overprint: {} });
      expect(issues.filter(({ level }) => level === 'error')).toEqual([]);
      if (issues.some(({ code }) => code === 'private-use-mapped')) return;
      expect(squeeze(await drawnText(bytes)).replace(BETWEEN, '')).toContain(drawable(value));
    }),
    { numRuns: 60, seed: 13, endOnFailure: true },
  );
});

test('and in a department’s own form nothing is lost without a word', async () => {
  const file = await PDFDocument.create({ updateMetadata: false });
  const page = file.addPage([595, 842]);
  for (const [name, y] of [
    ['remark', 700],
    ['cells', 600],
  ] as const) {
    const field = file.getForm().createTextField(name);
    field.addToPage(page, { x: 60, y, width: 200, height: 40 });
    if (name === 'remark') field.enableMultiline();
    else {
      field.setMaxLength(18);
      field.enableCombing();
    }
  }
  const template = { bytes: await file.save({ updateFieldAppearances: false }) };
  const form = {
    properties: { remark: { type: 'string', title: '备注' }, cells: { type: 'string', title: '号码' } },
  };
  await fc.assert(
    fc.asyncProperty(text, text, async (remark, cells) => {
      const { issues, pages } = await printed(form, { remark, cells }, { missing: 'box', template });
      expect(issues.filter(({ level }) => level === 'error')).toEqual([]);
      const continued = issues
        .filter(({ code }) => code === 'value-continued')
        .flatMap(({ at }) => at.map(({ pointer }) => pointer));
      if ([...cells].length > 18) expect(continued).toContain('/cells');
      if (remark.length > 2500) expect(continued).toContain('/remark');
      expect(pages > 1).toBe(continued.length > 0);
    }),
    { numRuns: 40, seed: 17, endOnFailure: true },
  );
});

test('a form of any shape prints whatever data it is given', async () => {
  const word = fc.constantFrom('a', 'b', 'c', 'name', '住所', '__proto__', 'toString', 'x/y~z');
  const { schema } = fc.letrec<{ schema: Json }>((tie) => ({
    schema: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom<Json>(
        true,
        { type: 'string', title: '甲：乙' },
        { enum: ['一', 2, null] },
        { type: 'boolean' },
        { format: 'date' },
      ),
      fc.constantFrom<Json>(
        { $ref: '#' },
        { $ref: '#/properties/a' },
        { type: ['number', 'null'], 'x-unit': '元' },
        { const: 1 },
      ),
      fc.dictionary(word, tie('schema'), { maxKeys: 4 }).map((properties): Json => ({ type: 'object', properties })),
      fc.record({ type: fc.constant('array'), items: tie('schema') }),
      fc.array(tie('schema'), { maxLength: 3 }).map((prefixItems): Json => ({ prefixItems, title: '组' })),
      fc.record({ anyOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }), title: fc.constant('任') }),
    ),
  }));
  const { data } = fc.letrec<{ data: Json }>((tie) => ({
    data: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom<Json>(null, true, 0.1, -1e21, '', '2015-03-16', '示例', '一', 2),
      fc.array(tie('data'), { maxLength: 3 }),
      fc.dictionary(word, tie('data'), { maxKeys: 4 }),
    ),
  }));
  const forms = fc.dictionary(word, schema, { maxKeys: 5 }).map((properties): Json => ({ type: 'object', properties }));
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(forms, schema),
      fc.oneof(fc.dictionary(word, data), data),
      fc.boolean(),
      async (form, value, blank) => {
        if (typeof form !== 'object') return;
        const { issues } = await printed(form, value, { missing: 'box', blank });
        expect(issues.filter(({ level }) => level === 'error')).toEqual([]);
      },
    ),
    { numRuns: 80, seed: 11, endOnFailure: true },
  );
});

test('a sheet of the longest values keeps every one of them', async () => {
  const long = (name: string) => Array.from({ length: 300 }, (_, index) => `${name}${index}；`).join('');
  const value = {
    ...submission,
    name: long('名'),
    scope: long('营'),
    remark: long('注'),
    address: { detail: long('址') },
  };
  const { bytes, pages } = await printed(registration, value);
  const between =
    /外商投资企业信息报告表（初始报告）（续）|\d基本信息\S{0,12}（续）|表单test\.registration版本2015\.3第\d页共\d页|项号栏目填写内容/g;
  const drawn = squeeze(await drawnText(bytes)).replace(between, '');
  for (const name of ['名', '营', '注', '址']) {
    for (let index = 0; index < 300; index += 1) expect(drawn).toContain(`${name}${index}；`);
  }
  expect(pages).toBeGreaterThan(2);
});
