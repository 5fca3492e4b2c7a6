import type { Json } from '@yunform/schema/base';
import jmespath from 'jmespath';
import jsonata from 'jsonata';
import { CODES, type Field, type Sheet } from './world.ts';

/** One JSONata expression for all forms: copies, conversions, guards; decimals are doubles there. */
export function byJsonata(sheets: readonly Sheet[]): (answers: Json) => Promise<unknown> {
  const expression = jsonata(`{ ${sheets.map((sheet) => `"${sheet.id}": ${jsonataForm(sheet)}`).join(', ')} }`);
  return (answers) => expression.evaluate(answers);
}

function jsonataForm(sheet: Sheet): string {
  const place = (key: string): Field | undefined => sheet.fields.find((field) => field.key === key);
  const value = (field: Field): string => {
    const decider = field.onlyWhen === undefined ? undefined : place(field.onlyWhen);
    const own = jsonataValue(field);
    return decider ? `(${jsonataValue(decider)} = "${CODES.YES}" ? ${own})` : own;
  };
  return objects(
    sheet,
    (field) => `"${field.key}": ${value(field)}`,
    (name, members) => `"${name}": { ${members} }`,
  );
}

function jsonataValue({ asked: { group, name, kind } }: Field): string {
  const at = `$$.${group}.${name}`;
  switch (kind) {
    case 'copy':
    case 'number':
      return at;
    case 'wan':
      return `(${at} / 10000)`;
    case 'date':
      return `$replace(${at}, "-", "")`;
    case 'recode':
      return `$lookup(${JSON.stringify(CODES)}, ${at})`;
    case 'boolean':
      return `($exists(${at}) ? (${at} ? "Y" : "N"))`;
    case 'text':
      return `$string(${at})`;
  }
}

/** One JMESPath expression for all forms: it can only copy, and writes null for what is not there. */
export function byJmespath(sheets: readonly Sheet[]): (answers: Json) => unknown {
  const form = (sheet: Sheet): string =>
    objects(
      sheet,
      ({ key, asked }) => `"${key}": ${asked.group}.${asked.name}`,
      (name, members) => `"${name}": { ${members} }`,
    );
  const expression = `{ ${sheets.map((sheet) => `"${sheet.id}": ${form(sheet)}`).join(', ')} }`;
  return (answers) => jmespath.search(answers, expression);
}

function objects(
  { fields }: Sheet,
  member: (field: Field) => string,
  object: (name: string, members: string) => string,
): string {
  const names = [...new Set(fields.map((field) => field.object))];
  const members = names.map((name) =>
    object(
      name,
      fields
        .filter((field) => field.object === name)
        .map(member)
        .join(', '),
    ),
  );
  return `{ ${members.join(', ')} }`;
}
