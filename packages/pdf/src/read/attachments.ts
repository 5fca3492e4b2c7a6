import type { PDFContext, PDFDict, PDFDocument, PDFObject } from 'pdf-lib';
import type { Attachment } from '../write/attachment.ts';

/** The part of pdf-lib that is loaded only when a file is read. */
type Library = typeof import('pdf-lib');

/** The files that a PDF carries; undefined when it cannot be read as a PDF. */
export async function readAttachments(bytes: Uint8Array): Promise<readonly Attachment[] | undefined> {
  const library = await import('pdf-lib');
  const file = await load(library, bytes);
  if (!file) return undefined;
  const names = file.catalog.lookupMaybe(library.PDFName.of('Names'), library.PDFDict);
  const tree = names?.lookupMaybe(library.PDFName.of('EmbeddedFiles'), library.PDFDict);
  return tree ? leaves(library, tree, 0).flatMap((leaf) => attachment(library, file.context, leaf)) : [];
}

async function load(library: Library, bytes: Uint8Array): Promise<PDFDocument | undefined> {
  try {
    return await library.PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
  } catch {
    return undefined;
  }
}

/** The file specifications of a name tree. */
function leaves(library: Library, node: PDFDict, depth: number): readonly PDFObject[] {
  const { PDFArray, PDFDict, PDFName } = library;
  const names = node.lookupMaybe(PDFName.of('Names'), PDFArray)?.asArray() ?? [];
  const kids = node.lookupMaybe(PDFName.of('Kids'), PDFArray);
  const below = kids && depth < 32 ? kids.asArray().map((_, index) => kids.lookup(index, PDFDict)) : [];
  return [...names.filter((_, index) => index % 2 === 1), ...below.flatMap((kid) => leaves(library, kid, depth + 1))];
}

function attachment(library: Library, context: PDFContext, leaf: PDFObject): readonly Attachment[] {
  const { PDFDict, PDFName, PDFRawStream, decodePDFRawStream } = library;
  const spec = context.lookup(leaf);
  if (!(spec instanceof PDFDict)) return [];
  const stream = spec.lookupMaybe(PDFName.of('EF'), PDFDict)?.lookup(PDFName.of('F'));
  if (!(stream instanceof PDFRawStream)) return [];
  const subtype = stream.dict.lookup(PDFName.of('Subtype'));
  return [
    {
      name: textOf(library, spec, 'UF') || textOf(library, spec, 'F'),
      bytes: decodePDFRawStream(stream).decode(),
      mediaType: subtype instanceof PDFName ? subtype.decodeText() : 'application/octet-stream',
      relationship: relationshipOf(library, spec),
      description: textOf(library, spec, 'Desc'),
    },
  ];
}

function textOf({ PDFName, PDFString, PDFHexString }: Library, spec: PDFDict, key: string): string {
  const value = spec.lookup(PDFName.of(key));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
}

function relationshipOf({ PDFName }: Library, spec: PDFDict): Attachment['relationship'] {
  const value = spec.lookup(PDFName.of('AFRelationship'));
  const name = value instanceof PDFName ? value.decodeText() : '';
  const known = (['Source', 'Data', 'Alternative', 'Supplement'] as const).find((one) => one === name);
  return known ?? 'Unspecified';
}
