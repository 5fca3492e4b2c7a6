import type { Json } from '@yunform/schema/base';
import type { Crosswalk } from '../catalogue/catalogue.ts';
import type { Formats } from '../condition/satisfies.ts';

/** One reversible step from a data element's base representation to what one field receives: plain data. */
export type Lens =
  | { readonly op: 'copy' }
  | { readonly op: 'constant'; readonly value: Json }
  | { readonly op: 'scale'; readonly by: string }
  | { readonly op: 'date'; readonly from: string; readonly to: string }
  | {
      readonly op: 'recode';
      readonly crosswalk: string;
      readonly direction: 'forth' | 'back';
      /** A second answer decides where a code may mean several: it is asked, never guessed. */
      readonly asked?: true;
    }
  | { readonly op: 'codes'; readonly pairs: readonly (readonly [Json, Json])[] }
  | { readonly op: 'text'; readonly prefix?: string; readonly suffix?: string; readonly number?: boolean }
  | { readonly op: 'number' }
  | { readonly op: 'normalise'; readonly format: string; readonly pattern: string }
  | { readonly op: 'slice'; readonly start: number; readonly end: number }
  | { readonly op: 'parity'; readonly at: number; readonly odd: string; readonly even: string }
  | { readonly op: 'join'; readonly separator: string; readonly lenses?: readonly Lens[] }
  | { readonly op: 'chain'; readonly lenses: readonly Lens[] };

/** What lenses look up: the crosswalks that the plan embeds, the tests of formats. */
export interface LensContext {
  readonly crosswalks: { readonly [id: string]: Crosswalk };
  readonly formats: Formats;
}

/** What a lens makes of its inputs: a value, nothing (no input is given), or a refusal because input number `input` lies outside its domain. */
export type Applied = { readonly value: Json } | { readonly absent: true } | { readonly outside: number };

/** What a lens reads back: one value per input; `exact` when applying it again must have started from these very values. */
export interface Reading {
  readonly values: readonly (Json | undefined)[];
  readonly exact: boolean;
}

/** A value. */
export function gives(value: Json): Applied {
  return { value };
}

/** No value, because none is given. */
export const nothing: Applied = { absent: true };

/** A refusal: the (only) input lies outside the domain. */
export const outside: Applied = { outside: 0 };
