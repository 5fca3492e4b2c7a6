import type { Json } from '@yunform/schema/base';
import { redating } from './date.ts';
import { type Applied, gives, type Lens, type LensContext, nothing, outside } from './lens.ts';
import { pairing, recoding, targets } from './recode.ts';
import { scaling } from './scale.ts';
import { numbered, printing, writing } from './text.ts';

/** What a lens makes of its inputs. */
export type Apply = (inputs: readonly (Json | undefined)[]) => Applied;

/** The same of a lens with one input, which is given. */
export type Step = (value: Json) => Applied;

/** The lens applied to its inputs (one, but for `join` and an asked `recode`); absent when no input is given. */
export function apply(lens: Lens, inputs: readonly (Json | undefined)[], context: LensContext): Applied {
  return applying(lens, context)(inputs);
}

/** The lens as a function, made once: what it looks up and reads of its own data is ready. */
export function applying(lens: Lens, context: LensContext): Apply {
  if (lens.op === 'join') return joining(lens, context);
  if (lens.op === 'recode' && lens.asked) return choosing(lens, context);
  const step = stepOf(lens, context);
  if (lens.op === 'constant') return () => step(null);
  return ([value]) => (value === undefined ? nothing : step(value));
}

/** The lens as a function of one given value; a `join` is one of its first part alone. */
export function stepOf(lens: Lens, context: LensContext): Step {
  switch (lens.op) {
    case 'copy':
      return gives;
    case 'constant': {
      const given = gives(lens.value);
      return () => given;
    }
    case 'scale':
      return scaling(lens.by);
    case 'date':
      return redating(lens.from, lens.to);
    case 'recode':
      return recoding(context.crosswalks[lens.crosswalk], lens.direction);
    case 'codes':
      return pairing(lens.pairs);
    case 'text':
      return writing(lens.prefix, lens.suffix, lens.number);
    case 'number':
      return numbered;
    case 'normalise':
      return printing(lens.pattern);
    case 'slice':
      return slicing(lens.start, lens.end);
    case 'parity':
      return parting(lens);
    case 'chain':
      return chaining(lens.lenses, context);
    case 'join': {
      const join = joining(lens, context);
      return (value) => join([value]);
    }
  }
}

function slicing(start: number, end: number): Step {
  return (value) => {
    const characters = typeof value === 'string' ? [...value] : [];
    return characters.length >= end ? gives(characters.slice(start, end).join('')) : outside;
  };
}

function parting({ at, odd, even }: Extract<Lens, { op: 'parity' }>): Step {
  return (value) => {
    const digit = typeof value === 'string' ? [...value].at(at) : undefined;
    if (digit === undefined || !/^\d$/.test(digit)) return outside;
    return gives(Number(digit) % 2 === 1 ? odd : even);
  };
}

function chaining(lenses: readonly Lens[], context: LensContext): Step {
  const steps = lenses.map((lens) => stepOf(lens, context));
  return (value) => {
    let result: Applied = gives(value);
    for (const step of steps) {
      if (!('value' in result)) return result;
      result = step(result.value);
    }
    return result;
  };
}

/** Where a code means one other code, that one; where it may mean several, the second answer, which must be one of them. */
function choosing(lens: Extract<Lens, { op: 'recode' }>, context: LensContext): Apply {
  const crosswalk = context.crosswalks[lens.crosswalk];
  const step = recoding(crosswalk, lens.direction);
  return ([code, choice]) => {
    if (code === undefined) return nothing;
    const meant = targets(code, crosswalk, lens.direction);
    if (meant.length < 2) return step(code);
    if (choice === undefined) return nothing;
    return typeof choice === 'string' && meant.includes(choice) ? gives(choice) : { outside: 1 };
  };
}

function joining(lens: Extract<Lens, { op: 'join' }>, context: LensContext): Apply {
  const [text, number] = [writing('', '', false), writing('', '', true)];
  const steps = lens.lenses?.map((one) => applying(one, context)) ?? [];
  return (inputs) => {
    let joined = '';
    let given = false;
    for (const [index, input] of inputs.entries()) {
      if (input !== undefined) given = true;
      const part = partOf(steps[index], input, text, number);
      if ('outside' in part) return { outside: index };
      const written = 'value' in part ? String(part.value) : '';
      if (written !== '') joined = joined === '' ? written : `${joined}${lens.separator}${written}`;
    }
    return given ? gives(joined) : nothing;
  };
}

function partOf(own: Apply | undefined, input: Json | undefined, text: Step, number: Step): Applied {
  if (own) return own([input]);
  return input === undefined ? nothing : typeof input === 'number' ? number(input) : text(input);
}
