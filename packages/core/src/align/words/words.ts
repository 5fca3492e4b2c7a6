import { facts, halves, noise, owns, qualifiers } from './facts.ts';
import { identity } from './identity.ts';
import { reach } from './reach.ts';
import { roles, selves } from './roles.ts';
import type { Word } from './word.ts';

/** Words of administrative language in Chinese and English, by which labels and names of fields are read. */
export const administrativeWords: readonly Word[] = [
  ...roles,
  ...selves,
  ...identity,
  ...reach,
  ...facts,
  ...qualifiers,
  ...halves,
  ...owns,
  ...noise,
];
