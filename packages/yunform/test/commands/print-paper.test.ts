import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasTool } from '../../../../test/tools.ts';
import { schemas, User } from '../user.ts';

const user = new User();
const AT = ['--at', '2015-06-01T09:30:00+08:00'];
const orgcode = join(schemas, 'zhijian', 'orgcode', 'schema.json');

user.write('form.json', {
  'x-form': { id: 'test.card', department: '示例局', title: '登记卡', version: '1', delivery: 'paper' },
  properties: {
    name: { type: 'string', title: '名称', 'x-print': { mm: { x: 40, y: 50, w: 100, h: 10 } } },
    phone: { type: 'string', title: '电话', 'x-print': { mm: { x: 40, y: 70, w: 60, h: 10 } } },
  },
});
user.write('data.json', { name: '示例公司', phone: '0769-0000000' });

const READER = 'pdftotext';

/** A form of the department with two fields, written by hand. */
const template = `%PDF-1.7
1 0 obj
<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R 5 0 R]/DA(/Helv 10 Tf 0 g)>>>>
endobj
2 0 obj
<</Type/Pages/Kids[3 0 R]/Count 1>>
endobj
3 0 obj
<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Annots[4 0 R 5 0 R]>>
endobj
4 0 obj
<</Type/Annot/Subtype/Widget/FT/Tx/T(MC)/Rect[100 700 300 720]/P 3 0 R/F 4/DA(/Helv 10 Tf 0 g)>>
endobj
5 0 obj
<</Type/Annot/Subtype/Widget/FT/Tx/T(phone)/Rect[100 660 300 680]/P 3 0 R/F 4/DA(/Helv 10 Tf 0 g)>>
endobj
trailer
<</Root 1 0 R/Size 6>>
startxref
0
%%EOF
`;
user.write('form.pdf', template);

function textOf(file: string): string {
  return spawnSync(READER, ['-raw', user.path(file), '-'], { encoding: 'utf8' }).stdout;
}

/** Where a word stands, in millimetres from the upper left corner. */
function placeOf(file: string, word: string): readonly number[] {
  const { stdout } = spawnSync(READER, ['-bbox', user.path(file), '-'], { encoding: 'utf8' });
  const found = new RegExp(`xMin="([^"]+)" yMin="([^"]+)"[^>]*>${word}<`).exec(stdout);
  return [1, 2].map((index) => Math.round((Number(found?.[index]) / 72) * 25.4));
}

describe('the department’s own form', () => {
  test.skipIf(!hasTool('pdftotext', 'templates at the command line'))(
    'is filled by the names of its fields and by a map',
    () => {
      user.write('fields.json', { MC: '/name' });
      const words = ['print', 'form.json', 'data.json', '--template', 'form.pdf', ...AT];
      expect(user.run(...words, '--fields', 'fields.json', '-o', 'filled.pdf')).toMatchObject({ exit: 0, err: '' });
      expect(textOf('filled.pdf')).toContain('示例公司');
      expect(textOf('filled.pdf')).toContain('0769-0000000');
      const unmapped = user.run(...words, '-o', 'half.pdf');
      expect(unmapped.err).toContain('[template-unmapped]');
      expect(textOf('half.pdf')).toContain('示例公司');
    },
  );

  test('a map that is none, a template that is none, a locked one', () => {
    const run = (file: string, ...more: string[]) =>
      user.run('print', 'form.json', 'data.json', '--template', file, '-o', 'x.pdf', ...AT, ...more).err;
    user.write('wrong-fields.json', { MC: 1 });
    expect(run('form.pdf', '--fields', 'wrong-fields.json')).toContain('[fields-malformed]');
    expect(run('data.json')).toContain('[file-unreadable]');
    expect(run('absent.pdf')).toContain('[file-missing]');
    user.write(
      'locked.pdf',
      template.replace('trailer\n<<', '9 0 obj\n<</Filter/Standard/V 1/R 2>>\nendobj\ntrailer\n<</Encrypt 9 0 R'),
    );
    expect(run('locked.pdf')).toContain('[template-encrypted]');
    expect(user.run('print', 'form.json', 'data.json', '--fields', 'fields.json', ...AT).err).toContain(
      '[option-needs]',
    );
  });
});

describe('pre-printed paper', () => {
  test.skipIf(!hasTool('pdftotext', 'overprints at the command line'))(
    'gets the answers alone, moved as the printer needs it',
    () => {
      expect(user.run('print', '--overprint', 'form.json', 'data.json', '-o', 'over.pdf', ...AT)).toMatchObject({
        exit: 0,
        err: '',
      });
      expect(textOf('over.pdf').trim().split('\n')).toEqual(['示例公司', '0769-0000000']);
      expect(placeOf('over.pdf', '示例公司')[0]).toBe(41);
      user.write('printer.json', { first: [17, 20], last: [187, 277] });
      user.run(
        'print',
        '--overprint',
        'form.json',
        'data.json',
        '-o',
        'moved.pdf',
        '--calibration',
        'printer.json',
        ...AT,
      );
      expect(placeOf('moved.pdf', '示例公司')[0]).toBe(44);
    },
  );

  test('a page to measure the printer with needs neither submission nor time', () => {
    expect(user.run('print', '--test-page', orgcode, '-o', 'test.pdf')).toMatchObject({ exit: 0, err: '' });
    expect(readFileSync(user.path('test.pdf'), 'latin1').startsWith('%PDF-')).toBe(true);
  });

  test('measurements that make no sense are refused', () => {
    for (const wrong of [
      {},
      { first: [20, 20], last: [10, 10] },
      { dx: 1, dy: 1, scaleX: -1 },
      { first: 'a', last: [] },
    ]) {
      user.write('wrong.json', wrong);
      const words = ['--overprint', '--calibration', 'wrong.json', 'form.json', 'data.json', '-o', 'x.pdf', ...AT];
      expect(user.run('print', ...words).err, JSON.stringify(wrong)).toContain('[calibration-malformed]');
    }
  });

  test('options that ask for different things are refused together', () => {
    const codes = (...words: string[]) => user.run('print', ...words, ...AT).err.match(/\[[a-z-]+\]/g);
    expect(codes('--overprint', '--standard', '1b', 'form.json', 'data.json')).toEqual(['[options-apart]']);
    expect(codes('--calibration', 'printer.json', 'form.json', 'data.json')).toEqual(['[option-needs]']);
  });
});
