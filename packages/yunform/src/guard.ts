export { type GuardOptions, guard, type PatternGuard, type Verdict } from './library/guard.ts';
