import type { Json } from '@yunform/schema/base';
import { redate } from './date.ts';
import { type Applied, gives, type Lens, type LensContext, nothing, outside } from './lens.ts';
import { paired, recoded, targets } from './recode.ts';
import { scaled } from './scale.ts';
import { numbered, printed, written } from './text.ts';

/** The lens applied to its inputs (one, but for `join`); absent when no input is given. */
export function apply(lens: Lens, inputs: readonly (Json | undefined)[], context: LensContext): Applied {
  if (lens.op === 'constant') return gives(lens.value);
  if (lens.op === 'join') return join(lens, inputs, context);
  if (lens.op === 'recode' && lens.asked) return chosen(lens, inputs, context);
  const [value] = inputs;
  return value === undefined ? nothing : applyOne(lens, value, context);
}

function applyOne(lens: Exclude<Lens, { op: 'constant' | 'join' }>, value: Json, context: LensContext): Applied {
  switch (lens.op) {
    case 'copy':
      return gives(value);
    case 'scale':
      return scaled(value, lens.by);
    case 'date':
      return redate(value, lens.from, lens.to);
    case 'recode':
      return recoded(value, context.crosswalks[lens.crosswalk], lens.direction);
    case 'codes':
      return unique(paired(value, lens.pairs, 'forth'));
    case 'text':
      return written(value, lens.prefix, lens.suffix, lens.number);
    case 'number':
      return numbered(value);
    case 'normalise':
      return printed(value, lens.pattern);
    case 'slice':
      return sliced(value, lens.start, lens.end);
    case 'parity':
      return parity(value, lens.at, lens.odd, lens.even);
    case 'chain':
      return chain(lens.lenses, value, context);
  }
}

function unique([value, ...more]: readonly Json[]): Applied {
  return value === undefined || more.length > 0 ? outside : gives(value);
}

function sliced(value: Json, start: number, end: number): Applied {
  const characters = typeof value === 'string' ? [...value] : [];
  return characters.length >= end ? gives(characters.slice(start, end).join('')) : outside;
}

function parity(value: Json, at: number, odd: string, even: string): Applied {
  const digit = typeof value === 'string' ? [...value].at(at) : undefined;
  if (digit === undefined || !/^\d$/.test(digit)) return outside;
  return gives(Number(digit) % 2 === 1 ? odd : even);
}

function chain(lenses: readonly Lens[], value: Json, context: LensContext): Applied {
  let result: Applied = gives(value);
  for (const lens of lenses) {
    if (!('value' in result)) return result;
    result = apply(lens, [result.value], context);
  }
  return result;
}

/** Where a code means one other code, that one; where it may mean several, the second answer, which must be one of them. */
function chosen(
  lens: Extract<Lens, { op: 'recode' }>,
  [code, choice]: readonly (Json | undefined)[],
  context: LensContext,
): Applied {
  if (code === undefined) return nothing;
  const meant = targets(code, context.crosswalks[lens.crosswalk], lens.direction);
  if (meant.length < 2) return recoded(code, context.crosswalks[lens.crosswalk], lens.direction);
  if (choice === undefined) return nothing;
  return typeof choice === 'string' && meant.includes(choice) ? gives(choice) : { outside: 1 };
}

function join(
  lens: Extract<Lens, { op: 'join' }>,
  inputs: readonly (Json | undefined)[],
  context: LensContext,
): Applied {
  const texts: string[] = [];
  for (const [index, input] of inputs.entries()) {
    const part = apply(lens.lenses?.[index] ?? { op: 'text', number: typeof input === 'number' }, [input], context);
    if ('outside' in part) return { outside: index };
    if ('value' in part) texts.push(String(part.value));
  }
  return inputs.every((input) => input === undefined)
    ? nothing
    : gives(texts.filter((text) => text !== '').join(lens.separator));
}
