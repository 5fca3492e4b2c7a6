import { decimal, equals, type Json, toNumber } from '@yunform/schema/base';
import { apply } from './apply.ts';
import { redate } from './date.ts';
import type { Lens, LensContext, Reading } from './lens.ts';
import { paired, targets } from './recode.ts';
import { inverse, scaled } from './scale.ts';
import { unprinted, unwritten, written } from './text.ts';

/** The answers that a received value stands for; undefined when the lens cannot be read back from this value. */
export function reverse(lens: Lens, value: Json, context: LensContext): Reading | undefined {
  switch (lens.op) {
    case 'copy':
      return exactly(value);
    case 'constant':
    case 'join':
    case 'slice':
    case 'parity':
      return undefined;
    case 'scale': {
      const by = inverse(lens.by);
      const applied = by === undefined ? undefined : scaled(value, by);
      return applied && 'value' in applied ? exactly(applied.value) : undefined;
    }
    case 'date': {
      const applied = redate(value, lens.to, lens.from);
      return 'value' in applied ? exactly(applied.value) : undefined;
    }
    case 'recode':
      return recodedBack(lens, value, context);
    case 'codes':
      return certain(lens, paired(value, lens.pairs, 'back'), value, context);
    case 'text': {
      const text = unwritten(value, lens.prefix, lens.suffix);
      if (text === undefined || lens.number !== true) return text === undefined ? undefined : exactly(text);
      const number = decimal(text);
      return number === undefined ? undefined : certain(lens, [toNumber(number)], value, context);
    }
    case 'number': {
      const text = written(value, '', '', true);
      return 'value' in text ? certain(lens, [text.value], value, context) : undefined;
    }
    case 'normalise': {
      const text = unprinted(value, lens.pattern);
      return text === undefined ? undefined : exactly(text);
    }
    case 'chain':
      return unchain(lens.lenses, value, context);
  }
}

function recodedBack(lens: Extract<Lens, { op: 'recode' }>, value: Json, context: LensContext): Reading | undefined {
  const crosswalk = context.crosswalks[lens.crosswalk];
  const codes = targets(value, crosswalk, lens.direction === 'forth' ? 'back' : 'forth');
  if (!lens.asked) return certain(lens, codes, value, context);
  const [code, ...more] = codes;
  if (code === undefined || more.length > 0) return undefined;
  return { values: [code, targets(code, crosswalk, lens.direction).length > 1 ? value : undefined], exact: true };
}

function exactly(value: Json): Reading {
  return { values: [value], exact: true };
}

/** The only code that leads to the value, if that code leads nowhere else. */
function certain(lens: Lens, values: readonly Json[], received: Json, context: LensContext): Reading | undefined {
  const [value] = values;
  if (value === undefined || values.length > 1) return undefined;
  const again = apply(lens, [value], context);
  return 'value' in again && equals(again.value, received) ? exactly(value) : undefined;
}

function unchain(lenses: readonly Lens[], value: Json, context: LensContext): Reading | undefined {
  let here: Json = value;
  for (const lens of [...lenses].reverse()) {
    const reading = reverse(lens, here, context);
    const [back] = reading?.values ?? [];
    if (reading === undefined || back === undefined) return undefined;
    here = back;
  }
  return exactly(here);
}
