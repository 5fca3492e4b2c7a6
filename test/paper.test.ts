import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '@yunform/elements';
import { type Issue, isArray, isObject, type Json, member } from '@yunform/schema/base';
import { describe, expect, test } from 'vitest';
import { difference, readPng, rendered, writePng } from '../packages/pdf/test/image.ts';
import { crosses, framesOf, holds, inkOf } from '../packages/pdf/test/pages.ts';
import { mupdfText, popplerText, printed, run, squeeze, wordsOf } from '../packages/pdf/test/support.ts';
import { hasVera, veraFaults } from '../packages/pdf/test/vera/vera.ts';
import { ROOT } from './house/source.ts';
import { hasTool } from './tools.ts';

interface Case {
  readonly name: string;
  readonly form: Json;
  readonly submission: Json;
}

/** Every published form with every sample submission. */
const cases: readonly Case[] = readdirSync(join(ROOT, 'schemas')).flatMap((department) => {
  const folder = join(ROOT, 'schemas', department);
  const forms = readdirSync(folder).filter((form) => existsSync(join(folder, form, 'schema.json')));
  return forms.flatMap((form) => {
    const read = (file: string): Json => JSON.parse(readFileSync(join(folder, form, file), 'utf8'));
    return ['simple', 'full', 'overflow'].map((sample) => ({
      name: `${department}-${form}-${sample}`,
      form: read('schema.json'),
      submission: read(`samples/${sample}.json`),
    }));
  });
});

const files = new Map<string, ReturnType<typeof printed>>();

/** The case printed, once for all tests. */
function paper({ name, form, submission }: Case): ReturnType<typeof printed> {
  const known = files.get(name) ?? printed(form, submission, { catalogue });
  files.set(name, known);
  return known;
}

/** The texts within a value that are shown as they stand: what is long, or has a character beyond ASCII. */
function textsOf(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return /[^\x20-\x7e]/u.test(value) || value.length > 20 ? [squeeze(value)] : [];
  if (isArray(value)) return value.flatMap(textsOf);
  return isObject(value) ? Object.values(value).flatMap(textsOf) : [];
}

/** Every answer of a submission that is not empty; a tick has no text of its own. */
function answersOf(value: Json | undefined): readonly (string | number)[] {
  if (isArray(value)) return value.flatMap(answersOf);
  if (isObject(value)) return Object.values(value).flatMap(answersOf);
  return typeof value === 'number' || (typeof value === 'string' && value !== '') ? [value] : [];
}

/** The ways in which an answer may stand on paper: as it is, as a date in words, as the title of a code. */
function readingsOf(answer: string | number): readonly string[] {
  const text = squeeze(String(answer));
  const [, year, month, day] = /^(\d{4})\D?(\d{2})(?:\D?(\d{2}))?\D?$/.exec(text) ?? [];
  const date = `${year}年${Number(month)}月${day === undefined ? '' : `${Number(day)}日`}`;
  const titles = Object.values(catalogue.codeLists).flatMap(({ codes }) => codes[text]?.['zh-CN'] ?? []);
  return [text, ...(year === undefined ? [] : [date]), ...titles.map(squeeze)];
}

/** The titles of the fields that a schema declares. */
function titlesOf(schema: Json | undefined): readonly string[] {
  if (!isObject(schema)) return [];
  const own = member(schema, 'properties');
  const fields = isObject(own) ? Object.values(own) : [];
  const title = member(schema, 'title');
  const below = [...fields.flatMap(titlesOf), ...titlesOf(member(schema, 'items'))];
  const leaf = below.length === 0 && member(member(schema, 'x-print'), 'box') !== false;
  return leaf && typeof title === 'string' ? [...title.split(/[:：]/).map(squeeze), ...below] : below;
}

/** What stands between the parts of a value that runs over several pages. */
function withoutFurniture(text: string, form: Json, issues: readonly Issue[]): string {
  const about = member(form, 'x-form');
  const [title, id, version] = ['title', 'id', 'version'].map((name) => String(member(about, name)));
  const plain = text
    .replaceAll(squeeze(`${title}（续）`), '')
    .replaceAll(`表单${id}版本${version}`, '')
    .replace(/第\d+页共\d+页/g, '')
    .replaceAll('项号栏目填写内容', '');
  const continued = issues.map(({ values }) => squeeze(String(values.title)).replace(/[()*+?.[\]]/g, '\\$&'));
  return continued.reduce(
    (left, label) => left.replace(new RegExp(`\\d+[^；。，\\d]{0,60}${label}（续）`, 'g'), ''),
    plain,
  );
}

