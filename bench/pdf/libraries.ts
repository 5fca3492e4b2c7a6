import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Json } from '@yunform/schema/base';
import { PAGE, type Pair, placeOf } from './sheet.ts';

const require = createRequire(import.meta.url);
const FONT = require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');

/** Makes a PDF of pairs. */
export type Printer = (pairs: readonly Pair[]) => Promise<Uint8Array>;

/** Loads a library and gives its printer. */
export type Library = () => Promise<Printer>;

function formOf(pairs: readonly Pair[], names: readonly string[]): Json {
  const properties = Object.fromEntries(
    pairs.map(({ label }, index) => [names[index], { type: 'string', title: label, 'x-print': { width: 6 } }]),
  );
  return {
    'x-form': { id: 'bench', department: '示例局', title: '登记表', version: '1', delivery: 'paper' },
    type: 'object',
    properties,
  };
}

const yunform: Library = async () => {
  const { print } = await import('@yunform/pdf');
  const bytes = new Uint8Array(readFileSync(FONT));
  const fonts = { fonts: () => [{ name: 'NotoSansSC-Regular', bytes }] };
  const names = Array.from({ length: 80 }, (_, index) => `f${index}`);
  let form: Json | undefined;
  return async (pairs) => {
    // A department publishes its form once; all peers below draw the same labels again.
    form ??= formOf(pairs, names);
    const submission = Object.fromEntries(pairs.map(({ value }, index) => [names[index], value]));
    const outcome = await print(form, submission, { fonts, at: '2015-06-01T09:30:00+08:00' });
    if (!outcome.ok) throw new Error(outcome.issues[0]?.message);
    return outcome.value.bytes;
  };
};

const pdfkit: Library = async () => {
  const { default: Document } = await import('pdfkit');
  return (pairs) =>
    new Promise((resolve) => {
      const file = new Document({ size: 'A4', margin: 0, font: FONT });
      const parts: Uint8Array[] = [];
      file.on('data', (part: Uint8Array) => parts.push(part));
      file.on('end', () => resolve(Buffer.concat(parts)));
      pairs.forEach(({ label, value }, index) => {
        const { page, x, y } = placeOf(index);
        if (page > 0 && index % 40 === 0) file.addPage();
        file.fontSize(PAGE.size).lineWidth(0.5);
        file.rect(x, y, PAGE.label, PAGE.row).stroke();
        file.rect(x + PAGE.label, y, PAGE.value, PAGE.row).stroke();
        file.text(label, x + 4, y + 8, { width: PAGE.label - 8 });
        file.text(value, x + PAGE.label + 4, y + 8, { width: PAGE.value - 8 });
      });
      file.end();
    });
};

interface LowLevel {
  readonly create: () => Promise<{
    registerFontkit(fontkit: unknown): void;
    embedFont(font: Uint8Array, options: { subset: boolean }): Promise<unknown>;
    addPage(size: [number, number]): {
      drawRectangle(options: object): void;
      drawText(text: string, options: object): void;
    };
    save(): Promise<Uint8Array>;
  }>;
}

function lowLevel(library: LowLevel, fontkit: unknown): Printer {
  const font = readFileSync(FONT);
  return async (pairs) => {
    const file = await library.create();
    file.registerFontkit(fontkit);
    const embedded = await file.embedFont(font, { subset: true });
    const pages = [0, 1].map(() => file.addPage([PAGE.width, PAGE.height]));
    pairs.forEach(({ label, value }, index) => {
      const { page, x, y } = placeOf(index);
      const top = PAGE.height - y;
      const cell = (text: string, left: number, width: number) => {
        pages[page]?.drawRectangle({ x: left, y: top - PAGE.row, width, height: PAGE.row, borderWidth: 0.5 });
        pages[page]?.drawText(text, {
          x: left + 4,
          y: top - 20,
          size: PAGE.size,
          font: embedded,
          maxWidth: width - 8,
          lineHeight: 12,
        });
      };
      cell(label, x, PAGE.label);
      cell(value, x + PAGE.label, PAGE.value);
    });
    return file.save();
  };
}

const pdfLib: Library = async () => {
  const [{ PDFDocument }, { default: fontkit }] = await Promise.all([import('pdf-lib'), import('@pdf-lib/fontkit')]);
  return lowLevel(PDFDocument, fontkit);
};

const cantoo: Library = async () => {
  const [{ PDFDocument }, { default: fontkit }] = await Promise.all([
    import('@cantoo/pdf-lib'),
    import('@cantoo/fontkit'),
  ]);
  return lowLevel(PDFDocument, fontkit);
};

const pdfmake: Library = async () => {
  const { default: make } = await import('pdfmake');
  make.setUrlAccessPolicy(() => false);
  make.setLocalAccessPolicy(() => true);
  make.addFonts({ Noto: { normal: FONT, bold: FONT, italics: FONT, bolditalics: FONT } });
  return async (pairs) => {
    const rows = Array.from({ length: pairs.length / 2 }, (_, row) =>
      pairs.slice(2 * row, 2 * row + 2).flatMap(({ label, value }) => [label, value]),
    );
    const widths = [PAGE.label, PAGE.value, PAGE.label, PAGE.value].map((width) => width - 10);
    const content = [{ table: { widths, heights: 28, body: rows } }];
    return make.createPdf({ pageSize: 'A4', content, defaultStyle: { font: 'Noto', fontSize: PAGE.size } }).getBuffer();
  };
};

const reactPdf: Library = async () => {
  const { createElement: h } = await import('react');
  const { Document, Font, Page, renderToBuffer, Text, View } = await import('@react-pdf/renderer');
  Font.register({ family: 'Noto', src: FONT });
  const cell = (text: string, width: number, key: string) =>
    h(View, { key, style: { width, height: PAGE.row, borderWidth: 0.5, padding: 4 } }, h(Text, null, text));
  return async (pairs) => {
    const page = (number: number) => {
      const rows = Array.from({ length: 20 }, (_, row) =>
        pairs.slice(40 * number + 2 * row, 40 * number + 2 * row + 2),
      );
      const drawn = rows.map((row, key) =>
        h(
          View,
          { key, style: { flexDirection: 'row' } },
          row.flatMap(({ label, value }) => [cell(label, PAGE.label, label), cell(value, PAGE.value, `${label}v`)]),
        ),
      );
      return h(
        Page,
        { key: number, size: 'A4', style: { padding: PAGE.margin, fontFamily: 'Noto', fontSize: PAGE.size } },
        drawn,
      );
    };
    return renderToBuffer(h(Document, null, [page(0), page(1)]));
  };
};

/** The libraries by the names under which they are measured. */
export const LIBRARIES: { readonly [name: string]: Library } = {
  '@yunform/pdf (3a, UA-1, data attached)': yunform,
  'pdfkit 0.20.2': pdfkit,
  '@cantoo/pdf-lib 2.11.1': cantoo,
  'pdfmake 0.3.11': pdfmake,
  'pdf-lib 1.17.1': pdfLib,
  '@react-pdf/renderer 4.9.0': reactPdf,
};
