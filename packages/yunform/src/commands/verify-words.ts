import type { Verified } from '@yunform/pdf';
import type { JsonObject, Language } from '@yunform/schema/base';
import type { Texts } from '../cli/language.ts';
import { pad, widthOf } from '../cli/width.ts';

const WORDS = {
  form: { en: 'form', 'zh-CN': '表单' },
  time: { en: 'record of', 'zh-CN': '记录时间' },
  digest: { en: 'digest', 'zh-CN': '数据摘要' },
  reprint: { en: 'printed again', 'zh-CN': '重新打印' },
  seal: { en: 'seal', 'zh-CN': '签署' },
  appended: { en: 'added behind', 'zh-CN': '其后附加' },
} as const satisfies { readonly [word: string]: Texts };

const REPRINT: { readonly [state in Verified['reprint']]: Texts } = {
  same: { en: 'the same bytes', 'zh-CN': '逐字节相同' },
  'not-tried': { en: 'not the same, or not tried', 'zh-CN': '不同或未比对' },
};

const SEAL: { readonly [state in NonNullable<Verified['seal']>]: Texts } = {
  valid: { en: 'valid', 'zh-CN': '有效' },
  'not-tried': { en: 'there is one; --key verifies it', 'zh-CN': '有，可用 --key 验证' },
};

/** The verdict on a file for people. */
export function verdictLines(file: string, ok: boolean, found: Verified | undefined, language: Language): string {
  const head = `${ok ? '✓' : '✗'} ${file}`;
  if (!found) return head;
  const { record, reprint, seal, appended } = found;
  const bytes = language === 'en' ? `${appended} bytes, as a signature is` : `${appended} 字节（如签名）`;
  const rows: readonly (readonly [word: keyof typeof WORDS, text: string])[] = [
    ['form', [record.form, record.version].filter((part) => part !== '').join(' ')],
    ['time', record.at],
    ['digest', record.digest],
    ['reprint', REPRINT[reprint][language]],
    ...(seal === undefined ? [] : [['seal', SEAL[seal][language]] as const]),
    ...(appended === 0 ? [] : [['appended', bytes] as const]),
  ];
  const labels = rows.map(([word]) => WORDS[word][language]);
  const width = Math.max(...labels.map(widthOf));
  return [head, ...rows.map(([, text], index) => `  ${pad(labels[index] ?? '', width)}  ${text}`)].join('\n');
}

/** The verdict for programs. */
export function documentOf({ record, reprint, seal, appended, submission }: Verified): JsonObject {
  const { form, version, at, digest, printer } = record;
  return { form, version, at, digest, printer, reprint, seal: seal ?? null, appended, submission };
}
