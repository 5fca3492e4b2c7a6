import { basename } from 'node:path';
import { type Calibration, calibrate, type FontFile, type FontProvider, type SealKey } from '@yunform/pdf';
import {
  conclude,
  fail,
  type Issue,
  isArray,
  type Json,
  type JsonObject,
  member,
  type Outcome,
  succeed,
  YunformError,
} from '@yunform/schema/base';
import { type Given, givenValue } from '../cli/arguments.ts';
import { cliIssue } from '../cli/catalog/catalog.ts';
import { readBytes, readObject, readText } from '../cli/files.ts';
import { languages } from '../cli/language.ts';
import { defaultFonts } from '../library/fonts.ts';
import type { PrintRequest } from '../library/print.ts';
import { STANDARDS, TOGETHER } from './print-options.ts';

/** What the options of `print` come to; the key seals each submission by itself. */
export interface Request {
  readonly print: PrintRequest & { readonly fonts: FontProvider };
  readonly key: SealKey | undefined;
}

/** What has no time of its own carries this one unless told otherwise, so that it is the same in every print. */
const NO_TIME = '2000-01-01T00:00:00Z';

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** Reads the options; a time is needed unless there is nothing to be dated. */
export function requestOf(given: Given): Outcome<Request> {
  const issues: Issue[] = [...together(given)];
  const undated = given.switches.has('blank') || given.switches.has('test-page');
  const at = givenValue(given, 'at') ?? (undated ? NO_TIME : undefined);
  if (at === undefined) issues.push(cliIssue('option-missing', { option: '--at' }));
  else if (!TIME.test(at) || Number.isNaN(Date.parse(at)))
    issues.push(cliIssue('option-invalid', { option: '--at', value: at, choices: '2015-06-01T09:30:00+08:00' }));
  const take = <T>(outcome: Outcome<T>): T | undefined => {
    issues.push(...outcome.issues);
    return outcome.ok ? outcome.value : undefined;
  };
  const fonts = take(fontsOf(given));
  const template = take(templateOf(given));
  const overprint = take(overprintOf(given));
  const key = take(keyOf(givenValue(given, 'key')));
  const standard = STANDARDS.find((level) => level === givenValue(given, 'standard'));
  const language = languages.find((one) => one === givenValue(given, 'labels'));
  const caseNumber = givenValue(given, 'case');
  const print: Request['print'] = {
    at: at ?? NO_TIME,
    fonts: fonts ?? defaultFonts,
    missing: givenValue(given, 'missing') === 'box' ? 'box' : 'error',
    ...(standard ? { standard } : {}),
    ...(language ? { language } : {}),
    ...(caseNumber === undefined ? {} : { caseNumber }),
    ...(template ? { template } : {}),
    ...(overprint ? { overprint } : {}),
  };
  return conclude({ print, key }, issues);
}

function together({ values, switches }: Given): readonly Issue[] {
  const has = (name: string) =>
    values.has(name) || switches.has(name) || (name === 'overprint' && switches.has('test-page'));
  const apart = TOGETHER.apart.filter(([one, other]) => has(one) && has(other));
  const alone = TOGETHER.needs.filter(([option, other]) => has(option) && !has(other));
  return [
    ...apart.map(([option, other]) => cliIssue('options-apart', { option: `--${option}`, other: `--${other}` })),
    ...alone.map(([option, other]) => cliIssue('option-needs', { option: `--${option}`, other: `--${other}` })),
  ];
}

/** The standard font first, then those that were given. */
export function fontsOf(given: Given): Outcome<FontProvider> {
  const files = given.values.get('font') ?? [];
  if (files.length === 0) return succeed(defaultFonts);
  const read = files.map((file) => [file, readBytes(file)] as const);
  const more = read.flatMap(([file, bytes]): readonly FontFile[] =>
    bytes.ok ? [{ name: basename(file).replace(/\.[^.]*$/, ''), bytes: bytes.value }] : [],
  );
  return conclude(
    { fonts: async () => [...(await defaultFonts.fonts()), ...more] },
    read.flatMap(([, bytes]) => bytes.issues),
  );
}

function templateOf(given: Given): Outcome<PrintRequest['template']> {
  const [file, map] = [givenValue(given, 'template'), givenValue(given, 'fields')];
  if (file === undefined) return succeed(undefined);
  const bytes = readBytes(file);
  const fields = map === undefined ? succeed<JsonObject>({}) : readObject(map);
  if (!bytes.ok || !fields.ok) return fail([...bytes.issues, ...fields.issues]);
  const pairs = Object.entries(fields.value).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  if (pairs.length < Object.keys(fields.value).length) return fail([cliIssue('fields-malformed', { file: map ?? '' })]);
  return succeed({ bytes: bytes.value, fields: Object.fromEntries(pairs) }, fields.issues);
}

function overprintOf(given: Given): Outcome<PrintRequest['overprint']> {
  const test = given.switches.has('test-page');
  if (!test && !given.switches.has('overprint')) return succeed(undefined);
  const file = givenValue(given, 'calibration');
  if (file === undefined) return succeed({ test });
  const read = readObject(file);
  if (!read.ok) return read;
  const calibration = calibrationIn(read.value);
  return calibration ? succeed({ test, calibration }) : fail([cliIssue('calibration-malformed', { file })]);
}

/** A calibration as it stands, or from what was measured; undefined when the numbers make no sense. */
function calibrationIn(json: JsonObject): Calibration | undefined {
  const [dx, dy, scaleX, scaleY] = ['dx', 'dy', 'scaleX', 'scaleY'].map((name) => numberOf(json[name]));
  if (dx !== undefined && dy !== undefined)
    return (scaleX ?? 1) > 0 && (scaleY ?? 1) > 0 ? { dx, dy, scaleX: scaleX ?? 1, scaleY: scaleY ?? 1 } : undefined;
  const [first, last] = [pointOf(json.first), pointOf(json.last)];
  if (!first || !last) return undefined;
  const [width, height] = ['width', 'height'].map((name) => numberOf(member(json.paper, name)));
  const paper = width === undefined || height === undefined ? {} : { paper: { width, height } };
  try {
    return calibrate({ first, last, ...paper });
  } catch (error) {
    if (error instanceof YunformError) return undefined;
    throw error;
  }
}

function numberOf(value: Json | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function pointOf(value: Json | undefined): readonly [number, number] | undefined {
  const [x, y] = isArray(value) ? value : [];
  return typeof x === 'number' && typeof y === 'number' ? [x, y] : undefined;
}

/** A key out of a file: PEM as it is, or a JSON Web Key. */
export function keyOf(file: string | undefined): Outcome<SealKey | undefined> {
  if (file === undefined) return succeed(undefined);
  const text = readText(file);
  if (!text.ok || /^\s*-----BEGIN/.test(text.value)) return text;
  const json = readObject(file);
  return json.ok ? json : fail([cliIssue('key-malformed', { file })]);
}
