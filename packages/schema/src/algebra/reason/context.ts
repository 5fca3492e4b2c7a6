import { canonical, type Json } from '../../base/json.ts';
import { languageOf, matches } from '../../pattern/reading.ts';
import { Budget } from './budget.ts';
import { Contents } from './contents.ts';
import { type FormatLanguage, type FormatPattern, type Formats, formatsWith } from './formats.ts';

/** What a caller may set for the verbs that reason. */
export interface ReasonOptions {
  /** Steps of work before the answer is "unknown"; 200,000 by default. */
  readonly budget?: number;
  /** Languages of formats that the standard does not know, or other readings of those it does. */
  readonly formats?: { readonly [name: string]: FormatPattern };
  /** Other schemas that references may lead to, by URI. Nothing is ever fetched. */
  readonly library?: { readonly [uri: string]: Json };
}

/** True, false, or not known. */
export type Truth = boolean | undefined;

const STEPS = 200_000;

/** What one call shares among its parts. */
export class Context {
  readonly budget: Budget;
  readonly contents: Contents = new Contents();
  private readonly formats: Formats;
  private readonly texts = new Map<readonly Json[], ReadonlySet<string>>();

  constructor({ budget = STEPS, formats = {} }: ReasonOptions) {
    this.budget = new Budget(budget);
    this.formats = formatsWith(formats);
  }

  /** Is the value one of a list? */
  lists(list: readonly Json[], value: Json): boolean {
    const known = this.texts.get(list) ?? new Set(list.map(canonical));
    if (!this.texts.has(list)) this.budget.spend(list.length);
    this.texts.set(list, known);
    return known.has(canonical(value));
  }

  /** The language of a format; undefined for a format that says nothing. */
  format(name: string): FormatLanguage | undefined {
    return Object.hasOwn(this.formats, name) ? this.formats[name] : undefined;
  }

  /** Is the pattern found in the text? */
  matches(pattern: string, text: string): Truth {
    this.budget.spend(1 + (text.length >> 3));
    return matches(pattern, text, this.budget.meter);
  }

  /** Is the pattern within the reach of automata? */
  isKnown(pattern: string): boolean {
    return 'language' in languageOf(pattern);
  }
}
