import { isArray, isObject, type Json } from '@yunform/schema/base';
import type { Crosswalk, Format } from '../catalogue/catalogue.ts';
import { satisfying } from '../condition/satisfies.ts';
import { standardFormats } from '../condition/standard-formats.ts';
import { applying, stepOf } from '../lens/apply.ts';
import type { Lens } from '../lens/lens.ts';
import type { Around } from './frame.ts';

/** A form's routing as code that was written out beforehand. */
export type Router = (answers: Json, around: Around) => Json | undefined;

/** What such code is written with. */
export interface RouterKit {
  /** A lens over so many answers, as a function; nothing where it makes nothing. */
  readonly lens: (lens: Lens, inputs: number) => (...values: readonly (Json | undefined)[]) => Json | undefined;
  readonly accepts: (schema: Json) => (value: Json) => boolean;
  /** An object whose members are its own; an empty one for what is no object. */
  readonly plain: (value: Json | undefined) => { readonly [name: string]: Json };
  /** One row of an array. */
  readonly at: (value: Json | undefined, row: number) => Json | undefined;
  /** How many rows the longest of the arrays has; -1 when none is given. */
  readonly most: (...arrays: readonly (Json | undefined)[]) => number;
}

/** The kit for an intake with its crosswalks and the tests of formats that it is used with. */
export function routerKit(
  { crosswalks }: { readonly crosswalks: { readonly [id: string]: Crosswalk } },
  formats: { readonly [name: string]: Format },
): RouterKit {
  const context = { crosswalks, formats: { ...standardFormats, ...formats } };
  return {
    lens: (lens, inputs) => {
      const apply = applying(lens, context);
      if (inputs !== 1) return (...values) => made(apply(values));
      if (lens.op === 'join' || (lens.op === 'recode' && lens.asked)) return (value) => made(apply([value]));
      const step = stepOf(lens, context);
      return (value) => (value === undefined ? undefined : made(step(value)));
    },
    accepts: (schema) => satisfying(schema, context.formats),
    plain,
    at: (value, row) => (isArray(value) ? value[row] : plain(value)[String(row)]),
    most: (...arrays) =>
      arrays.reduce<number>((most, one) => (isArray(one) && one.length > most ? one.length : most), -1),
  };
}

function made(applied: ReturnType<ReturnType<typeof applying>>): Json | undefined {
  return 'value' in applied ? applied.value : undefined;
}

const NOTHING: { readonly [name: string]: Json } = Object.freeze({});

function plain(value: Json | undefined): { readonly [name: string]: Json } {
  if (!isObject(value)) return NOTHING;
  const parent: unknown = Object.getPrototypeOf(value);
  return parent === Object.prototype || parent === null ? value : { ...value };
}
