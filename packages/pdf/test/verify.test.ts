import { check, print, verify } from '@yunform/pdf';
import { describe, expect, test } from 'vitest';
import { hasTool } from '../../../test/tools.ts';
import manifest from '../package.json' with { type: 'json' };
import { registration, submission } from './forms.ts';
import { withFile } from './pages.ts';
import { catalogue, fonts, noto, printed, scanned } from './support.ts';

const at = '2015-06-01T09:30:00+08:00';
const extra = {
  name: '章程.txt',
  bytes: new TextEncoder().encode('公司章程'),
  mediaType: 'text/plain',
  relationship: 'Supplement',
  description: '附件',
} as const;

describe('a printed file proves itself', () => {
  test('its data come back, and printed again it has the same bytes', async () => {
    const provenance = { made: 'by hand' };
    const { bytes, digest } = await printed(registration, submission, {
      provenance,
      attachments: [extra],
      caseNumber: '2015-0042',
    });
    const outcome = await verify(bytes, { fonts });
    expect(outcome.issues).toEqual([]);
    if (!outcome.ok) return;
    expect(outcome.value).toMatchObject({ form: registration, submission, provenance, reprint: 'same', appended: 0 });
    expect(outcome.value.record).toMatchObject({
      form: 'test.registration',
      version: '2015.3',
      digest,
      at,
      caseNumber: '2015-0042',
    });
  });

  test('the titles of codes travel with it, so that no catalogue is needed', async () => {
    const outcome = await verify((await printed(registration, submission)).bytes, { fonts });
    expect(outcome.ok && outcome.value.record.titles).toEqual({
      'test:kind': { '1': '外商独资', '2': '中外合资', '3': '中外合作' },
      'test:id-type': { '10': '居民身份证', '40': '外国（地区）护照' },
    });
  });

  test('an empty form too', async () => {
    const outcome = await verify((await printed(registration, {}, { blank: true })).bytes, { fonts });
    expect(outcome.ok && outcome.value).toMatchObject({ submission: null, reprint: 'same' });
  });

  test('bytes behind the print are counted, as a signature adds them', async () => {
    const { bytes } = await printed(registration, submission);
    const longer = new Uint8Array([...bytes, ...new TextEncoder().encode('%more\n')]);
    const outcome = await verify(longer, { fonts });
    expect(outcome.ok && outcome.value).toMatchObject({ reprint: 'same', appended: 6 });
  });
});

describe('what is not right is found', () => {
  const codes = async (...args: Parameters<typeof verify>) => (await verify(...args)).issues.map(({ code }) => code);

  test('no PDF, no data, other fonts', async () => {
    expect(await codes(new TextEncoder().encode('no pdf'))).toEqual(['file-unreadable']);
    expect(await codes((await printed(registration, submission, { standard: '2u' })).bytes)).toEqual(['data-missing']);
    const { bytes } = await printed(registration, submission);
    expect(await codes(bytes)).toEqual(['reprint-not-tried']);
    expect(await codes(bytes, { fonts: { fonts: () => [{ ...noto, name: 'Other' }] } })).toEqual(['reprint-not-tried']);
  });

  test('a page that shows something else than the data', async () => {
    const { bytes } = await printed(registration, submission);
    const middle = bytes.slice();
    middle[20] = 32;
    expect(await codes(middle, { fonts })).toEqual(['print-differs']);
  });

  test('data that were exchanged', async () => {
    const forged = await withFile(
      (await printed(registration, submission)).bytes,
      'submission.json',
      '{"name":"另一公司"}',
    );
    expect(await codes(forged, { fonts })).toEqual(['digest-differs']);
  });

  test('an attachment under a name of the print itself is refused', async () => {
    const outcome = await print(registration, submission, {
      fonts,
      at,
      catalogue,
      attachments: [{ ...extra, name: 'submission.json' }],
    });
    expect(outcome.issues.map(({ code }) => code)).toEqual(['attachment-name']);
  });
});

describe('the code on a page', () => {
  test.skipIf(!hasTool('zbarimg', 'codes on printed pages'))(
    'is read by zbar on every page, with the case number',
    async () => {
      const { bytes, pages, digest } = await printed(registration, submission, { caseNumber: 'SS-2015-0042' });
      for (let page = 1; page <= pages; page += 1) {
        const codes = scanned(bytes, page);
        expect(codes).toContain(`QR-Code:yunform:1/test.registration/${digest.slice(0, 32)}/${page}-${pages}`);
        expect(codes).toContain('CODE-128:SS-2015-0042');
      }
    },
  );

  test
    .skipIf(!hasTool('zbarimg', 'bar codes of case numbers'))
    .each(['12345678', '7', 'A1234567B', 'gd 19/000001-2015 ~'])(
    'zbar reads the case number %s',
    async (caseNumber) => {
      expect(scanned((await printed({}, {}, { caseNumber })).bytes, 1)).toContain(`CODE-128:${caseNumber}`);
    },
  );

  test('is checked against data without the paper', async () => {
    const { digest } = await printed(registration, submission);
    const code = `yunform:1/test.registration/${digest.slice(0, 32)}/1-2`;
    const issues = async (...args: Parameters<typeof check>) =>
      (await check(...args)).issues.map((issue) => issue.code);
    expect(await issues(code, registration, submission)).toEqual([]);
    expect(await issues(code, registration, { ...submission, name: '另一公司' })).toEqual(['code-of-other-data']);
    expect(await issues(code, { $id: 'other' }, submission)).toEqual(['code-of-other-form', 'code-of-other-data']);
    expect(await issues('https://example.com', registration, submission)).toEqual(['code-unreadable']);
  });

  test('a case number that no bar code holds is refused', async () => {
    const outcome = await print(registration, submission, { fonts, at, caseNumber: '示商第1号' });
    expect(outcome.issues.map(({ code }) => code)).toEqual(['case-number-wrong']);
  });
});

test('the record names the release that prints', async () => {
  const { bytes } = await printed(registration, submission);
  const outcome = await verify(bytes, { fonts });
  expect(outcome.ok && outcome.value.record.printer).toBe(`@yunform/pdf ${manifest.version}`);
});
