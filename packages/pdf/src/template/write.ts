import type { PDFDocument, PDFObject, PDFPage } from 'pdf-lib';
import type { Fonts } from '../font/chain.ts';
import type { Mark, Page } from '../layout/page.ts';
import { type FontSet, operators } from '../write/content.ts';
import { embedAll, fontNames, pdfDate } from '../write/document.ts';
import { srgbProfile } from '../write/icc.ts';
import { latin1, num, ref, text } from '../write/syntax.ts';
import { type About, PRODUCER, xmpPacket } from '../write/xmp.ts';
import type { Library } from './fields.ts';
import { rawFile } from './raw-file.ts';

/** Marks in a rectangle of a page: the matrix leads from the rectangle's own space to that of the page. */
export interface Drawing {
  readonly page: number;
  readonly matrix: readonly number[];
  readonly width: number;
  readonly height: number;
  /** The operator that sets the colour of text. */
  readonly colour: string;
  readonly marks: readonly Mark[];
}

/** What is written into a template. */
export interface TemplateContent {
  readonly drawings: readonly Drawing[];
  readonly annex: readonly Page[];
  readonly about: About;
  readonly id: string;
}

type RawFile = ReturnType<typeof rawFile>;

/** Writes drawings and further pages into a stripped template and makes it an archival file. */
export async function writeTemplate(
  library: Library,
  file: PDFDocument,
  fonts: Fonts,
  content: TemplateContent,
): Promise<Uint8Array> {
  const { drawings, annex, about, id } = content;
  const raw = rawFile(library, file.context);
  const marks = [
    ...drawings.flatMap((drawing) => drawing.marks),
    ...annex.flatMap(({ parts }) => parts.flatMap((part) => part.marks)),
  ];
  const set = await embedAll(raw, marks, fonts, { cidSet: false, prefix: 'Yunform' });
  file.getPages().forEach((page, index) => {
    const own = drawings.filter((drawing) => drawing.page === index && drawing.marks.length > 0);
    if (own.length > 0) overlay(library, file, page, own.map((drawing) => drawn(drawing, set)).join(''), set, raw);
  });
  for (const page of annex) addPage(library, file, page, set, raw);
  describe(library, file, about, id, raw);
  return file.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
}

function drawn({ matrix, height, colour, marks }: Drawing, set: FontSet): string {
  return `q ${matrix.map(num).join(' ')} cm ${colour} ${operators(marks, height, set)}Q\n`;
}

/** Puts operators over the content of a page, which is wrapped so that nothing it sets reaches them. */
function overlay(
  library: Library,
  file: PDFDocument,
  page: PDFPage,
  content: string,
  set: FontSet,
  raw: RawFile,
): void {
  const { PDFArray, PDFName, PDFRef } = library;
  const contents = page.node.get(PDFName.of('Contents'));
  const resolved = file.context.lookup(contents);
  const old: readonly PDFObject[] = resolved instanceof PDFArray ? resolved.asArray() : contents ? [contents] : [];
  const before = PDFRef.of(raw.stream('', latin1('q\n'), false));
  const after = PDFRef.of(raw.stream('', latin1(`\nQ\n${content}`)));
  page.node.set(PDFName.of('Contents'), file.context.obj([before, ...old, after]));
  addFonts(library, file, page, set);
}

/** The page's own resources with our fonts beside its own; the page's fonts may be shared with others and stay as they are. */
function addFonts({ PDFDict, PDFName, PDFRef }: Library, file: PDFDocument, page: PDFPage, set: FontSet): void {
  const resources = page.node.Resources()?.clone(file.context) ?? file.context.obj({});
  const shared = resources.lookup(PDFName.of('Font'));
  const fonts = shared instanceof PDFDict ? shared.clone(file.context) : file.context.obj({});
  for (const [name, object] of fontNames(set)) fonts.set(PDFName.of(name), PDFRef.of(object));
  resources.set(PDFName.of('Font'), fonts);
  page.node.set(PDFName.of('Resources'), resources);
}

function addPage(library: Library, file: PDFDocument, page: Page, set: FontSet, raw: RawFile): void {
  const { PDFName, PDFRef } = library;
  const added = file.addPage([page.width, page.height]);
  const body = page.parts.map(({ marks }) => operators(marks, page.height, set)).join('');
  added.node.set(PDFName.of('Contents'), PDFRef.of(raw.stream('', latin1(body))));
  addFonts(library, file, added, set);
}

/** Metadata, output intent, dates and identifier. */
function describe(
  { PDFHexString, PDFName, PDFRef }: Library,
  file: PDFDocument,
  about: About,
  id: string,
  raw: RawFile,
): void {
  const { catalog, context } = file;
  const profile = raw.stream('/N 3', srgbProfile());
  const intent = raw.add(
    `<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile ${ref(profile)}>>`,
  );
  const date = pdfDate(about.time);
  const info = raw.add(
    `<</Title${text(about.title)}/Author${text(about.author)}/Subject${text(about.subject)}/Creator(${PRODUCER})/Producer(${PRODUCER})` +
      `/CreationDate(${date})/ModDate(${date})>>`,
  );
  catalog.set(PDFName.of('OutputIntents'), context.obj([PDFRef.of(intent)]));
  catalog.set(PDFName.of('Metadata'), PDFRef.of(raw.stream('/Type/Metadata/Subtype/XML', xmpPacket(about), false)));
  context.trailerInfo.Info = PDFRef.of(info);
  context.trailerInfo.ID = context.obj([PDFHexString.of(id), PDFHexString.of(id)]);
}
