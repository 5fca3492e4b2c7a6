import { decimal, isArray, isObject, type Json } from '@yunform/schema/base';
import { isNotation, lacks } from './date.ts';
import type { Lens } from './lens.ts';

/** The lens that an `x-lens` states, or undefined when it states none that is known and whole, and that can take some value. */
export function readLens(value: Json | undefined): Lens | undefined {
  const lens = stated(value);
  return lens && works(lens) ? lens : undefined;
}

/** Is there a value that the lens could take, whatever the catalogue holds? */
function works(lens: Lens): boolean {
  switch (lens.op) {
    case 'scale':
      return (decimal(lens.by)?.digits ?? 0n) !== 0n;
    case 'date':
      return isNotation(lens.from) && isNotation(lens.to) && !lacks(lens.from, lens.to);
    case 'slice':
      return Number.isInteger(lens.start) && Number.isInteger(lens.end) && lens.start >= 0 && lens.start < lens.end;
    case 'parity':
      return Number.isInteger(lens.at);
    default:
      return true;
  }
}

function stated(value: Json | undefined): Lens | undefined {
  if (!isObject(value)) return undefined;
  const text = (name: string): string | undefined => (typeof value[name] === 'string' ? value[name] : undefined);
  const number = (name: string): number | undefined => (typeof value[name] === 'number' ? value[name] : undefined);
  switch (value.op) {
    case 'copy':
    case 'number':
      return { op: value.op };
    case 'constant':
      return value.value === undefined ? undefined : { op: 'constant', value: value.value };
    case 'scale':
      return whole({ op: 'scale', by: text('by') });
    case 'date':
      return whole({ op: 'date', from: text('from'), to: text('to') });
    case 'recode': {
      const crosswalk = text('crosswalk');
      const direction = value.direction === 'back' ? 'back' : 'forth';
      return crosswalk === undefined ? undefined : { op: 'recode', crosswalk, direction };
    }
    case 'codes':
      return isArray(value.pairs) && value.pairs.every(isPair) ? { op: 'codes', pairs: value.pairs } : undefined;
    case 'text':
      return { op: 'text', ...optional('prefix', text('prefix')), ...optional('suffix', text('suffix')) };
    case 'normalise':
      return whole({ op: 'normalise', format: text('format'), pattern: text('pattern') });
    case 'slice':
      return whole({ op: 'slice', start: number('start'), end: number('end') });
    case 'parity':
      return whole({ op: 'parity', at: number('at'), odd: text('odd'), even: text('even') });
    case 'join': {
      const lenses = value.lenses === undefined ? undefined : readAll(value.lenses);
      if (value.lenses !== undefined && lenses === undefined) return undefined;
      return { op: 'join', separator: text('separator') ?? '', ...optional('lenses', lenses) };
    }
    case 'chain':
      return whole({ op: 'chain', lenses: readAll(value.lenses) });
    default:
      return undefined;
  }
}

function readAll(value: Json | undefined): readonly Lens[] | undefined {
  if (!isArray(value)) return undefined;
  const lenses = value.flatMap((one) => readLens(one) ?? []);
  return lenses.length === value.length ? lenses : undefined;
}

function isPair(value: Json): value is readonly [Json, Json] {
  return isArray(value) && value.length === 2;
}

type Whole<T> = { readonly [name in keyof T]: Exclude<T[name], undefined> };

function whole<T extends { readonly op: string }>(lens: T): Whole<T> | undefined {
  return isWhole(lens) ? lens : undefined;
}

function isWhole<T extends object>(lens: T): lens is T & Whole<T> {
  return Object.values(lens).every((value) => value !== undefined);
}

function optional<K extends string, V>(name: K, value: V | undefined): { readonly [name in K]?: V } {
  const empty: { [name in K]?: V } = {};
  if (value !== undefined) empty[name] = value;
  return empty;
}
