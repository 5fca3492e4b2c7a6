import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { print } from '@yunform/pdf';
import type { Json } from '@yunform/schema/base';
import { degrees, PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { hasTool } from '../../../test/tools.ts';
import { options, popplerText, printed, run, squeeze } from './support.ts';
import { hasVera, veraFaults } from './vera/vera.ts';

const require = createRequire(import.meta.url);
const text = hasTool('pdftotext', 'text in filled templates');

/** A form of the German pension insurance: 92 fields on six pages, scripts, several boxes for one field, a cell for each character. */
const pension = new Uint8Array(readFileSync(require.resolve('pdf-forms/test/V0050.pdf')));

const pensionForm: Json = {
  title: 'V0050',
  type: 'object',
  properties: {
    number: { type: 'string', title: 'Versicherungsnummer', 'x-print': { field: 'PAF_VSNR_trim' } },
    kind: { enum: ['1', '2', '3', '4'], title: 'Antrag', 'x-print': { field: 'AW_ANTRAGSART_1' } },
    chamber: { type: 'string', title: 'Handwerkskammer' },
    remark: { type: 'string', title: 'Bemerkung' },
  },
};
const pensionData = { number: '15070649C103', kind: '2', chamber: '示例市手工业协会𬭎', remark: '没有域的内容' };
const pensionTemplate = { bytes: pension, fields: { VERS_HWKAMMER_1: '/chamber' } };

describe('a real public form', () => {
  const filled = () => printed(pensionForm, pensionData, { template: pensionTemplate });

  test('takes its answers; what has no field is told and stands on a continuation sheet', async () => {
    const { issues, pages } = await filled();
    expect(issues.map(({ code, level }) => [code, level])).toEqual([
      ['template-unmapped', 'warning'],
      ['template-field-unknown', 'info'],
    ]);
    expect(issues[0]?.at).toEqual([{ form: '', in: 'data', pointer: '/remark' }]);
    expect(issues[1]?.values.fields).toHaveLength(89);
    expect(pages).toBe(7);
  });

  test.skipIf(!text)('shows them as text, a field of many boxes in all of them', async () => {
    const found = squeeze(popplerText((await filled()).bytes));
    expect(found.split('15070649C103')).toHaveLength(7);
    for (const part of ['示例市手工业协会𬭎', '没有域的内容', '（接第1页）']) expect(found).toContain(part);
  });

  test.skipIf(!hasVera('filled templates'))('becomes PDF/A-2b', async () => {
    expect(veraFaults(['2b'], { pension: (await filled()).bytes })).toEqual([]);
  });

  test.skipIf(!hasTool('qpdf', 'what is left of a template'))(
    'keeps neither fields nor scripts nor what they refer to',
    async () => {
      const { bytes } = await filled();
      const json = run('qpdf', (file) => ['--json', '--json-key=qpdf', file], bytes);
      for (const word of ['/AcroForm', '/JavaScript', '/Widget', '/AA', '/JS', 'AFNumber'])
        expect(json).not.toContain(`"${word}"`);
    },
  );

  test('gives the same bytes every time', async () => {
    expect(Buffer.from((await filled()).bytes).equals(Buffer.from((await filled()).bytes))).toBe(true);
  });
});

/** A template with one field of every sort; its page draws nothing but a frame. */
async function template(change: (file: PDFDocument) => void = () => {}): Promise<Uint8Array> {
  const file = await PDFDocument.create({ updateMetadata: false });
  const page = file.addPage([595, 842]);
  page.drawRectangle({ x: 40, y: 40, width: 515, height: 762, borderWidth: 1 });
  const form = file.getForm();
  const add = (name: string, y: number, width: number, height: number) => {
    const field = form.createTextField(name);
    field.addToPage(page, { x: 50, y, width, height });
    return field;
  };
  add('name', 760, 200, 20);
  add('scope', 640, 200, 100).enableMultiline();
  const comb = add('idNumber', 600, 400, 20);
  comb.setMaxLength(18);
  comb.enableCombing();
  add('investors.1.name', 570, 200, 20);
  add('investors.2.name', 540, 200, 20);
  add('tiny', 520, 12, 12);
  form.createCheckBox('listed').addToPage(page, { x: 50, y: 480, width: 14, height: 14 });
  form.createCheckBox('way.cash').addToPage(page, { x: 80, y: 480, width: 14, height: 14 });
  form.createCheckBox('way.kind').addToPage(page, { x: 110, y: 480, width: 14, height: 14 });
  const radio = form.createRadioGroup('type');
  radio.addOptionToPage('A', page, { x: 50, y: 440, width: 14, height: 14 });
  radio.addOptionToPage('B', page, { x: 80, y: 440, width: 14, height: 14 });
  const turned = file.addPage([595, 842]);
  turned.setRotation(degrees(90));
  form.createTextField('turned').addToPage(turned, { x: 300, y: 300, width: 200, height: 20, rotate: degrees(90) });
  change(file);
  return file.save({ updateFieldAppearances: false });
}

const form: Json = {
  title: '模板',
  type: 'object',
  properties: {
    name: { type: 'string', title: '名称' },
    scope: { type: 'string', title: '经营范围' },
    idNumber: { type: 'string', title: '身份证号码' },
    investors: {
      type: 'array',
      title: '投资方',
      items: { type: 'object', properties: { name: { type: 'string', title: '姓名' } } },
    },
    tiny: { type: 'string', title: '备注' },
    listed: { type: 'boolean', title: '是否上市' },
    ways: {
      type: 'array',
      title: '出资方式',
      items: { enum: ['货币', '实物'] },
      'x-print': { field: { 货币: 'way.cash', 实物: 'way.kind' } },
    },
    type: { enum: ['A', 'B', 'C'], title: '类型' },
    turned: { type: 'string', title: '旋转' },
  },
};

const data = {
  name: '示例贸易有限公司',
  scope: '批发、零售：机械设备、电子产品。货物进出口（法律、行政法规禁止的除外）；技术咨询。',
  idNumber: '441900190001010019',
  investors: [{ name: '张示例' }, { name: '李示例' }],
  listed: true,
  ways: ['货币'],
  type: 'B',
  turned: '横排的页',
};

describe('fields of every sort', () => {
  const filled = async (more: { readonly [name: string]: Json } = {}) =>
    printed(form, { ...data, ...more }, { template: { bytes: await template() } });

  test.skipIf(!text)('texts stand in their fields, wrapped without a closing mark at the start of a line', async () => {
    const { bytes, issues } = await filled();
    expect(issues).toEqual([]);
    const lines = popplerText(bytes).split('\n');
    const found = squeeze(lines.join(''));
    for (const value of [data.name, data.scope, data.idNumber, '张示例', '李示例', '横排的页'])
      expect(found).toContain(squeeze(value));
    for (const line of lines) expect(line).not.toMatch(/^[、。；）]/);
  });

  test.skipIf(!text)('each character of a number has its own cell', async () => {
    const { bytes } = await filled();
    const html = run('pdftotext', (file) => ['-bbox', file, '-'], bytes);
    const digits = [...html.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)".*>(\d)<\/word>/g)];
    expect(digits.map((match) => match[4]).join('')).toContain(data.idNumber);
    const cell = 400 / 18;
    digits.slice(0, 18).forEach(([, left, , right], index) => {
      const middle = (Number(left) + Number(right)) / 2;
      expect(Math.abs(middle - (50 + (index + 0.5) * cell))).toBeLessThan(1);
    });
  });

  test.skipIf(!text)('what is too long stands on the continuation sheet, with a reference in the field', async () => {
    const scope = Array.from({ length: 200 }, (_, index) => `第${index}类；`).join('');
    const { bytes, issues, pages } = await filled({ scope, tiny: '很长的备注', idNumber: '1234567890123456789' });
    expect(issues.map(({ code, values }) => [code, values.title])).toEqual([
      ['value-continued', '经营范围'],
      ['value-continued', '身份证号码'],
      ['value-continued', '备注'],
    ]);
    expect(pages).toBe(3);
    const found = squeeze(popplerText(bytes)).replaceAll('1经营范围（续）', '');
    for (const part of [scope, '很长的备注', '1234567890123456789', '（全文见续页第1项）', '*3'])
      expect(found).toContain(part);
  });

  test('boxes are ticked by their states; an answer that no box stands for is told', async () => {
    expect((await filled()).issues).toEqual([]);
    const { issues } = await filled({ type: 'C', listed: false });
    expect(issues.map(({ code, values }) => [code, values.title])).toEqual([['template-state', '类型']]);
  });

  test.skipIf(!hasVera('templates with fields of every sort'))('the result is PDF/A-2b', async () => {
    const long = await filled({ scope: '机械设备；'.repeat(200) });
    expect(veraFaults(['2b'], { short: (await filled()).bytes, long: long.bytes })).toEqual([]);
  });
});

describe('templates that cannot be filled truthfully are refused', () => {
  const codes = async (bytes: Uint8Array) =>
    (await print(form, data, { ...options, template: { bytes } })).issues.map(({ code }) => code);

  test.skipIf(!hasTool('qpdf', 'encrypted templates'))('an encrypted one', async () => {
    const locked = run(
      'sh',
      (file) => ['-c', `qpdf --encrypt a b 256 -- ${file} ${file}.locked && base64 ${file}.locked`],
      await template(),
    );
    expect(await codes(Buffer.from(locked, 'base64'))).toEqual(['template-encrypted']);
  });

  test('one made by XFA, one without fields, one that lacks its fonts, one that is no PDF', async () => {
    const xfa = (file: PDFDocument) => {
      file.getForm().acroForm.dict.set(PDFName.of('XFA'), file.context.obj([]));
      file.catalog.set(PDFName.of('NeedsRendering'), file.context.obj(true));
    };
    expect(await codes(await template(xfa))).toEqual(['template-dynamic']);
    const empty = await PDFDocument.create();
    empty.addPage();
    expect(await codes(await empty.save())).toEqual(['template-without-fields']);
    expect(await codes(await template((file) => file.getPage(0).drawText('Helvetica')))).toEqual(['template-fonts']);
    expect(await codes(new Uint8Array([1, 2, 3]))).toEqual(['file-unreadable']);
  });

  test('a name that no font can show', async () => {
    const outcome = await print(form, { ...data, name: '吉𠮷' }, { ...options, template: { bytes: await template() } });
    expect(outcome.issues.map(({ code, values }) => [code, values.title])).toEqual([['missing-glyph', '名称']]);
  });
});
