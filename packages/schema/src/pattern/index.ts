export { areDisjoint, findWords, isSubset, lengths, type PatternDemand, type Question, witness } from './decide.ts';
export { Meter } from './meter.ts';
export type { Obstacle } from './parse.ts';
export { languageOf, matches, type Reading } from './reading.ts';
export type { Window, Words } from './words.ts';
