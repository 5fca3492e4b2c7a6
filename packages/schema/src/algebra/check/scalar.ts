import { decimal, isMultipleOf } from '../../base/decimal.ts';
import { equals, isArray, type Json } from '../../base/json.ts';
import type { Truth } from '../reason/context.ts';
import type { Check, Look } from './check.ts';

/** `type`, `enum`, `const` and the keywords of numbers and texts. */
export const SCALAR_CHECKS: { readonly [keyword: string]: Check } = {
  type: ({ said, value }) => {
    const types = typeof said === 'string' ? [said] : isArray(said) ? said : undefined;
    return types?.some((type) => isOfType(value, type));
  },
  enum: ({ said, value, checker }) => (isArray(said) ? checker.context.lists(said, value) : undefined),
  const: ({ said, value }) => equals(said, value),
  minimum: (look) => number(look, (value, limit) => value >= limit),
  maximum: (look) => number(look, (value, limit) => value <= limit),
  exclusiveMinimum: (look) => number(look, (value, limit) => value > limit),
  exclusiveMaximum: (look) => number(look, (value, limit) => value < limit),
  multipleOf: (look) => number(look, multiple),
  minLength: (look) => text(look, (value) => typeof look.said === 'number' && length(value) >= look.said),
  maxLength: (look) => text(look, (value) => typeof look.said === 'number' && length(value) <= look.said),
  pattern: (look) => text(look, (value) => pattern(look, value)),
  format: (look) => text(look, (value) => format(look, value)),
};

/** The number of characters, a surrogate pair counting as one. */
export function length(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

function isOfType(value: Json, type: Json): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'integer':
      return Number.isInteger(value);
    case 'array':
      return isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !isArray(value);
    default:
      return typeof value === type;
  }
}

function number({ said, value }: Look, holds: (value: number, limit: number) => Truth): Truth {
  if (typeof value !== 'number') return true;
  return typeof said === 'number' ? holds(value, said) : undefined;
}

function multiple(value: number, of: number): Truth {
  const [whole, part] = [decimal(value), decimal(of)];
  return whole && part && of > 0 ? isMultipleOf(whole, part) : undefined;
}

function text({ value }: Look, holds: (value: string) => Truth): Truth {
  return typeof value === 'string' ? holds(value) : true;
}

function pattern({ said, checker }: Look, value: string): Truth {
  return typeof said === 'string' ? checker.context.matches(said, value) : undefined;
}

function format({ said, checker }: Look, value: string): Truth {
  const language = typeof said === 'string' ? checker.context.format(said) : undefined;
  if (!language) return true;
  if (checker.context.matches(language.inner, value)) return true;
  return checker.context.matches(language.outer, value) === false ? false : undefined;
}
