import type { PDFDict, PDFDocument, PDFObject, PDFRef } from 'pdf-lib';
import type { Library } from './fields.ts';

/** Entries that an archival file may not have, wherever they stand. */
const FORBIDDEN = [
  'AA',
  'CIDSet',
  'Metadata',
  'PieceInfo',
  'Interpolate',
  'Alternates',
  'OPI',
  'TR',
  'TR2',
  'HTP',
  'JS',
  'XFA',
];
/** What a link may do. */
const ALLOWED_ACTIONS = ['/GoTo', '/GoToR', '/Thread', '/URI', '/Named'];

/** Takes out of a document what makes it a form and what no archive takes: fields, scripts, foreign metadata, forbidden entries. */
export function strip(library: Library, file: PDFDocument): void {
  const { PDFName } = library;
  for (const key of [
    'AcroForm',
    'OpenAction',
    'AA',
    'Names',
    'Metadata',
    'Perms',
    'Legal',
    'OutputIntents',
    'NeedsRendering',
    'StructTreeRoot',
    'MarkInfo',
    'AF',
  ]) {
    file.catalog.delete(PDFName.of(key));
  }
  for (const page of file.getPages()) keepLinks(library, page.node);
  for (const dict of dictsOf(library, file)) {
    for (const key of FORBIDDEN) dict.delete(PDFName.of(key));
    for (const key of ['A', 'OpenAction']) {
      const action = dict.lookup(PDFName.of(key));
      const kind = action instanceof library.PDFDict ? action.lookup(PDFName.of('S'))?.toString() : undefined;
      if (kind !== undefined && !ALLOWED_ACTIONS.includes(kind)) dict.delete(PDFName.of(key));
    }
  }
}

/** Of the annotations only links stay, marked to be printed. */
function keepLinks({ PDFArray, PDFDict, PDFName, PDFNumber }: Library, page: PDFDict): void {
  const annotations = page.lookup(PDFName.of('Annots'));
  if (!(annotations instanceof PDFArray)) return;
  const kept = annotations.asArray().filter((_, index) => {
    const annotation = annotations.lookup(index);
    if (!(annotation instanceof PDFDict) || annotation.lookup(PDFName.of('Subtype'))?.toString() !== '/Link')
      return false;
    annotation.set(PDFName.of('F'), PDFNumber.of(4));
    return true;
  });
  if (kept.length === 0) page.delete(PDFName.of('Annots'));
  else page.set(PDFName.of('Annots'), page.context.obj(kept));
}

function dictsOf(library: Library, file: PDFDocument): readonly PDFDict[] {
  const { PDFArray, PDFDict, PDFStream } = library;
  const found: PDFDict[] = [];
  const visit = (object: PDFObject): void => {
    if (object instanceof PDFStream) visit(object.dict);
    else if (object instanceof PDFArray) object.asArray().forEach(visit);
    else if (object instanceof PDFDict) {
      found.push(object);
      object.values().forEach(visit);
    }
  };
  for (const [, object] of file.context.enumerateIndirectObjects()) visit(object);
  return found;
}

/** Drops the objects that nothing refers to any more. */
export function sweep(library: Library, file: PDFDocument): void {
  const { PDFArray, PDFDict, PDFRef, PDFStream } = library;
  const { context } = file;
  const reached = new Set<PDFRef>();
  const open: PDFObject[] = Object.values(context.trailerInfo).filter((value) => value !== undefined);
  for (let object = open.pop(); object !== undefined; object = open.pop()) {
    if (object instanceof PDFRef) {
      if (reached.has(object)) continue;
      reached.add(object);
      const target = context.lookup(object);
      if (target) open.push(target);
    } else if (object instanceof PDFStream) open.push(object.dict);
    else if (object instanceof PDFArray) open.push(...object.asArray());
    else if (object instanceof PDFDict) open.push(...object.values());
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref);
}

/** The fonts that pages use without carrying them. */
export function missingFonts(library: Library, file: PDFDocument): readonly string[] {
  const { PDFName } = library;
  const names = new Set<string>();
  for (const dict of dictsOf(library, file)) {
    if (dict.lookup(PDFName.of('Type'))?.toString() !== '/Font' || isCarried(library, dict)) continue;
    const base = dict.lookup(PDFName.of('BaseFont'));
    names.add(base instanceof PDFName ? base.decodeText() : '?');
  }
  return [...names].sort();
}

function isCarried(library: Library, font: PDFDict): boolean {
  const { PDFArray, PDFDict, PDFName } = library;
  const kind = font.lookup(PDFName.of('Subtype'))?.toString();
  if (kind === '/Type3') return true;
  if (kind === '/Type0') {
    const descendants = font.lookup(PDFName.of('DescendantFonts'));
    return (
      descendants instanceof PDFArray &&
      descendants.asArray().every((_, index) => isCarried(library, descendants.lookup(index, PDFDict)))
    );
  }
  const descriptor = font.lookup(PDFName.of('FontDescriptor'));
  return (
    descriptor instanceof PDFDict &&
    ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.has(PDFName.of(key)))
  );
}
