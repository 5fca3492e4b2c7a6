import type { PDFContext, PDFDict, PDFDocument, PDFObject } from 'pdf-lib';

/** pdf-lib, loaded only when a file is read. */
export type Library = typeof import('pdf-lib');

/** Where a field shows its value. */
export interface Widget {
  /** Index of the page. */
  readonly page: number;
  /** Left, lower, right and upper edge in the page's own space. */
  readonly rect: readonly [number, number, number, number];
  /** Quarter turns to the left, in degrees. */
  readonly turn: number;
  /** The state that a button takes when it is on. */
  readonly on: string;
}

/** A field of a template with what it says of its text. */
export interface TemplateField {
  readonly name: string;
  readonly kind: 'text' | 'button' | 'other';
  readonly multiline: boolean;
  /** Number of cells when each character has its own. */
  readonly comb: number | undefined;
  readonly align: 'left' | 'center' | 'right';
  /** Zero: as large as fits. */
  readonly size: number;
  /** The operator that sets its colour. */
  readonly colour: string;
  readonly widgets: readonly Widget[];
}

const MULTILINE = 1 << 12;
const COMB = 1 << 24;
const PUSH = 1 << 16;

/** The fields of a document, in the order in which the file lists them. */
export function readFields(library: Library, file: PDFDocument): readonly TemplateField[] {
  const { PDFArray, PDFDict, PDFName } = library;
  const form = file.catalog.lookup(PDFName.of('AcroForm'));
  if (!(form instanceof PDFDict)) return [];
  const roots = form.lookup(PDFName.of('Fields'));
  if (!(roots instanceof PDFArray)) return [];
  const pages = pagesOf(library, file);
  const seen = new Set<PDFDict>();
  return roots
    .asArray()
    .flatMap((root) => fieldsBelow(library, file.context, root, { names: [], from: [form], pages, seen }));
}

/** Which page a widget stands on, by its reference. */
function pagesOf({ PDFArray, PDFName }: Library, file: PDFDocument): ReadonlyMap<PDFObject, number> {
  const pages = new Map<PDFObject, number>();
  file.getPages().forEach((page, index) => {
    const annotations = page.node.lookup(PDFName.of('Annots'));
    for (const entry of annotations instanceof PDFArray ? annotations.asArray() : []) {
      pages.set(entry, index);
    }
  });
  return pages;
}

interface Way {
  readonly names: readonly string[];
  /** The dictionaries above, nearest first, from which entries are inherited. */
  readonly from: readonly PDFDict[];
  readonly pages: ReadonlyMap<PDFObject, number>;
  readonly seen: Set<PDFDict>;
}

function fieldsBelow(library: Library, context: PDFContext, entry: PDFObject, way: Way): readonly TemplateField[] {
  const { PDFArray, PDFDict, PDFName } = library;
  const node = context.lookup(entry);
  if (!(node instanceof PDFDict) || way.seen.has(node)) return [];
  way.seen.add(node);
  const own = textAt(library, node, 'T');
  const names = own === '' ? way.names : [...way.names, own];
  const kids = node.lookup(PDFName.of('Kids'));
  const below = kids instanceof PDFArray ? kids.asArray() : [];
  const fields = below.filter((kid) => {
    const dict = context.lookup(kid);
    return dict instanceof PDFDict && dict.has(PDFName.of('T'));
  });
  const from = [node, ...way.from];
  if (fields.length > 0) return fields.flatMap((kid) => fieldsBelow(library, context, kid, { ...way, names, from }));
  const options = optionsOf(library, from);
  const widgets = (below.length > 0 ? below : [entry]).flatMap((kid, index) =>
    widgetOf(library, context, kid, way.pages, options[index]),
  );
  return [fieldOf(library, names.join('.'), from, widgets)];
}

