import { print } from '@yunform/pdf';
import { describe, expect, test } from 'vitest';
import { hasTool } from '../../../test/tools.ts';
import { registration, submission } from './forms.ts';
import { noto, options, popplerText, printed, run, squeeze } from './support.ts';

const RARE = { ...submission, legal: { name: '吉𠮷' } };

describe('what cannot be printed is said', () => {
  test('a character that no font has names the field, the place and the character', async () => {
    const outcome = await print(registration, RARE, options);
    expect(outcome.ok).toBe(false);
    expect(outcome.issues).toHaveLength(1);
    expect(outcome.issues[0]).toMatchObject({
      code: 'missing-glyph',
      level: 'error',
      values: { title: '姓名', character: '𠮷', codePoint: 'U+20BB7', fonts: ['NotoSansSC-Regular'] },
      at: [{ form: 'test.registration', in: 'data', pointer: '/legal/name' }],
    });
  });

  test('the caller may choose a visible box instead, and is warned', async () => {
    const { issues } = await printed(registration, RARE, { missing: 'box' });
    expect(issues.map(({ code, level }) => [code, level])).toEqual([['glyph-boxed', 'warning']]);
  });

  test.skipIf(!hasTool('pdftotext', 'the text below a box'))('the text below the box is right', async () => {
    expect(popplerText((await printed(registration, RARE, { missing: 'box' })).bytes)).toContain('吉𠮷');
  });

  test('a form that is no object, a time that is none, fonts that are none', async () => {
    const codes = async (...args: Parameters<typeof print>) => (await print(...args)).issues.map(({ code }) => code);
    expect(await codes([], {}, options)).toEqual(['form-unreadable']);
    expect(await codes({}, {}, { ...options, at: '2015-06-01' })).toEqual(['time-wrong']);
    expect(await codes({}, {}, { ...options, at: '2015-13-01T00:00:00Z' })).toEqual(['time-wrong']);
    expect(await codes({}, {}, { ...options, fonts: { fonts: () => [] } })).toEqual(['no-fonts']);
    const broken = { fonts: () => [{ name: 'broken', bytes: noto.bytes.slice(0, 100) }] };
    expect(await codes({}, {}, { ...options, fonts: broken })).toEqual(['font-unusable']);
  });

  test.skipIf(!hasTool('pdftotext', 'data behind a missing reference'))(
    'a reference out of the document is a warning',
    async () => {
      const form = { type: 'object', properties: { a: { $ref: 'https://elsewhere.example/a.json' } } };
      const { issues, bytes } = await printed(form, { a: { b: 'value of b' } });
      expect(issues.map(({ code }) => code)).toEqual(['reference-outside']);
      expect(popplerText(bytes)).toContain('value of b');
    },
  );
});

describe('values longer than their boxes', () => {
  const scope = Array.from({ length: 250 }, (_, index) => `第${index + 1}类机械设备；`).join('');

  test('are named with their place on the continuation sheet', async () => {
    const { issues } = await printed(registration, { ...submission, scope });
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({
      code: 'value-continued',
      values: { title: '经营范围', item: 1 },
      at: [{ pointer: '/scope' }],
    });
  });

  test.skipIf(!hasTool('pdftotext', 'the continuation sheet'))(
    'stand there in full, with references both ways',
    async () => {
      const { bytes } = await printed(registration, { ...submission, scope });
      const text = squeeze(popplerText(bytes));
      expect(text).toContain('……（全文见续页第1项）');
      expect(text).toContain('1基本信息/经营范围（接第1页）');
      const between =
        /外商投资企业信息报告表（初始报告）（续）|1基本信息\/经营范围（续）|表单test\.registration版本2015\.3第\d页共\d页|项号栏目填写内容/g;
      expect(text.replace(between, '')).toContain(scope);
    },
  );

  test('a box has as many lines as the department gave it', async () => {
    const form = { type: 'object', properties: { a: { type: 'string', title: '说明', 'x-print': { lines: 1 } } } };
    expect((await printed(form, { a: '字'.repeat(90) })).issues.map(({ code }) => code)).toEqual(['value-continued']);
    expect((await printed(form, { a: '字'.repeat(50) })).issues).toEqual([]);
  });
});

describe('the same record gives the same bytes', () => {
  test('printed twice, with fonts opened anew', async () => {
    const first = await printed(registration, submission);
    const again = { fonts: () => [{ ...noto, bytes: noto.bytes.slice() }] };
    const second = await printed(registration, submission, { fonts: again });
    expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
  });

  test('another time, language or standard gives other bytes', async () => {
    const first = Buffer.from((await printed(registration, submission)).bytes);
    const others = [{ at: '2015-06-01T09:30:01+08:00' }, { language: 'en' as const }, { standard: '2u' as const }];
    for (const more of others) {
      expect(Buffer.from((await printed(registration, submission, more)).bytes).equals(first)).toBe(false);
    }
  });

  test.skipIf(!hasTool('qpdf', 'syntax of printed files')).each(['3a', '2u', '1b'] as const)(
    'qpdf finds no fault in %s',
    async (standard) => {
      const { bytes } = await printed(registration, submission, { standard });
      expect(run('qpdf', (file) => ['--check', file], bytes)).toContain('No syntax or stream encoding errors');
    },
  );
});
