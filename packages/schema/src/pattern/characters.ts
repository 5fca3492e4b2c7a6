import { type CharRange, CharSet } from 'refa';

const LAST = 0x10ffff;
const range = (min: number, max: number): CharSet => CharSet.fromRange(LAST, { min, max });
const others = (ranges: readonly CharRange[]): CharSet => CharSet.empty(LAST).union(ranges).negate();

/** Which characters of a class are shown first: plain letters, digits, Chinese, other print; lone surrogates last. */
const PREFERENCES: readonly CharSet[] = [
  range(0x61, 0x7a),
  range(0x30, 0x39),
  range(0x41, 0x5a),
  range(0x4e00, 0x9fa5),
  range(0x21, 0x7e),
  range(0x20, 0x20),
  others([
    { min: 0, max: 0xa0 },
    { min: 0xd800, max: 0xf8ff },
    { min: 0xfdd0, max: 0xfdef },
    { min: 0xfff0, max: 0xffff },
    { min: 0x1fffe, max: LAST },
  ]),
  others([{ min: 0xd800, max: 0xdfff }]),
];

/** The characters of a set in a fixed order of preference, by index. */
export interface Characters {
  readonly count: number;
  /** How pleasant the first character is; 0 is best. */
  readonly rank: number;
  at(index: number): number;
}

/** A set's characters, the readable ones first. */
export function charactersOf(set: CharSet): Characters {
  const groups: CharSet[] = [];
  let rest = set;
  for (const preference of PREFERENCES) {
    groups.push(rest.intersect(preference));
    rest = rest.without(preference);
  }
  groups.push(rest);
  const ranges = groups.flatMap((group) => group.ranges);
  return {
    count: set.size,
    rank: groups.findIndex((group) => !group.isEmpty),
    at(index) {
      let left = index;
      for (const { min, max } of ranges) {
        if (left <= max - min) return min + left;
        left -= max - min + 1;
      }
      return 0;
    },
  };
}
