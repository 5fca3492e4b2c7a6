import type { CodeList } from '@yunform/core';
import { catalogue } from '@yunform/elements';
import { isArray, isObject, type Json, type JsonObject, member, valueAt } from '@yunform/schema/base';
import { type Box, boxesOf, type Published } from '../test/schemas/library.ts';

/** Departments, by element, of the fields that ask for it. */
export type Askers = ReadonlyMap<string, ReadonlySet<string>>;

/** Every element under a schema place, in the form's order: a box may hold several. */
export function elementsOf(value: Json): readonly string[] {
  if (isArray(value)) return value.flatMap(elementsOf);
  if (!isObject(value)) return [];
  const own = typeof value['x-element'] === 'string' && value.type !== 'array' ? [value['x-element']] : [];
  return [...own, ...Object.values(value).flatMap(elementsOf)];
}

/** Elements with the parts that they are made of, so that a line and its blanks count as one. */
export function withParts(element: string): readonly string[] {
  return [element, ...(catalogue.elements[element]?.parts?.elements ?? []).flatMap(withParts)];
}

/** The page of one form. */
export function formPage({ id, schema }: Published, askers: Askers): string {
  const info = isObject(schema['x-form']) ? schema['x-form'] : {};
  const boxes = boxesOf(schema);
  const parts = [
    `# ${schema.title}`,
    `${member(schema['x-title'], 'en')} (\`${id}\`). Generated from \`schemas/\` by \`npm run docs:forms\`; do not edit.`,
    table(['', ''], facts(schema, info)),
    String(schema.$comment ?? ''),
    `## Boxes (${boxes.length})`,
    `“Row” is the row of the printed sheet; G marks wording that no source shows. “Also asked by” names the other departments that ask the same.`,
    table(
      ['row', 'label', 'in English', 'place', 'data element', 'written as', 'also asked by'],
      boxes.map((box) => rowOf(box, String(info.department), askers)),
    ),
    ...papers(schema, info),
    ...lists(schema),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function facts(schema: JsonObject, info: JsonObject): readonly (readonly string[])[] {
  const applies = isObject(schema['x-applies-when']) ? Object.entries(schema['x-applies-when']) : [];
  const rows = [
    ['department', info.department],
    ['legal basis', info.legalBasis],
    ['number on the sheet', info.number],
    ['version', info.version],
    ['delivery', info.delivery],
    ['to be filed within', info.deadline],
    ['dialect', String(schema.$schema).replace(/^https?:\/\/json-schema.org\//, '')],
    ['applies when', applies.map(([element, is]) => `\`${element}\` is \`${JSON.stringify(is)}\``).join(' and ')],
  ];
  return rows.filter(([, value]) => value !== undefined && value !== '').map((row) => row.map(String));
}

function rowOf({ row, pointer, schema, around }: Box, department: string, askers: Askers): readonly string[] {
  const elements = elementsOf(schema);
  const others = new Set(elements.flatMap(withParts).flatMap((element) => [...(askers.get(element) ?? [])]));
  others.delete(department);
  const mark = /^#\d+ (G[^:;]*)/.exec(String(schema.$comment))?.[1];
  return [
    mark === undefined ? String(row) : `${row} ${mark}`,
    [...around.slice(-1), String(schema.title)].filter((one, index, all) => all.indexOf(one) === index).join(': '),
    String(member(schema['x-title'], 'en') ?? ''),
    `\`${pointer}\``,
    elements.map((element) => `\`${element}\``).join(' '),
    writtenAs(schema),
    [...others].join('、'),
  ];
}

function writtenAs(schema: JsonObject): string {
  const facts = ['x-unit', 'x-date-format', 'x-code-list', 'format'].flatMap((keyword) => {
    const value = schema[keyword];
    return typeof value === 'string' ? [value] : [];
  });
  const lens = valueAt(schema, '/x-lens/op');
  const choices =
    schema['x-code-list'] === undefined && isArray(schema.enum) ? [schema.enum.map(String).join(' / ')] : [];
  return [...facts, ...choices, ...(typeof lens === 'string' ? [lens] : [])].join(', ');
}

function papers(schema: JsonObject, info: JsonObject): readonly string[] {
  const bring = texts(info.attachments, 'title');
  const signed = texts(valueAt(schema, '/x-print/signatures') ?? [], 'label');
  const office = texts(valueAt(schema, '/x-print/office') ?? []);
  const part = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`## ${title}`, lines.map((line) => `- ${line}`).join('\n')];
  return [
    ...part('Papers to bring', bring),
    ...part('Signatures and seals', signed),
    ...part('Filled by the office', office),
  ];
}

function texts(value: Json | undefined, name?: string): readonly string[] {
  return (isArray(value) ? value : []).map((one) => String(name === undefined ? one : member(one, name)));
}

function lists(schema: JsonObject): readonly string[] {
  const used = [...new Set(listsIn(schema))].sort().flatMap((id) => catalogue.codeLists[id] ?? []);
  return used.length === 0 ? [] : ['## Code lists', ...used.map(listOf)];
}

function listsIn(value: Json): readonly string[] {
  if (isArray(value)) return value.flatMap(listsIn);
  if (!isObject(value)) return [];
  const own = typeof value['x-code-list'] === 'string' ? [value['x-code-list']] : [];
  return [...own, ...Object.values(value).flatMap(listsIn)];
}

/** More codes than these are counted, not listed. */
const LISTED = 40;

function listOf({ id, titles, source, edition, date, extract, codes }: CodeList): string {
  const origin = [source, edition && `edition ${edition}`, date && `of ${date}`, extract && 'an extract']
    .filter(Boolean)
    .join('; ');
  const entries = Object.entries(codes);
  const text = entries.map(([code, title]) => (code === title['zh-CN'] ? code : `${code} ${title['zh-CN']}`));
  const shown =
    entries.length > LISTED ? `${entries.length} codes, from ${text[0]} to ${text.at(-1)}.` : `${text.join('; ')}.`;
  return `**${titles['zh-CN']}** (\`${id}\`; ${origin}): ${shown}`;
}

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
