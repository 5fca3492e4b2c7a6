import { describe, expect, test } from 'vitest';
import { foreign, foreignSubmission, registration, submission } from './forms.ts';
import { printed } from './support.ts';
import { hasVera, veraFaults } from './vera/vera.ts';

const vera = hasVera('veraPDF on printed forms');
const scope = '机械设备、电子产品；'.repeat(180);

describe('what veraPDF says', () => {
  test.skipIf(!vera)('a printed form is PDF/A-3a and PDF/UA-1 in one file, whatever stands in it', async () => {
    const rare = { ...submission, legal: { name: '吉𠮷' }, remark: '换行\n第二行\t制表 ☑ \u200b零宽' };
    const files = {
      full: (await printed(registration, submission)).bytes,
      long: (await printed(registration, { ...submission, scope })).bytes,
      blank: (await printed(registration, {}, { blank: true })).bytes,
      boxed: (await printed(registration, rare, { missing: 'box' })).bytes,
      foreign: (await printed(foreign, foreignSubmission, { language: 'en' })).bytes,
      nothing: (await printed({}, {})).bytes,
    };
    expect(veraFaults(['3a', 'ua1'], files)).toEqual([]);
  });

  test.skipIf(!vera).each(['2u', '1b'] as const)('PDF/A-%s on demand', async (standard) => {
    const { bytes } = await printed(registration, { ...submission, scope }, { standard });
    expect(veraFaults([standard], { file: bytes })).toEqual([]);
  });

  test.skipIf(!vera)('and it does refuse a file that claims what it is not', async () => {
    const { bytes } = await printed(registration, submission, { standard: '2u' });
    expect(veraFaults(['3a'], { other: bytes }).join('\n')).toContain('FAIL 3a');
  });
});
