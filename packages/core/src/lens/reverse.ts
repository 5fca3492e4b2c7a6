import type { Json } from '@yunform/schema/base';
import { isCoarser, redate } from './date.ts';
import type { Lens, LensContext, Reading } from './lens.ts';
import { paired, targets } from './recode.ts';
import { inverse, scaled } from './scale.ts';
import { numbered, unprinted, unwritten, written } from './text.ts';

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
      const applied = isCoarser(lens.to, lens.from) ? undefined : redate(value, lens.to, lens.from);
      return applied && 'value' in applied ? exactly(applied.value) : undefined;
    }
    case 'recode':
      return recodedBack(lens, value, context);
    case 'codes':
      return oneOf(paired(value, lens.pairs, 'back'));
    case 'text': {
      const text = unwritten(value, lens.prefix, lens.suffix);
      if (text === undefined || lens.number !== true) return text === undefined ? undefined : exactly(text);
      const number = numbered(text);
      return 'value' in number ? exactly(number.value) : undefined;
    }
    case 'number': {
      const text = typeof value === 'number' ? written(value) : undefined;
      return text && 'value' in text ? exactly(text.value) : undefined;
    }
    case 'normalise': {
      const text = unprinted(value, lens.pattern);
      return text === undefined ? undefined : exactly(text);
    }
    case 'chain':
      return unchain(lens.lenses, value, context);
  }
}

function recodedBack(
  { crosswalk: id, direction, asked }: Extract<Lens, { op: 'recode' }>,
  value: Json,
  context: LensContext,
): Reading | undefined {
  const crosswalk = context.crosswalks[id];
  const reading = oneOf(targets(value, crosswalk, direction === 'forth' ? 'back' : 'forth'));
  const [code] = reading?.values ?? [];
  if (!asked || code === undefined) return reading;
  return { values: [code, targets(code, crosswalk, direction).length > 1 ? value : undefined], exact: true };
}

function exactly(value: Json): Reading {
  return { values: [value], exact: true };
}

function oneOf(values: readonly Json[]): Reading | undefined {
  const [value] = values;
  return value === undefined || values.length > 1 ? undefined : exactly(value);
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
