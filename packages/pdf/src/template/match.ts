import { escapeToken, isObject, type Json, member } from '@yunform/schema/base';
import type { Showing } from '../sheet/content.ts';
import { isOneBox, isRecursive, itemsOf, membersOf, type Place } from '../sheet/place.ts';
import { keyword, kindOf } from '../sheet/shape.ts';

/** Which place of the submission each field of the template shows, and in which state a button is on. */
export interface Match {
  readonly place: Place;
  /** For a button of its own per option: the value that ticks it. */
  readonly value?: string;
}

/** The places of a submission that are shown in one piece, in the order of the form; of tables at least `fewest` rows. */
export function piecesOf(place: Place, showing: Showing, fewest = 0): readonly Place[] {
  if (place.value === undefined && isRecursive(place)) return [];
  if (place.at !== '' && isOneBox(place, showing)) return [place];
  const record = kindOf(place.shape) === 'object' || isObject(place.value);
  const below = record ? membersOf(place, showing) : itemsOf(place, fewest, showing);
  return below.flatMap((child) => piecesOf(child, showing, fewest));
}

/**
 * Finds the place for every field name: what the caller says, then `x-print.field` of the form (`{n}` stands for the row number), then a
 * field named like the place (`address.city`, rows counted from one as in `investors.1.name`, or the pointer itself).
 */
export function matchFields(
  names: readonly string[],
  places: readonly Place[],
  given: { readonly [name: string]: string },
): ReadonlyMap<string, Match> {
  const byPointer = new Map(places.map((place) => [place.at, place]));
  const said = new Map(places.flatMap((place) => namedBy(place)));
  const found = new Map<string, Match>();
  for (const name of names) {
    const pointer = Object.hasOwn(given, name) ? given[name] : undefined;
    const own = pointer === undefined ? undefined : byPointer.get(pointer);
    const match = own ? { place: own } : (said.get(name) ?? byName(name, byPointer));
    if (match) found.set(name, match);
  }
  return found;
}

/** The template fields that a place names in its `x-print.field`: one, or one for each option. */
function namedBy(place: Place): readonly (readonly [string, Match])[] {
  const field = member(keyword(place.shape, 'x-print'), 'field');
  const rows = place.at.split('/').filter((token) => /^\d+$/.test(token));
  const fill = (name: string) => name.replaceAll('{n}', String(Number(rows.at(-1) ?? 0) + 1));
  if (typeof field === 'string') return [[fill(field), { place }]];
  if (!isObject(field)) return [];
  return Object.entries(field).flatMap(([value, name]: [string, Json]) =>
    typeof name === 'string' ? [[fill(name), { place, value }] as const] : [],
  );
}

function byName(name: string, places: ReadonlyMap<string, Place>): Match | undefined {
  const tokens = name.split('.');
  const counted = tokens.map((token) => (/^[1-9]\d*$/.test(token) ? String(Number(token) - 1) : token));
  const place = places.get(name) ?? places.get(`/${counted.map(escapeToken).join('/')}`);
  return place && { place };
}
