import type { PdfFile } from './file.ts';
import { name, ref, text } from './syntax.ts';

/** A file carried within the PDF, and what it is to the document. */
export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly relationship: 'Source' | 'Data' | 'Alternative' | 'Supplement' | 'Unspecified';
  readonly description: string;
}

/** Writes the attachments; gives the catalogue's entries that name them. */
export function writeAttachments(file: PdfFile, attachments: readonly Attachment[], date: string): string {
  if (attachments.length === 0) return '';
  const sorted = attachments.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const specs = sorted.map((one) => [one.name, specification(file, one, date)] as const);
  const names = file.add(`<</Names[${specs.map(([title, object]) => `${text(title)} ${ref(object)}`).join(' ')}]>>`);
  return `/AF[${specs.map(([, object]) => ref(object)).join(' ')}]/Names<</EmbeddedFiles ${ref(names)}>>`;
}

function specification(file: PdfFile, one: Attachment, date: string): number {
  const params = `/Params<</Size ${one.bytes.length}/ModDate(${date})>>`;
  const embedded = file.stream(`/Type/EmbeddedFile/Subtype${name(one.mediaType)}${params}`, one.bytes);
  return file.add(
    `<</Type/Filespec/F${text(one.name)}/UF${text(one.name)}/Desc${text(one.description)}/AFRelationship/${one.relationship}` +
      `/EF<</F ${ref(embedded)}/UF ${ref(embedded)}>>>>`,
  );
}
