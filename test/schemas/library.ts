import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isArray, isObject, type Json, type JsonObject, member } from '@yunform/schema/base';
import sheets from '../data/fields.json' with { type: 'json' };

const ROOT = new URL('../../schemas/', import.meta.url);

/** A file of the library, parsed. */
export function read(path: string): JsonObject {
  const value: unknown = JSON.parse(readFileSync(new URL(encodeURI(path), ROOT), 'utf8'));
  if (!isObject(value)) throw new Error(`${path} is no object`);
  return value;
}

/** Names in a folder of the library; none when it is not there. */
export function names(path: string): readonly string[] {
  const folder = new URL(encodeURI(path), ROOT);
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

/** One form of the library. */
export interface Published {
  readonly id: string;
  readonly path: string;
  readonly schema: JsonObject;
}

/** Every form under `schemas/`, by id. */
export const library: readonly Published[] = names('.')
  .filter((department) => department !== 'matters' && !department.includes('.'))
  .flatMap((department) => names(`${department}/`).map((form) => `${department}/${form}`))
  .filter((path) => names(`${path}/`).includes('schema.json'))
  .map((path) => ({ path, schema: read(`${path}/schema.json`) }))
  .map(({ path, schema }) => ({ path, schema, id: String(member(schema['x-form'], 'id')) }));

/** The matters of the library, by id. */
export const matters: readonly {
  readonly id: string;
  readonly forms: readonly string[];
  readonly results: JsonObject;
}[] = names('matters/')
  .filter((file) => file.endsWith('.json'))
  .map((file) => read(`matters/${file}`))
  .map((matter) => ({
    id: String(matter.id),
    forms: (isArray(matter.forms) ? matter.forms : []).map((form) => String(isObject(form) ? form.id : form)),
    results: isObject(matter.results) ? matter.results : {},
  }));

/** One printed row of a source sheet. */
export type SheetRow = (typeof sheets.forms)[number]['sections'][number]['rows'][number];

/** Which source sheet a form follows. */
const SHEETS: { readonly [form: string]: string } = {
  'bank.account': '银行',
  'dishui.registration': '税务',
  'gjj.opening': '公积金',
  'gongan.seal': '公安',
  'gongshang.establish': '工商',
  'guojian.filing': '国检',
  'guoshui.registration': '税务',
  'haiguan.registration': '海关',
  'renzi.labour': '人资',
  'shebao.registration': '社保',
  'zhijian.orgcode': '代码证',
};

/** The rows of a form's sheet, in order; row 1 is the first. */
export function rowsOf(form: string): readonly SheetRow[] {
  const sheet = sheets.forms.find(({ short }) => short === SHEETS[form]);
  if (sheet === undefined) throw new Error(`no sheet for ${form}`);
  return sheet.sections.flatMap(({ rows }) => rows);
}

/** Does the applicant fill the row? Office rows, signatures, seals and paste areas are not counted. */
export function isFilled({ need, datum }: SheetRow): boolean {
  return need !== 'X' && !/^(sig|att)\./.test(datum);
}

/** A place of a schema that names a row of its sheet. */
export interface Box {
  readonly pointer: string;
  readonly row: number;
  readonly schema: JsonObject;
  /** Titles of the objects around it, outermost first. */
  readonly around: readonly string[];
}

/** Every place of a schema with a row, in the schema's order. */
export function boxesOf(schema: JsonObject, pointer = '', around: readonly string[] = []): readonly Box[] {
  const row = /^#(\d+)/.exec(String(schema.$comment))?.[1];
  const own = row !== undefined ? [{ pointer, row: Number(row), schema, around }] : [];
  const titles = typeof schema.title === 'string' && pointer !== '' ? [...around, schema.title] : around;
  const items = isObject(schema.items) ? boxesOf(schema.items, `${pointer}/*`, titles) : [];
  const properties = isObject(schema.properties) ? Object.entries(schema.properties) : [];
  return [
    ...own,
    ...items,
    ...properties.flatMap(([name, one]) => (isObject(one) ? boxesOf(one, `${pointer}/${name}`, titles) : [])),
  ];
}

/** Every object inside a value that has the member, with its pointer. */
export function having(
  value: Json,
  name: string,
  pointer = '',
): readonly { readonly at: string; readonly schema: JsonObject }[] {
  if (isArray(value)) return value.flatMap((item, index) => having(item, name, `${pointer}/${index}`));
  if (!isObject(value)) return [];
  const own = Object.hasOwn(value, name) ? [{ at: pointer, schema: value }] : [];
  return [...own, ...Object.entries(value).flatMap(([key, item]) => having(item, name, `${pointer}/${key}`))];
}