test('there are forms to print', () => {
  expect(cases.length).toBeGreaterThanOrEqual(12);
});

describe.each(cases)('$name on paper', (one) => {
  test.skipIf(!hasTool('pdftotext', 'text of the departments’ forms'))(
    'every title and text comes back from poppler',
    async () => {
      const { bytes, issues } = await paper(one);
      expect(issues.filter(({ code }) => code !== 'value-continued')).toEqual([]);
      const text = withoutFurniture(squeeze(popplerText(bytes)), one.form, issues);
      expect(titlesOf(one.form).filter((title) => !text.includes(title))).toEqual([]);
      expect(textsOf(one.submission).filter((value) => !text.includes(value))).toEqual([]);
      const lost = answersOf(one.submission).filter(
        (answer) => !readingsOf(answer).some((reading) => text.includes(reading)),
      );
      expect(lost).toEqual([]);
    },
  );

  test.skipIf(!hasTool('mutool', 'text of the departments’ forms in mupdf'))('and from mupdf', async () => {
    const { bytes, issues } = await paper(one);
    const text = withoutFurniture(squeeze(mupdfText(bytes)), one.form, issues);
    expect(textsOf(one.submission).filter((value) => !text.includes(value))).toEqual([]);
  });

  test.skipIf(!hasTool('pdftotext', 'cells of the departments’ forms'))(
    'no word stands across the edge of a cell',
    async () => {
      const { bytes } = await paper(one);
      const frames = await framesOf(bytes);
      const words = wordsOf(bytes);
      const cut = words.filter((word) =>
        frames.some((frame) => frame.page === word.page && crosses(frame.box, inkOf(word))),
      );
      const ticks = words.filter(({ text }) => /^[☐☑]$/.test(text));
      // The list of papers to bring stands below the table, in no cell.
      const loose = ticks.filter((tick) => {
        const own = frames.filter((frame) => frame.page === tick.page);
        const below = own.every((frame) => frame.box[3] <= inkOf(tick)[1]);
        return !below && !own.some((frame) => holds(frame.box, inkOf(tick)));
      });
      expect(loose).toEqual([]);
      expect(cut).toEqual([]);
    },
  );

  test.skipIf(!hasTool('qpdf', 'syntax of the departments’ forms'))('qpdf finds no fault', async () => {
    expect(run('qpdf', (file) => ['--check', file], (await paper(one)).bytes)).toContain(
      'No syntax or stream encoding',
    );
  });
});

test.skipIf(!hasVera('veraPDF on the departments’ forms'))('all are PDF/A-3a and PDF/UA-1', async () => {
  const printedForms = await Promise.all(cases.map(async (one) => [one.name, (await paper(one)).bytes] as const));
  expect(veraFaults(['3a', 'ua1'], Object.fromEntries(printedForms))).toEqual([]);
});

/** Pictures of every page of the full samples, looked at by a person; `REVIEW=1` writes them anew to be looked at again. */
const REVIEWED = join(ROOT, 'test', 'paper');
const full = cases.filter(({ name }) => name.endsWith('-full'));

describe.each(full)('the pages of $name', (one) => {
  test.skipIf(!hasTool('pdftoppm', 'pictures of the departments’ forms'))('look as they were reviewed', async () => {
    const { bytes } = await paper(one);
    const pictures = rendered('poppler', bytes);
    const nameOf = (index: number) => `${one.name}-${index + 1}.png`;
    if (process.env.REVIEW === '1')
      for (const [index, picture] of pictures.entries())
        writeFileSync(join(REVIEWED, nameOf(index)), writePng(picture));
    const files = readdirSync(REVIEWED).filter((file) => file.startsWith(`${one.name}-`));
    expect(files).toHaveLength(pictures.length);
    const differences = pictures.map((picture, index) =>
      difference(readPng(readFileSync(join(REVIEWED, nameOf(index)))), picture, 0),
    );
    expect(
      Math.max(...differences),
      'REVIEW=1 npx vitest run test/paper.test.ts writes new pictures: look at them',
    ).toBeLessThan(1);
  });

  test.skipIf(!hasTool('pdftoppm', 'two renderers compared') || !hasTool('mutool', 'two renderers compared'))(
    'look the same in poppler and in mupdf',
    async () => {
      const { bytes } = await paper(one);
      const [first, second] = [rendered('poppler', bytes), rendered('mupdf', bytes)];
      const differences = first.map((picture, index) => difference(picture, second[index] ?? picture, 1));
      expect([second.length, Math.max(...differences) < 1]).toEqual([first.length, true]);
    },
  );
});
