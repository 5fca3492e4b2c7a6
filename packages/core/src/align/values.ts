import { canonical, type Json } from '@yunform/schema/base';
import type { Catalogue, DataElement } from '../catalogue/catalogue.ts';
import { deriveLens } from '../lens/derive.ts';
import type { Lens } from '../lens/lens.ts';
import type { Facts } from './profile.ts';

/** Words under which forms write the same choice. */
const CHOICES: readonly (readonly string[])[] = [
  ['male', 'm', 'man', '男', '男性'],
  ['female', 'f', 'woman', '女', '女性'],
  ['yes', 'y', 'true', '是', '有', '同意'],
  ['no', 'n', 'false', '否', '无', '没有', '不同意'],
  ['single', 's', '未婚', 'unmarried'],
  ['married', '已婚'],
  ['divorced', 'd', '离婚', '离异'],
  ['widowed', 'w', '丧偶'],
];
/** Codes of GB/T 2261.1 where a form asks for the sex by number. */
const SEX: { readonly [code: string]: string } = { '1': 'male', '2': 'female' };
const TICK: { readonly [code: string]: string } = { '1': 'yes', '0': 'no' };

/** What makes one field's value of another's: the units, dates, code lists that they state, or choices that say the same; undefined when they write alike or nothing is known. */
export function lensBetween(from: Facts, to: Facts, catalogue: Catalogue): Lens | undefined {
  const choices = codesBetween(from, to);
  if (choices) return choices;
  const { type, ...facts } = dated(to);
  const derived = deriveLens(facts, type, base(from), catalogue);
  if (!('lens' in derived) || derived.lens.op === 'copy') return undefined;
  return derived.lens;
}

function base(facts: Facts): DataElement {
  const { type, codeList, unit, dateFormat } = dated(facts);
  return {
    id: '',
    titles: {},
    schema: type === undefined ? {} : { type },
    ...(codeList === undefined ? {} : { codeList }),
    ...(unit === undefined ? {} : { unit }),
    ...(dateFormat === undefined ? {} : { dateFormat }),
  };
}

/** A date of `format: date` is written YYYY-MM-DD. */
function dated(facts: Facts): Facts {
  return facts.dateFormat === undefined && facts.format === 'date' ? { ...facts, dateFormat: 'YYYY-MM-DD' } : facts;
}

function codesBetween(from: Facts, to: Facts): Lens | undefined {
  const [a, b] = [choicesOf(from), choicesOf(to)];
  if (a === undefined || b === undefined || a.length !== b.length) return undefined;
  if (a.every((value) => b.some((other) => canonical(other) === canonical(value)))) return undefined;
  const meanings = b.map((value) => meaningOf(value, b));
  const pairs = a.flatMap((value): readonly (readonly [Json, Json])[] => {
    const meaning = meaningOf(value, a);
    const same = b.filter((_, index) => meanings[index] === meaning);
    return same.length === 1 && meaning !== undefined ? [[value, same[0] ?? null]] : [];
  });
  return pairs.length === a.length ? { op: 'codes', pairs } : undefined;
}

/** The values to choose from; a tick is a choice of two. */
function choicesOf({ type, values }: Facts): readonly Json[] | undefined {
  if (values !== undefined) return values.length > 1 ? values : undefined;
  return type === 'boolean' ? [true, false] : undefined;
}

function meaningOf(value: Json, among: readonly Json[]): string | undefined {
  const text = String(value).toLowerCase();
  const numbers = among.some((one) => String(one) === '2') ? SEX : TICK;
  return (
    CHOICES.find((words) => words.includes(text))?.[0] ?? (Object.hasOwn(numbers, text) ? numbers[text] : undefined)
  );
}
