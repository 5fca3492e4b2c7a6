// Prints and checks in a worker, so that the page stays free.
import font from '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf?url';
import { catalogue } from '@yunform/elements';
import { check, type FontProvider, print } from '@yunform/pdf';
import { PDFDocument } from 'pdf-lib';
import type { Answer, Question, Sheet } from './pdf.ts';

async function bytesAt(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

let read: Promise<Uint8Array<ArrayBuffer>> | undefined;
const fonts: FontProvider = {
  fonts: async () => {
    read ??= bytesAt(font);
    return [{ name: 'NotoSansSC-Regular', bytes: await read }];
  },
};

async function printOne({ form, data, at, caseNumber, over }: Sheet): Promise<Uint8Array> {
  const printed = await print(form, data, {
    fonts,
    at,
    catalogue,
    missing: 'box',
    ...(caseNumber === undefined ? {} : { caseNumber }),
    ...(over === undefined ? {} : { overprint: over }),
  });
  if (!printed.ok) throw new Error(printed.issues.map(({ message }) => message).join('\n'));
  return printed.value.bytes;
}

/** One sheet as it is printed; several behind each other, for paper only. */
async function printAll(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const [first, ...rest] = await Promise.all(sheets.map(printOne));
  if (first && rest.length === 0) return first;
  const all = await PDFDocument.create();
  for (const bytes of first ? [first, ...rest] : []) {
    const one = await PDFDocument.load(bytes);
    for (const page of await all.copyPages(one, one.getPageIndices())) all.addPage(page);
  }
  return all.save();
}

async function answer(question: Question): Promise<Answer> {
  if (question.kind === 'print') return { bytes: new Uint8Array(await printAll(question.sheets)) };
  const verdicts = await Promise.all(question.sheets.map(({ form, data }) => check(question.code, form, data)));
  const belongs = verdicts.findIndex(({ ok }) => ok);
  return {
    belongs,
    isCode: verdicts.some(({ issues }) => !issues.some(({ code }) => code === 'code-unreadable')) || belongs >= 0,
  };
}

addEventListener('message', ({ data }: MessageEvent<{ readonly number: number; readonly question: Question }>) => {
  answer(data.question).then(
    (value) => postMessage({ number: data.number, value }),
    (error: unknown) => postMessage({ number: data.number, error: String(error) }),
  );
});
