/** What the code on a page says: which form, which data, which page. */
export interface CodeText {
  readonly form: string;
  /** The beginning of the record's digest: 128 bits in 32 hexadecimal digits. */
  readonly digest: string;
  readonly page: number;
  readonly pages: number;
}

const SCHEME = 'yunform:1';

/** The text of the code: plain ASCII, since readers disagree on anything else. */
export function writeCode({ form, digest, page, pages }: CodeText): string {
  return `${SCHEME}/${encodeURIComponent(form)}/${digest.slice(0, 32)}/${page}-${pages}`;
}

/** What a scanned text says; undefined when it is no code of ours. */
export function readCode(text: string): CodeText | undefined {
  const match = /^yunform:1\/([^/]*)\/([0-9a-f]{32})\/(\d+)-(\d+)$/.exec(text.trim());
  const [, form, digest, page, pages] = match ?? [];
  if (form === undefined || digest === undefined) return undefined;
  try {
    return { form: decodeURIComponent(form), digest, page: Number(page), pages: Number(pages) };
  } catch {
    return undefined;
  }
}
