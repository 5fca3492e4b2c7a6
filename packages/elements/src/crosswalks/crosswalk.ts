import type { CodeList, Crosswalk } from '@yunform/core';
import { namesOf } from '../code-lists/code-list.ts';

/** A crosswalk from lines of text, one code of `from` each: `10 201`, or `1153 151 159` when either may be meant. */
export function crosswalk(from: CodeList, to: CodeList, source: string, lines: string): Crosswalk {
  const rows = lines
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  return pairing(from, to, source, Object.fromEntries(rows.map(([code = '', ...targets]) => [code, targets] as const)));
}

/** A crosswalk from a table of pairs. */
export function pairing(from: CodeList, to: CodeList, source: string, pairs: Crosswalk['pairs']): Crosswalk {
  return { id: `${from.id}→${to.id}`, from: from.id, to: to.id, source, pairs };
}

/** The one-to-one crosswalk from a list to its names. */
export function toNames(list: CodeList): Crosswalk {
  const names = Object.entries(list.codes).map(([code, titles]) => [code, [titles['zh-CN'] ?? '']] as const);
  return pairing(list, namesOf(list), list.source, Object.fromEntries(names));
}

/** The same crosswalk, ending at the names of its target list. */
export function endingAtNames(from: CodeList, to: CodeList, step: Crosswalk): Crosswalk {
  const pairs = Object.entries(step.pairs).map(
    ([code, targets]) => [code, targets.map((target) => to.codes[target]?.['zh-CN'] ?? '')] as const,
  );
  return pairing(from, namesOf(to), step.source, Object.fromEntries(pairs));
}