function fieldOf(library: Library, name: string, from: readonly PDFDict[], widgets: readonly Widget[]): TemplateField {
  const { PDFName, PDFNumber } = library;
  const inherited = (key: string) =>
    from.map((dict) => dict.lookup(PDFName.of(key))).find((value) => value !== undefined);
  const number = (key: string) => {
    const value = inherited(key);
    return value instanceof PDFNumber ? value.asNumber() : 0;
  };
  const type = inherited('FT')?.toString() ?? '';
  const flags = number('Ff');
  const appearance = from.map((dict) => textAt(library, dict, 'DA')).find((text) => text !== '') ?? '';
  const button = type === '/Btn' && (flags & PUSH) === 0;
  return {
    name,
    kind: type === '/Tx' || type === '/Ch' ? 'text' : button ? 'button' : 'other',
    multiline: type === '/Tx' && (flags & MULTILINE) !== 0,
    comb: type === '/Tx' && (flags & COMB) !== 0 && number('MaxLen') > 0 ? number('MaxLen') : undefined,
    align: (['left', 'center', 'right'] as const)[number('Q')] ?? 'left',
    size: Number(/(\d*\.?\d+)\s+Tf/.exec(appearance)?.[1] ?? 0),
    colour: colourOf(appearance),
    widgets,
  };
}

/** What the boxes of a button stand for, in their order, where the field says so. */
function optionsOf(
  { PDFArray, PDFHexString, PDFName, PDFString }: Library,
  from: readonly PDFDict[],
): readonly (string | undefined)[] {
  const options = from.map((dict) => dict.lookup(PDFName.of('Opt'))).find((value) => value !== undefined);
  if (!(options instanceof PDFArray)) return [];
  return options.asArray().map((_, index) => {
    const option = options.lookup(index);
    return option instanceof PDFString || option instanceof PDFHexString ? option.decodeText() : undefined;
  });
}

/** The colour of a default appearance; inks become light, since an archival file says how colours look on one device. */
function colourOf(appearance: string): string {
  const numbers = (count: number, operator: string) => {
    const match = new RegExp(`((?:\\d*\\.?\\d+\\s+){${count}})${operator}(?:\\s|$)`).exec(appearance);
    return match?.[1]?.trim().split(/\s+/).map(Number);
  };
  const ink = numbers(4, 'k');
  if (ink)
    return `${ink
      .slice(0, 3)
      .map((part) => (1 - part) * (1 - (ink[3] ?? 0)))
      .join(' ')} rg`;
  const light = numbers(3, 'rg');
  if (light) return `${light.join(' ')} rg`;
  return `${numbers(1, 'g')?.[0] ?? 0} g`;
}

function widgetOf(
  library: Library,
  context: PDFContext,
  entry: PDFObject,
  pages: ReadonlyMap<PDFObject, number>,
  option?: string,
): readonly Widget[] {
  const { PDFArray, PDFDict, PDFName, PDFNumber } = library;
  const dict = context.lookup(entry);
  if (!(dict instanceof PDFDict)) return [];
  const rect = dict.lookup(PDFName.of('Rect'));
  const page = pages.get(entry);
  if (!(rect instanceof PDFArray) || page === undefined) return [];
  const { x, y, width, height } = rect.asRectangle();
  const look = dict.lookup(PDFName.of('MK'));
  const turn = look instanceof PDFDict ? look.lookup(PDFName.of('R')) : undefined;
  const states = onStates(library, dict);
  return [
    {
      page,
      rect: [Math.min(x, x + width), Math.min(y, y + height), Math.max(x, x + width), Math.max(y, y + height)],
      turn: turn instanceof PDFNumber ? ((turn.asNumber() % 360) + 360) % 360 : 0,
      on: option ?? states[0] ?? 'Yes',
    },
  ];
}

function onStates({ PDFDict, PDFName }: Library, dict: PDFDict): readonly string[] {
  const appearance = dict.lookup(PDFName.of('AP'));
  const normal = appearance instanceof PDFDict ? appearance.lookup(PDFName.of('N')) : undefined;
  if (!(normal instanceof PDFDict)) return [];
  return normal
    .keys()
    .map((key) => key.decodeText())
    .filter((state) => state !== 'Off');
}

/** The text under a key; empty when there is none. */
function textAt({ PDFHexString, PDFName, PDFString }: Library, dict: PDFDict, key: string): string {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
}
