import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Form, Matter } from '@yunform/core';
import {
  fail,
  type Issue,
  isArray,
  isObject,
  type JsonObject,
  member,
  type Outcome,
  succeed,
} from '@yunform/schema/base';
import { type Given, givenValue, type OptionSpec } from '../cli/arguments.ts';
import { cliIssue } from '../cli/catalog/catalog.ts';
import { readObject } from '../cli/files.ts';
import { formsOf, loadForms } from './load.ts';

/** The options by which a command finds its forms, beside the files that it is given. */
export const formOptions: readonly OptionSpec[] = [
  {
    name: 'matter',
    value: '<id or file>',
    about: {
      en: 'the forms of a matter, as its file or its id under --schemas',
      'zh-CN': '某事项的全部表单：事项文件，或 --schemas 下的事项 id',
    },
  },
  {
    name: 'schemas',
    value: '<folder>',
    about: {
      en: 'where published forms and matters are (./schemas)',
      'zh-CN': '已发布表单与事项所在文件夹（默认 ./schemas）',
    },
  },
  {
    name: 'library',
    value: '<file>',
    repeatable: true,
    about: { en: 'a schema that $refs of the forms may name', 'zh-CN': '供表单 $ref 引用的模式文件' },
  },
];

/** The forms that a command works on, and the matter they belong to when one is named. */
export interface Chosen {
  readonly forms: readonly Form[];
  readonly matter?: Matter;
}

/** Reads the forms that were given as files, or those of the matter. */
export function chooseForms(given: Given): Outcome<Chosen> {
  const library = given.values.get('library') ?? [];
  const named = givenValue(given, 'matter');
  const folder = givenValue(given, 'schemas') ?? 'schemas';
  const matter = named === undefined ? undefined : loadMatter(named, folder);
  if (matter && !matter.ok) return matter;
  const found = given.arguments.length > 0 || !matter ? succeed(given.arguments) : filesOf(matter.value.forms, folder);
  if (!found.ok) return found;
  if (found.value.length === 0) return fail([cliIssue('argument-missing', { argument: '<form.json>' })]);
  const forms = formsOf(loadForms(found.value, library));
  if (!forms.ok) return forms;
  return succeed({ forms: forms.value, ...(matter ? { matter: matter.value } : {}) }, [
    ...found.issues,
    ...forms.issues,
  ]);
}

function loadMatter(named: string, folder: string): Outcome<Matter> {
  const file = [named, join(folder, 'matters', `${named}.json`)].find(
    (path) => existsSync(path) && statSync(path).isFile(),
  );
  if (file === undefined) return fail([cliIssue('matter-missing', { matter: named, folder: join(folder, 'matters') })]);
  const json = readObject(file);
  if (!json.ok) return json;
  const matter = readMatter(json.value);
  return matter ? succeed(matter, json.issues) : fail([cliIssue('matter-malformed', { file })]);
}

/** A matter from JSON: its id and its forms are needed, titles and results optional. */
function readMatter(json: JsonObject): Matter | undefined {
  const { id, forms, title, results } = json;
  if (typeof id !== 'string' || !isArray(forms)) return undefined;
  const ids = forms.filter((form) => typeof form === 'string');
  if (ids.length < forms.length) return undefined;
  return {
    id,
    forms: ids,
    ...(isObject(title) ? { title: textsOf(title) } : {}),
    ...(isObject(results) ? { results: textsOf(results) } : {}),
  };
}

function textsOf(object: JsonObject): { readonly [name: string]: string } {
  return Object.fromEntries(
    Object.entries(object).flatMap(([name, text]) => (typeof text === 'string' ? [[name, text]] : [])),
  );
}

/** The files of these forms among all `schema.json` below a folder. */
function filesOf(ids: readonly string[], folder: string): Outcome<readonly string[]> {
  const byId = new Map<string, string>();
  const unread: Issue[] = [];
  for (const file of schemaFiles(folder)) {
    const json = readObject(file);
    const id = json.ok ? member(json.value['x-form'], 'id') : undefined;
    if (typeof id === 'string') byId.set(id, file);
    else unread.push(...json.issues);
  }
  const missing = ids.filter((id) => !byId.has(id));
  if (missing.length === 0) return succeed(ids.flatMap((id) => byId.get(id) ?? []));
  return fail([...missing.map((form) => cliIssue('form-missing', { form, folder })), ...unread]);
}

function schemaFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(^|[\\/])schema\.json$/.test(path))
    .sort()
    .map((path) => join(folder, path));
}
