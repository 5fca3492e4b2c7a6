import type { Fonts, Glyph } from '../font/chain.ts';
import { SYMBOL } from '../font/chain.ts';
import type { Element, LaidOut, Mark, Page } from '../layout/page.ts';
import { type Attachment, writeAttachments } from './attachment.ts';
import { type FontSet, operators } from './content.ts';
import { type FontSink, newFile, type PdfFile } from './file.ts';
import { type Embedded, embedFont } from './font.ts';
import { srgbProfile } from './icc.ts';
import { type Marked, writeStructure } from './structure.ts';
import { embedSymbols } from './symbols.ts';
import { latin1, num, pdfDate, ref, text } from './syntax.ts';
import { type About, PRODUCER, xmpPacket } from './xmp.ts';

/** What a file holds beside its pages. */
export interface Holding {
  readonly about: About;
  /** 32 hexadecimal digits that follow from the data. */
  readonly id: string;
  readonly attachments: readonly Attachment[];
  /** Bookmarks: a title and the index of its page. */
  readonly outline?: readonly { readonly title: string; readonly page: number }[];
}

/** Writes laid-out pages as a tagged PDF file of the standard asked for. */
export async function writeDocument(laid: LaidOut, fonts: Fonts, holding: Holding): Promise<Uint8Array> {
  const { about, id } = holding;
  const file = newFile();
  const marks = laid.pages.flatMap(({ parts }) => parts.flatMap((part) => part.marks));
  const set = await embedAll(file, marks, fonts, { cidSet: about.standard === '1b', prefix: '' });
  const pages = file.reserve();
  const contentOf = new Map<Element, Marked[]>();
  const resources = file.add(`<</Font<<${resourceNames(set)}>>>>`);
  const kids = laid.pages.map((page, index) => writePage(file, page, index, { pages, resources, set, contentOf }));
  file.set(pages, `<</Type/Pages/Count ${kids.length}/Kids[${kids.map(ref).join(' ')}]>>`);
  const heights = laid.pages.map(({ height }) => height);
  const structure = writeStructure(file, laid.root, contentOf, heights);
  const outlines = writeOutline(file, holding.outline ?? [], kids);
  const root = writeCatalogue(file, { pages, structure, outlines }, holding);
  const date = pdfDate(about.time);
  const info = file.add(
    `<</Title${text(about.title)}/Author${text(about.author)}/Subject${text(about.subject)}/Creator(${PRODUCER})/Producer(${PRODUCER})` +
      `/CreationDate(${date})/ModDate(${date})>>`,
  );
  return file.finish({ root, info, id, version: about.standard === '1b' ? '1.4' : '1.7' });
}

/** Embeds what the marks need of the fonts. */
export async function embedAll(
  file: FontSink,
  marks: readonly Mark[],
  fonts: Fonts,
  { cidSet, prefix }: { readonly cidSet: boolean; readonly prefix: string },
): Promise<FontSet> {
  const used = new Map<number, Map<string, Glyph>>();
  for (const mark of marks) {
    for (const glyph of mark.kind === 'text' ? mark.glyphs : []) {
      const known = used.get(glyph.font);
      if (known) known.set(glyph.text, glyph);
      else used.set(glyph.font, new Map([[glyph.text, glyph]]));
    }
  }
  const chain = new Map<number, Embedded>();
  for (const [index, face] of fonts.faces.entries()) {
    const glyphs = used.get(index);
    if (glyphs) chain.set(index, await embedFont(file, face, [...glyphs.keys()], cidSet));
  }
  return { prefix, chain, symbols: embedSymbols(file, [...(used.get(SYMBOL)?.values() ?? [])]) };
}

function resourceNames(set: FontSet): string {
  return fontNames(set)
    .map(([font, object]) => `/${font} ${ref(object)}`)
    .join('');
}

/** The fonts by the names under which content calls them. */
export function fontNames({ chain, symbols, prefix }: FontSet): readonly (readonly [name: string, object: number])[] {
  const named = [...chain].map(([index, { object }]) => [`${prefix}F${index}`, object] as const);
  return [...named, ...symbols.map(({ object }, index) => [`${prefix}S${index}`, object] as const)];
}

interface PageContext {
  readonly pages: number;
  readonly resources: number;
  readonly set: FontSet;
  readonly contentOf: Map<Element, Marked[]>;
}

function writePage(
  file: PdfFile,
  page: Page,
  index: number,
  { pages, resources, set, contentOf }: PageContext,
): number {
  const object = file.reserve();
  let mcid = 0;
  let body = '';
  for (const { owner, marks } of page.parts) {
    if (marks.length === 0) continue;
    const drawn = operators(marks, page.height, set);
    if (typeof owner === 'string') {
      body += `/Artifact <</Type/${owner === 'layout' ? 'Layout' : 'Pagination'}>> BDC\n${drawn}EMC\n`;
      continue;
    }
    body += `/${owner.tag} <</MCID ${mcid}>> BDC\n${drawn}EMC\n`;
    const known = contentOf.get(owner);
    const marked = { page: object, pageIndex: index, mcid };
    if (known) known.push(marked);
    else contentOf.set(owner, [marked]);
    mcid += 1;
  }
  const content = file.stream('', latin1(body));
  file.set(
    object,
    `<</Type/Page/Parent ${ref(pages)}/MediaBox[0 0 ${num(page.width)} ${num(page.height)}]/Resources ${ref(resources)}` +
      `/Contents ${ref(content)}/StructParents ${index}/Tabs/S>>`,
  );
  return object;
}

/** Writes bookmarks; gives the catalogue's entries that name them. */
function writeOutline(file: PdfFile, outline: NonNullable<Holding['outline']>, pages: readonly number[]): string {
  if (outline.length === 0) return '';
  const root = file.reserve();
  const items = outline.map(() => file.reserve());
  outline.forEach(({ title, page }, index) => {
    const [previous, next] = [items[index - 1], items[index + 1]];
    const around = `${previous === undefined ? '' : `/Prev ${ref(previous)}`}${next === undefined ? '' : `/Next ${ref(next)}`}`;
    file.set(
      items[index] ?? 0,
      `<</Title${text(title)}/Parent ${ref(root)}${around}/Dest[${ref(pages[page] ?? 0)}/Fit]>>`,
    );
  });
  file.set(root, `<</Type/Outlines/First ${ref(items[0] ?? 0)}/Last ${ref(items.at(-1) ?? 0)}/Count ${items.length}>>`);
  return `/Outlines ${ref(root)}/PageMode/UseOutlines`;
}

function writeCatalogue(
  file: PdfFile,
  { pages, structure, outlines }: { readonly pages: number; readonly structure: number; readonly outlines: string },
  { about, attachments }: Holding,
): number {
  const profile = file.stream('/N 3', srgbProfile());
  const intent = file.add(
    `<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile ${ref(profile)}>>`,
  );
  const metadata = file.stream('/Type/Metadata/Subtype/XML', xmpPacket(about), false);
  const files = about.standard === '3a' ? writeAttachments(file, attachments, pdfDate(about.time)) : '';
  return file.add(
    `<</Type/Catalog/Pages ${ref(pages)}/Lang(${about.language})/MarkInfo<</Marked true>>/StructTreeRoot ${ref(structure)}` +
      `/ViewerPreferences<</DisplayDocTitle true>>/Metadata ${ref(metadata)}/OutputIntents[${ref(intent)}]${files}${outlines}>>`,
  );
}
