import { calibrate, print } from '@yunform/pdf';
import type { Json } from '@yunform/schema/base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasTool } from '../../../test/tools.ts';
import { framesOf } from './pages.ts';
import { options, popplerText, printed, squeeze, wordsOf } from './support.ts';
import { hasVera, veraFaults } from './vera/vera.ts';

const MM = 72 / 25.4;
const mm = (x: number, y: number, w: number, h: number, more: object = {}) => ({ mm: { x, y, w, h, ...more } });

const form: Json = {
  'x-form': { id: 'test.over', department: '示例局', title: '套打表', version: '1', delivery: 'paper' },
  type: 'object',
  properties: {
    name: { type: 'string', title: '名称', 'x-print': mm(40, 50, 80, 8) },
    idNumber: { type: 'string', title: '身份证号码', 'x-print': mm(40, 60, 108, 8, { comb: 18 }) },
    scope: { type: 'string', title: '经营范围', 'x-print': mm(40, 70, 60, 20) },
    kind: {
      enum: ['A', 'B'],
      title: '类型',
      'x-print': { mm: { options: { A: { x: 40, y: 100, w: 5, h: 5 }, B: { x: 60, y: 100, w: 5, h: 5 } } } },
    },
    rows: {
      type: 'array',
      title: '投资方',
      items: {
        type: 'object',
        properties: {
          name: { type: 'string', title: '姓名', 'x-print': mm(40, 120, 60, 8, { step: 9, rows: 2, page: 2 }) },
        },
      },
    },
    remark: { type: 'string', title: '备注' },
  },
  'x-print': { paper: { width: 210, height: 280 } },
};

const data = {
  name: '示例贸易有限公司',
  idNumber: '441900190001010019',
  scope: '批发、零售：机械设备、电子产品。货物进出口。',
  kind: 'B',
  rows: [{ name: '张示例' }, { name: '李示例' }],
};

const text = hasTool('pdftotext', 'values over pre-printed paper');

describe('answers over pre-printed paper', () => {
  test.skipIf(!text)('stand in their boxes, and nothing else does', async () => {
    const { bytes, pages, issues } = await printed(form, data, { overprint: {} });
    expect([issues, pages]).toEqual([[], 2]);
    expect(squeeze(popplerText(bytes))).toBe(
      squeeze([data.name, data.idNumber, data.scope, '张示例', '李示例'].join('')),
    );
    for (const word of wordsOf(bytes)) {
      const [left, top, right, bottom] = word.box.map((value) => value / MM);
      expect((left ?? 0) >= 40 && (right ?? 0) <= 148, word.text).toBe(true);
      const low = word.page === 1 ? [119, 138] : [49, 92];
      expect((top ?? 0) > (low[0] ?? 0) && (bottom ?? 0) < (low[1] ?? 0), word.text).toBe(true);
    }
  });

  test.skipIf(!text)('are shifted and stretched as the printer needs it', async () => {
    const calibration = { dx: 2, dy: -3, scaleX: 1.01, scaleY: 0.99 };
    const straight = wordsOf((await printed(form, data, { overprint: {} })).bytes);
    const moved = wordsOf((await printed(form, data, { overprint: { calibration } })).bytes);
    expect(moved).toHaveLength(straight.length);
    const [before, after] = [straight[0], moved[0]];
    const [x = 0, , , y = 0] = before?.box ?? [];
    expect(after?.box[0]).toBeCloseTo(2 * MM + 1.01 * x, 0);
    expect(after?.box[3]).toBeCloseTo(-3 * MM + 0.99 * y, 0);
  });

  test.skipIf(!text)(
    'without a box, beyond the last row or too long for their box go to a continuation sheet',
    async () => {
      const rows = [...data.rows, { name: '王示例' }];
      const scope = Array.from({ length: 120 }, (_, index) => `第${index}类；`).join('');
      const { bytes, issues, pages } = await printed(
        form,
        { ...data, rows, scope, remark: '没有位置的备注' },
        { overprint: {} },
      );
      expect(issues.map(({ code, at }) => [code, at[0]?.pointer])).toEqual([
        ['value-continued', '/scope'],
        ['box-missing', '/rows/2/name'],
        ['box-missing', '/remark'],
      ]);
      expect(pages).toBe(3);
      const found = squeeze(popplerText(bytes));
      for (const part of [scope, '王示例', '没有位置的备注', '（全文见续页第1项）']) expect(found).toContain(part);
    },
  );

  test('a character that no font has is an error here too', async () => {
    const outcome = await print(form, { name: '𠮷' }, { ...options, overprint: {} });
    expect(outcome.issues.map(({ code }) => code)).toEqual(['missing-glyph']);
  });

  test.skipIf(!hasVera('values over pre-printed paper'))('the file is PDF/A-2u', async () => {
    const { bytes } = await printed(form, { ...data, remark: '备注' }, { overprint: {} });
    expect(veraFaults(['2u'], { over: bytes })).toEqual([]);
  });
});

describe('a printer is calibrated', () => {
  test('the test page has a frame for every box and two marks to measure', async () => {
    const { bytes, pages } = await printed(form, {}, { overprint: { test: true } });
    expect(pages).toBe(2);
    const frames = (await framesOf(bytes)).map(({ page, box }) => [
      page,
      ...box.map((value) => Math.round(value / MM)),
    ]);
    expect(frames).toContainEqual([0, 40, 50, 120, 58]);
    expect(frames).toContainEqual([0, 60, 100, 65, 105]);
    expect(frames).toContainEqual([1, 40, 120, 100, 128]);
    expect(frames).toHaveLength(6);
  });

  test('what is measured on it straightens any printer', () => {
    const shift = fc.double({ min: -8, max: 8, noNaN: true });
    const stretch = fc.double({ min: 0.95, max: 1.05, noNaN: true });
    fc.assert(
      fc.property(shift, shift, stretch, stretch, fc.nat(210), fc.nat(297), (ax, ay, bx, by, x, y) => {
        const print = ([px, py]: readonly [number, number]) => [ax + bx * px, ay + by * py] as const;
        const { dx, dy, scaleX, scaleY } = calibrate({ first: print([20, 20]), last: print([190, 277]) });
        const [px, py] = print([dx + scaleX * x, dy + scaleY * y]);
        expect(px).toBeCloseTo(x, 6);
        expect(py).toBeCloseTo(y, 6);
      }),
      { seed: 3 },
    );
  });

  test('marks in the wrong order are refused', () => {
    expect(() => calibrate({ first: [190, 277], last: [20, 20] })).toThrow('right of the first');
  });
});
