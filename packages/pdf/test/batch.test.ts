import { type BatchEntry, printBatch, printBooklet } from '@yunform/pdf';
import { describe, expect, test } from 'vitest';
import { hasTool } from '../../../test/tools.ts';
import { foreign, foreignSubmission, registration, submission } from './forms.ts';
import { options, popplerText, printed, run, squeeze } from './support.ts';
import { hasVera, veraFaults } from './vera/vera.ts';

const records = [
  { name: '0001', form: registration, submission, caseNumber: 'SS-1' },
  { name: '0002', form: registration, submission: { ...submission, name: '𠮷' } },
  { name: '0003', form: [], submission },
  { name: '0004', form: foreign, submission: foreignSubmission, at: '2016-01-01T00:00:00Z' },
];

async function batch(done?: ReadonlySet<string>) {
  const entries: BatchEntry[] = [];
  const files: (Uint8Array | undefined)[] = [];
  for await (const { entry, bytes } of printBatch(records, options, done)) {
    entries.push(entry);
    files.push(bytes);
  }
  return { entries, files };
}

describe('a batch', () => {
  test('prints what can be printed and tells of the rest', async () => {
    const { entries, files } = await batch();
    expect(entries.map(({ name, ok, issues }) => [name, ok, issues.map(({ code }) => code)])).toEqual([
      ['0001', true, []],
      ['0002', false, ['missing-glyph']],
      ['0003', false, ['form-unreadable']],
      ['0004', true, []],
    ]);
    expect(files.map((bytes) => bytes !== undefined)).toEqual([true, false, false, true]);
    expect(entries[0]).toMatchObject({ pages: 2, size: files[0]?.length });
  });

  test('gives each record the bytes that it has alone, and their digests for the manifest', async () => {
    const { entries, files } = await batch();
    const alone = await printed(registration, submission, { caseNumber: 'SS-1' });
    expect(Buffer.from(files[0] ?? []).equals(Buffer.from(alone.bytes))).toBe(true);
    expect(entries[0]?.digest).toBe(alone.digest);
    expect(entries.map(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))).toEqual([true, false, false, true]);
  });

  test('goes on where it was broken off', async () => {
    expect((await batch(new Set(['0001', '0002']))).entries.map(({ name }) => name)).toEqual(['0003', '0004']);
  });
});

describe('a booklet', () => {
  const booklet = async () => {
    const outcome = await printBooklet(records, '四月登记表', options);
    if (!outcome.ok) expect.fail('not printed');
    return { ...outcome.value, issues: outcome.issues };
  };

  test('holds what can be printed, with a bookmark and its data for each', async () => {
    const { pages, issues } = await booklet();
    expect(pages).toBe(3);
    expect(issues.map(({ code }) => code)).toEqual(['missing-glyph', 'form-unreadable']);
  });

  test.skipIf(!hasTool('pdftotext', 'booklets') || !hasTool('qpdf', 'bookmarks of booklets'))(
    'shows them all',
    async () => {
      const { bytes } = await booklet();
      const text = squeeze(popplerText(bytes));
      for (const part of ['示例市𬭎䶮㛃贸易有限公司', 'Beispiel']) expect(text).toContain(part);
      const json = JSON.parse(
        run('qpdf', (file) => ['--json', '--json-key=outlines', '--json-key=attachments', file], bytes),
      );
      expect(json.outlines.map(({ title }: { title: string }) => title)).toEqual(['0001', '0004']);
      expect(Object.keys(json.attachments)).toContain('0002-submission.json');
    },
  );

  test.skipIf(!hasVera('booklets'))('is PDF/A-3a and PDF/UA-1', async () => {
    expect(veraFaults(['3a', 'ua1'], { booklet: (await booklet()).bytes })).toEqual([]);
  });

  test('of nothing is an error', async () => {
    expect((await printBooklet([], '空', options)).issues.map(({ code }) => code)).toEqual(['print-failed']);
    expect((await printBooklet(records.slice(2, 3), '空', options)).ok).toBe(false);
  });
});
