import { fromEntries, isObject, type Json, type JsonObject, parsePointer } from '@yunform/schema/base';
import type { Intake } from '../merge/intake.ts';
import { matches } from './state.ts';

interface Draft {
  value?: Json;
  rows: number;
  readonly members: Map<string, Draft>;
}

/** Answers from values at places, rows in their order; `rows` tells how many rows an array has even where they are empty. */
export function assembleAnswers(
  { questions }: Intake,
  values: readonly { readonly at: string; readonly value: Json }[],
  rows: readonly { readonly at: string; readonly value: Json }[],
): JsonObject {
  const root = draft();
  const places = questions.map(({ at }) => at);
  for (const { at, value } of values) grow(root, at, places.find((place) => matches(place, at)) ?? at).value = value;
  for (const { at, value } of rows) {
    const array = grow(root, at, at);
    array.rows = Math.max(array.rows, Number(value));
  }
  const answers = toJson(root);
  return isObject(answers) ? answers : {};
}

function draft(): Draft {
  return { rows: -1, members: new Map() };
}

/** The draft at a pointer; a token that the place writes as `*` is a row number. */
function grow(root: Draft, pointer: string, place: string): Draft {
  const pattern = parsePointer(place);
  let here = root;
  for (const [index, token] of parsePointer(pointer).entries()) {
    if (pattern[index] === '*') here.rows = Math.max(here.rows, Number(token) + 1);
    const next = here.members.get(token) ?? draft();
    here.members.set(token, next);
    here = next;
  }
  return here;
}

function toJson({ value, rows, members }: Draft): Json {
  if (value !== undefined) return value;
  if (rows < 0) return fromEntries<Json>([...members].map(([name, member]) => [name, toJson(member)] as const));
  return Array.from({ length: rows }, (_, index) => {
    const row = members.get(String(index));
    return row ? toJson(row) : {};
  });
}
