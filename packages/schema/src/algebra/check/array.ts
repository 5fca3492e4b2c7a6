import { canonical, isArray, type Json } from '../../base/json.ts';
import type { Truth } from '../reason/context.ts';
import { type Check, every, type Look } from './check.ts';

/** The keywords of arrays. */
export const ARRAY_CHECKS: { readonly [keyword: string]: Check } = {
  minItems: (look) => array(look, (items) => typeof look.said === 'number' && items.length >= look.said),
  maxItems: (look) => array(look, (items) => typeof look.said === 'number' && items.length <= look.said),
  uniqueItems: (look) =>
    array(look, (items) => look.said !== true || new Set(items.map(canonical)).size === items.length),
  prefixItems: (look) =>
    array(look, (items) => {
      const { said } = look;
      if (!isArray(said)) return undefined;
      const bound = items.slice(0, said.length);
      for (const index of bound.keys()) look.marks?.indexes.add(index);
      return every(bound.entries(), ([index, item]) => look.checker.holds(said[index] ?? true, item));
    }),
  items: (look) =>
    array(look, (items) => rest(look, items, isArray(look.schema.prefixItems) ? look.schema.prefixItems.length : 0)),
  unevaluatedItems: (look) => array(look, (items) => unevaluated(look, items)),
  contains: (look) => array(look, (items) => contains(look, items)),
};

function array({ value }: Look, holds: (items: readonly Json[]) => Truth): Truth {
  return isArray(value) ? holds(value) : true;
}

function rest({ said, checker, marks }: Look, items: readonly Json[], from: number): Truth {
  if (marks) marks.allItems = true;
  return every(items.slice(from), (item) => checker.holds(said, item));
}

function contains({ said, schema, checker, marks }: Look, items: readonly Json[]): Truth {
  const truths = items.map((item) => checker.holds(said, item));
  truths.forEach((truth, index) => {
    if (truth === true) marks?.indexes.add(index);
    if (truth === undefined && marks) marks.uncertain = true;
  });
  const least = truths.filter((truth) => truth === true).length;
  const most = truths.filter((truth) => truth !== false).length;
  const min = schema.minContains ?? 1;
  const max = schema.maxContains ?? Number.POSITIVE_INFINITY;
  if (typeof min !== 'number' || typeof max !== 'number') return undefined;
  if (most < min || least > max) return false;
  return least >= min && most <= max ? true : undefined;
}

function unevaluated(look: Look, items: readonly Json[]): Truth {
  const { marks, said, checker } = look;
  if (!marks) return undefined;
  const left = marks.allItems ? [] : items.filter((_, index) => !marks.indexes.has(index));
  const truth = every(left, (item) => checker.holds(said, item));
  marks.allItems = true;
  return truth === false && marks.uncertain ? undefined : truth;
}
