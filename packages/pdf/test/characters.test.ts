import { existsSync, readFileSync } from 'node:fs';
import { type FontProvider, print } from '@yunform/pdf';
import { describe, expect, test } from 'vitest';
import { hasTool, pathOfTool } from '../../../test/tools.ts';
import { mupdfText, noto, options, popplerText, printed, squeeze } from './support.ts';
import { hasVera, veraFaults } from './vera/vera.ts';

const form = {
  type: 'object',
  properties: { name: { type: 'string', title: '姓名' }, text: { type: 'string', title: '内容' } },
};

const texts = hasTool('pdftotext', 'characters read back') && hasTool('mutool', 'characters read back in mupdf');

/** Noto Sans SC with HanaMinB behind it. */
function withHana(): FontProvider {
  const hana = { name: 'HanaMinB', bytes: new Uint8Array(readFileSync(pathOfTool('hanazono'))) };
  return { fonts: () => [noto, hana] };
}

/** Every code point of some ranges. */
function range(...pairs: readonly (readonly [number, number])[]): readonly string[] {
  return pairs.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)),
  );
}

describe('characters of private use', () => {
  test.skipIf(!texts)('of old systems are printed as the standard ones, and said', async () => {
    const { bytes, issues } = await printed(form, { name: '\ue863\ue81e', text: '\ue7c7\ue78d' });
    expect(issues.map(({ code, values }) => [code, values.codePoint, values.shown])).toEqual([
      ['private-use-mapped', 'U+E863', '䶮'],
      ['private-use-mapped', 'U+E81E', '龴'],
      ['private-use-mapped', 'U+E7C7', 'ḿ'],
      ['private-use-mapped', 'U+E78D', '︐'],
    ]);
    expect(popplerText(bytes)).toContain('䶮龴');
    expect(mupdfText(bytes)).toContain('䶮龴');
  });

  test('that nobody standardised are an error, or a box', async () => {
    const outcome = await print(form, { name: '\ue000' }, options);
    expect(outcome.issues.map(({ code, values }) => [code, values.codePoint])).toEqual([['missing-glyph', 'U+E000']]);
  });

  test.skipIf(!hasVera('boxes for characters no font has'))(
    'boxes keep the file archival, whatever the character',
    async () => {
      const text = '\ue000\u{f0000}\0\ufeff\ufffe\ud800\udc00x\u0007\u{10ffff}';
      const { bytes } = await printed(form, { name: '甲', text }, { missing: 'box' });
      expect(veraFaults(['3a', 'ua1'], { boxes: bytes })).toEqual([]);
    },
  );
});

describe('text is kept as it was given', () => {
  const kept = {
    'look-alikes that share a glyph': '⽤用⽇日戶户',
    'compatibility ideographs': '﨎﨏𠮷'.slice(0, 2),
    'full-width and half-width forms': 'ＡA１1ｱ',
    'composed and decomposed letters': 'ḿm\u0301éḿ',
    'variation selectors': '邊\u{e0100}邊',
  } as const;

  test.skipIf(!texts).each(Object.entries(kept))('%s', async (_, text) => {
    const { bytes } = await printed(form, { name: text }, { missing: 'box' });
    expect(popplerText(bytes)).toContain(text);
    expect(mupdfText(bytes)).toContain(text);
  });

  test('a variant is shown in its usual form, and said', async () => {
    const { issues } = await printed(form, { name: '邊\u{e0100}' });
    expect(issues.map(({ code, level }) => [code, level])).toEqual([['variant-as-base', 'warning']]);
  });
});

const hana = hasTool('hanazono', 'characters of GB 18030-2022 level 3');

describe('GB 18030-2022', () => {
  const basic = range([0x4e00, 0x9fef], [0x3400, 0x4db5]);
  const level3 = range(
    [0x20000, 0x2a6d6],
    [0x2a700, 0x2b734],
    [0x2b740, 0x2b81d],
    [0x2b820, 0x2cea1],
    [0x2ceb0, 0x2ebe0],
  );

  /** The characters that a chain of fonts lacks; a control character makes sure that printing stops before a file is written. */
  async function lacking(text: string, fonts: FontProvider): Promise<readonly unknown[]> {
    const outcome = await print(form, { text: `${text}\u0007` }, { ...options, fonts });
    expect(outcome.ok).toBe(false);
    return outcome.issues.flatMap(({ code, values }) => (code === 'missing-glyph' ? [values.character] : []));
  }

  test('levels 1 and 2: every ideograph of the basic blocks is in the default font', async () => {
    expect(await lacking(basic.join(''), { fonts: () => [noto] })).toEqual(['\u0007']);
  });

  test.skipIf(!hana)('level 3: every ideograph is in the chain with HanaMinB', async () => {
    expect(existsSync(pathOfTool('hanazono'))).toBe(true);
    expect(await lacking(level3.join(''), withHana())).toEqual(['\u0007']);
  });

  test.skipIf(!hana || !texts)('names of both fonts are read back by poppler and mupdf', async () => {
    const some = level3.filter((_, index) => index % 97 === 0).join('');
    const { bytes } = await printed(form, { name: '吉𠮷𬭎䶮㛃', text: some }, { fonts: withHana() });
    for (const text of [popplerText(bytes), mupdfText(bytes)].map(squeeze)) {
      expect(text).toContain('吉𠮷𬭎䶮㛃');
      expect(text).toContain(some.slice(0, 200));
    }
  });
});
