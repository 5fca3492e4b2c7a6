import type { JsonObject } from '@yunform/schema/base';

/** Text in several languages, by BCP 47 tag (`zh-CN`, `en`). */
export type LanguageMap = { readonly [language: string]: string };

/**
 * A data element (ISO/IEC 11179, GB/T 19488): what is asked for, whatever the form. Identity is subject role and property, never the name alone.
 * `id` is `<role>.<property>`, `<role>[].<property>` in a repeating group; parts of a whole hang below it (`organization.registered-address.city`).
 */
export interface DataElement {
  readonly id: string;
  readonly titles: LanguageMap;
  /** Labels under which departments print it. */
  readonly aliases?: readonly string[];
  /** The base representation, in which the intake asks it: `type`, `format`, … but no limits of single departments. */
  readonly schema: JsonObject;
  /** The unit that the base representation counts in, a name of `Catalogue.units`. */
  readonly unit?: string;
  /** The code list that the base representation takes its values from. */
  readonly codeList?: string;
  /** The date notation of the base representation; `YYYY-MM-DD` when it is a date and nothing else is said. */
  readonly dateFormat?: string;
  /** IRIs under which other catalogues know it (schema.org, SEMIC, GB/T 19488). */
  readonly sameAs?: readonly string[];
  /** The elements that make up this one, in order; the whole is their values joined by the separator, blank ones left out. */
  readonly parts?: { readonly elements: readonly string[]; readonly separator: string };
  /** Where the value follows from: asked only when the source gives none, and must agree when both are given. */
  readonly derivedFrom?: Derivation;
  /** Privacy class, as `x-sensitivity` on a field. */
  readonly sensitivity?: string;
}

/** How one element follows from another: through a crosswalk of code lists, or by a named slice of an identifier. */
export type Derivation =
  | { readonly element: string; readonly crosswalk: string }
  | { readonly element: string; readonly slice: readonly [start: number, end: number]; readonly dateFormat?: string }
  | { readonly element: string; readonly parity: { readonly at: number; readonly odd: string; readonly even: string } };

/** An enumerated value domain: code → titles. */
export interface CodeList {
  readonly id: string;
  readonly titles: LanguageMap;
  readonly source: string;
  /** The edition that the codes are of: a code never travels without it. */
  readonly edition?: string;
  /** When that edition came into force, or when the list was taken (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`). */
  readonly date?: string;
  /** True when it holds only some of the source's codes: others may be valid too. */
  readonly extract?: boolean;
  readonly codes: { readonly [code: string]: LanguageMap };
}

/**
 * A mapping between two code lists: each code of `from` with every code of `to` that it may mean. One target: a function there; several:
 * ambiguous, asked and never guessed; none (`[]`) or absent: outside the mapping's domain.
 */
export interface Crosswalk {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly source: string;
  readonly pairs: { readonly [code: string]: readonly string[] };
}

/** A named `format`: its test, its language as a pattern where one exists, and why a text fails, for people. */
export interface Format {
  readonly name: string;
  readonly source: string;
  readonly titles: LanguageMap;
  /** A pattern (`u` flag) whose language holds every valid text; the test may be stricter (check digits, dates). */
  readonly pattern: string;
  readonly validate: (text: string) => boolean;
  /** Why the text is refused and what to change, or undefined when it is valid. */
  readonly explain: (text: string) => LanguageMap | undefined;
  /** The valid text that a written form stands for (full-width digits, hyphens, lower case), when there is one. */
  readonly normalise: (text: string) => string;
}

/** A unit as an exact multiple of a base unit: 万元 is `{ of: '元', factor: '10000' }`. */
export interface Unit {
  readonly name: string;
  readonly of: string;
  /** Decimal text. */
  readonly factor: string;
}

/** What the engine knows of the world beside the forms: plain data, but for the tests of formats. */
export interface Catalogue {
  readonly elements: { readonly [id: string]: DataElement };
  readonly codeLists: { readonly [id: string]: CodeList };
  readonly crosswalks: { readonly [id: string]: Crosswalk };
  readonly formats: { readonly [name: string]: Format };
  readonly units: { readonly [name: string]: Unit };
  /** Names of the subject roles, the topics of the intake's pages, in the order of the pages. */
  readonly roles?: { readonly [role: string]: LanguageMap };
}

/** A catalogue that knows nothing. */
export const emptyCatalogue: Catalogue = { elements: {}, codeLists: {}, crosswalks: {}, formats: {}, units: {} };
