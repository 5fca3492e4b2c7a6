import type { Json } from '@yunform/schema/base';
import { CODES, type Field, type Sheet } from './world.ts';

/** A router: every form's submission from the answers. */
export type Router = (answers: Json) => { readonly [form: string]: Json };

/**
 * What a programmer would write for these forms: one function per form, one statement per field, nothing looked up that is known. It is written out as
 * text and made a function, since nobody types 960 lines; the conversions are the plain ones below, exact like ours.
 */
export function byHand(sheets: readonly Sheet[]): Router {
  const functions = sheets.map(
    (sheet, index) =>
      `function form${index}(a) {\n${groupsOf(sheet)}\n${statements(sheet)}\nreturn { ${objectsOf(sheet).join(', ')} };\n}`,
  );
  const members = sheets.map(({ id }, index) => `${JSON.stringify(id)}: form${index}(answers)`);
  const source = `${CONVERSIONS}\n${functions.join('\n')}\nreturn (answers) => ({ ${members.join(', ')} });`;
  return new Function(source)() as Router;
}

const CONVERSIONS = `
const DATE = /^(\\d{4})-(\\d\\d)-(\\d\\d)$/;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
function wan(v) {
  if (typeof v !== 'number') return undefined;
  return Number.isInteger(v) ? v / 10000 : Number(v + 'e-4');
}
function date(v) {
  const m = typeof v === 'string' ? DATE.exec(v) : null;
  if (!m) return undefined;
  const y = +m[1], month = +m[2], day = +m[3];
  if (month < 1 || month > 12 || day < 1 || day > DAYS[month - 1]) return undefined;
  if (month === 2 && day === 29 && !((y % 4 === 0 && y % 100 !== 0) || y % 400 === 0)) return undefined;
  return m[1] + m[2] + m[3];
}
const OWN = new Map(${JSON.stringify(Object.entries(CODES))});
const recode = (v) => OWN.get(v);
const boolean = (v) => (v === true ? 'Y' : v === false ? 'N' : undefined);
const text = (v) => (typeof v === 'number' ? String(v) : undefined);
`;

function objectsOf({ fields }: Sheet): readonly string[] {
  return [...new Set(fields.map(({ object }) => object))];
}

function groupsOf({ fields }: Sheet): string {
  const groups = [...new Set(fields.map(({ asked }) => asked.group))];
  return groups.map((group) => `const ${group} = a.${group} ?? {};`).join('\n');
}

function statements(sheet: Sheet): string {
  const place = (key: string): Field | undefined => sheet.fields.find((field) => field.key === key);
  const deciders = new Set(sheet.fields.flatMap(({ onlyWhen }) => (onlyWhen === undefined ? [] : [onlyWhen])));
  const early = [...deciders].map((key) => `const said_${key} = ${convert(place(key))};`);
  const lines = sheet.fields.map((field) => {
    const value = deciders.has(field.key) ? `said_${field.key}` : convert(field);
    const set = `{ const v = ${value}; if (v !== undefined) ${field.object}.${field.key} = v; }`;
    return field.onlyWhen === undefined ? set : `if (said_${field.onlyWhen} === ${JSON.stringify(CODES.YES)}) ${set}`;
  });
  return [...early, ...objectsOf(sheet).map((object) => `const ${object} = {};`), ...lines].join('\n');
}

function convert(field: Field | undefined): string {
  if (!field) return 'undefined';
  const { group, name, kind } = field.asked;
  return kind === 'copy' || kind === 'number' ? `${group}.${name}` : `${kind}(${group}.${name})`;
}
