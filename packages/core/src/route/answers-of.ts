import { isArray, isObject, type Json, parsePointer } from '@yunform/schema/base';
import { nothingInherited } from './own.ts';

/** Reads one place of the answers in the row that the indexes name; a place with more `*` than indexes holds nothing. */
export type ReadPlace = (answers: Json, rows: readonly number[]) => Json | undefined;

/** A place of the answers as a function, its pointer read once. Own members only. */
export function placeReader(place: string): ReadPlace {
  const tokens = parsePointer(place);
  return (answers, rows) => {
    let here: Json | undefined = answers;
    let row = 0;
    for (const token of tokens) {
      if (token === '*' && row < rows.length)
        here = isArray(here) ? here[rows[row++] ?? 0] : starMember(here, rows[row++]);
      else here = memberOf(here, token);
      if (here === undefined) return undefined;
    }
    return here;
  };
}

/** Where an object stands in place of rows, its member of that name is what the pointer names. */
function starMember(value: Json | undefined, row: number | undefined): Json | undefined {
  return memberOf(value, String(row));
}

const INDEX = /^(0|[1-9]\d*)$/;

function memberOf(value: Json | undefined, token: string): Json | undefined {
  if (isArray(value)) return INDEX.test(token) ? value[Number(token)] : undefined;
  return isObject(value) && Object.hasOwn(value, token) ? value[token] : undefined;
}

/** Places outside rows, each with a number of its own; `read` takes all of them out of the answers in one walk. */
export interface PlaceTable {
  /** The number of a place; undefined for one in rows. */
  readonly slotOf: (place: string) => number | undefined;
  readonly read: (answers: Json) => (Json | undefined)[];
}

interface Branch {
  readonly names: string[];
  /** Is the name none that every object inherits? */
  readonly plain: boolean[];
  readonly slots: number[];
  readonly below: (Branch | undefined)[];
}

/** The table of places, given one after the other; those with `*` are left out. */
export function placeTable(places: Iterable<string>): PlaceTable {
  const slots = new Map<string, number>();
  const root = branch();
  const none: undefined[] = [];
  const own: number[] = [];
  for (const place of places) {
    if (slots.has(place) || /\/\*(\/|$)/.test(place)) continue;
    const slot = slots.size;
    slots.set(place, slot);
    none.push(undefined);
    if (place === '') own.push(slot);
    else grow(root, parsePointer(place), slot);
  }
  return {
    slotOf: (place) => slots.get(place),
    read: (answers) => {
      const found: (Json | undefined)[] = none.slice();
      for (const slot of own) found[slot] = answers;
      walk(root, answers, found, nothingInherited());
      return found;
    },
  };
}

function branch(): Branch {
  return { names: [], plain: [], slots: [], below: [] };
}

function grow(root: Branch, tokens: readonly string[], slot: number): void {
  let here = root;
  for (const [depth, token] of tokens.entries()) {
    const known = here.names.indexOf(token);
    const index = known < 0 ? here.names.push(token) - 1 : known;
    if (known < 0) {
      here.slots.push(-1);
      here.plain.push(!(token in Object.prototype));
      here.below.push(undefined);
    }
    if (depth === tokens.length - 1) here.slots[index] = slot;
    else {
      const next: Branch = here.below[index] ?? branch();
      here.below[index] = next;
      here = next;
    }
  }
}

/** `quick`: no object inherits anything but what the language gives it, so that a name of none of these need not be asked for as the object's own. */
function walk({ names, plain, slots, below }: Branch, value: Json, found: (Json | undefined)[], quick: boolean): void {
  const members = isObject(value) ? value : undefined;
  const trusted = quick && members !== undefined && Object.getPrototypeOf(members) === Object.prototype;
  for (let index = 0; index < names.length; index += 1) {
    const name = names[index] ?? '';
    const here = members !== undefined && trusted && plain[index] === true ? members[name] : memberOf(value, name);
    if (here === undefined) continue;
    const slot = slots[index] ?? -1;
    if (slot >= 0) found[slot] = here;
    const next = below[index];
    if (next !== undefined) walk(next, here, found, quick);
  }
}
