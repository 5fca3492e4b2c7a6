import { isArray, type Json } from '@yunform/schema/base';
import { isEmptyValue, type Showing, showValue } from '../sheet/content.ts';
import type { Content } from '../sheet/model.ts';
import { optionsOf } from '../sheet/option.ts';
import type { TemplateField } from './fields.ts';
import type { Match } from './match.ts';

/** What a text field shows of a place: the words of its sheet cell, of options only those that are chosen. */
export function textContent({ place: { shape, value, at } }: Match, showing: Showing): Content {
  const { title, pieces } = showValue(shape, value, at, showing);
  const chosen = pieces.flatMap((piece) => (piece.kind === 'tick' ? (piece.on ? [piece.text] : []) : []));
  const texts = pieces.flatMap((piece) => (piece.kind === 'text' ? [piece.text] : []));
  const text = [chosen.join(showing.words.listSeparator), texts.join('').trim()]
    .filter((part) => part !== '')
    .join(' ');
  return { at, title, pieces: text === '' ? [] : [{ kind: 'text', text }] };
}

/** Is there an answer at the place? */
export function isAnswered({ place: { value } }: Match): boolean {
  return !isEmptyValue(value) && !(isArray(value) && value.length === 0);
}

/** Which widgets of a button are on for the value of its place, by their states. */
export function statesOn(field: TemplateField, { place, value: own }: Match, showing: Showing): ReadonlySet<string> {
  const values: readonly (Json | undefined)[] = isArray(place.value) ? place.value : [place.value];
  const states = field.widgets.map(({ on }) => on);
  if (own !== undefined) return new Set(values.some((value) => String(value) === own) ? states : []);
  const [only] = states;
  if (only !== undefined && states.length === 1 && place.value === true) return new Set([only]);
  const options = optionsOf(place.shape, showing) ?? [];
  const names = values.flatMap((value) => [
    String(value),
    ...options.filter((option) => option.value === value).map(({ title }) => title),
  ]);
  return new Set(states.filter((state) => names.includes(state)));
}
