import {
  decimal,
  equals,
  formatDecimal,
  isArray,
  isObject,
  type Json,
  member,
  parsePointer,
} from '@yunform/schema/base';
import { writeDate } from './date.ts';
import type { Content, Piece, SheetLanguage } from './model.ts';
import { codeTitle, inLanguage, type Option, optionsOf, type Titles } from './option.ts';
import { type Document, firmKeyword, keyword, propertiesOf, readShape, type Shape } from './shape.ts';

/** What showing a value takes: the form's document, titles, and whether an empty sheet to write on is wanted. */
export interface Showing extends Titles {
  readonly document: Document;
  readonly blank: boolean;
  /** Do property names stand for titles that objects and tables lack? A form of ours leaves such labels out, because the printed form has none. */
  readonly named: boolean;
}

/** Tick boxes are drawn for at most so many options of so many characters together; longer lists show the chosen one. */
const MOST_OPTIONS = 12;
const MOST_CHARACTERS = 90;

/** The label of a place as printed. */
export function labelOf(shape: Shape, pointer: string, language: SheetLanguage): string {
  const printed = member(keyword(shape, 'x-print'), 'label');
  const title = firmKeyword(shape, 'title');
  const named = inLanguage(keyword(shape, 'x-title'), language);
  const order = language === 'en' ? [named, printed, title] : [printed, title, named];
  const found = order.find((text) => typeof text === 'string' && text.trim() !== '');
  return typeof found === 'string' ? found : (parsePointer(pointer).at(-1) ?? '');
}

/** What a cell shows for a value: ticks, a date in words, an amount with its unit, text. */
export function showValue(
  shape: Shape,
  value: Json | undefined,
  at: string,
  showing: Showing,
  narrow = false,
): Content {
  const title = labelOf(shape, at, showing.language);
  return { at, title, pieces: piecesOf(shape, value, showing, narrow) };
}

/** Is the value no answer? A text that a form writes for "none" (长期) is printed: the department receives it. */
export function isEmptyValue(value: Json | undefined): boolean {
  return value === undefined || value === null || value === '';
}

function piecesOf(shape: Shape, value: Json | undefined, showing: Showing, narrow: boolean): readonly Piece[] {
  if (member(keyword(shape, 'x-print'), 'box') === true && isBoxed(shape)) return boxPieces(shape, value, showing);
  const choices = choicesOf(shape, showing, narrow);
  if (choices) return tickPieces(shape, choices, value, showing);
  if (isEmptyValue(value)) return showing.blank ? blankPieces(shape, showing) : [];
  if (isArray(value)) return listPieces(shape, value, showing);
  const text = `${textOf(shape, value ?? null, showing)}${unitOf(shape, value, showing)}`;
  const whole = text.length < 16 && (typeof value === 'number' || notationOf(shape) !== undefined);
  return [whole ? { kind: 'text', text, whole } : { kind: 'text', text }];
}

function isBoxed(shape: Shape): boolean {
  return (
    keyword(shape, 'properties') !== undefined ||
    shape.claims.some((claim) => member(claim, 'properties') !== undefined)
  );
}

/** The options to tick, where they are few enough for a form. */
export function choicesOf(
  shape: Shape,
  titles: Titles & { document: Document },
  narrow: boolean,
): readonly Option[] | undefined {
  const items = keyword(shape, 'items');
  const own = items !== undefined && !isArray(items) ? readShape(titles.document, items) : shape;
  const options = optionsOf(own, titles);
  if (!options || options.length === 0 || options.length > MOST_OPTIONS) return undefined;
  const length = options.reduce((sum, { title }) => sum + title.length + 2, 0);
  return length > (narrow ? 6 : MOST_CHARACTERS) ? undefined : options;
}

function tickPieces(
  shape: Shape,
  choices: readonly Option[],
  value: Json | undefined,
  titles: Titles,
): readonly Piece[] {
  const chosen = isArray(value) ? value : [value];
  const ticks = choices.map(
    (option): Piece => ({ kind: 'tick', on: chosen.some((one) => equals(one, option.value)), text: option.title }),
  );
  const strange = chosen.filter((one) => !isEmptyValue(one) && !choices.some((option) => equals(one, option.value)));
  return [...ticks, ...strange.flatMap((one) => textPieces(textOf(shape, one ?? null, titles)))];
}

function listPieces(shape: Shape, values: readonly Json[], showing: Showing): readonly Piece[] {
  const items = keyword(shape, 'items');
  const own = items !== undefined && !isArray(items) ? readShape(showing.document, items) : shape;
  return textPieces(values.map((value) => textOf(own, value, showing)).join(showing.words.listSeparator));
}

/** Several properties printed in one box, one behind the other. */
function boxPieces(shape: Shape, value: Json | undefined, showing: Showing): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const [name, schema] of propertiesOf(shape)) {
    if (pieces.length > 0) pieces.push({ kind: 'text', text: '  ' });
    const part = readShape(showing.document, schema);
    const own = member(value, name);
    const inner = piecesOf(part, own, { ...showing, blank: false }, false);
    const label = keyword(part, 'title');
    const unit = keyword(part, 'x-unit');
    if (choicesOf(part, showing, false)) pieces.push(...inner);
    else {
      if (typeof label === 'string' && label !== unit && label !== '')
        pieces.push(...textPieces(`${label}${showing.words.colon}`));
      if (inner.length > 0) pieces.push(...inner);
      else pieces.push({ kind: 'blank', width: 4 }, ...(typeof unit === 'string' ? textPieces(unit) : []));
    }
  }
  return [...pieces, ...undeclared(propertiesOf(shape), value, showing)];
}

function undeclared(
  properties: ReadonlyMap<string, Json>,
  value: Json | undefined,
  { words }: Showing,
): readonly Piece[] {
  const names = isObject(value) ? Object.keys(value).filter((name) => !properties.has(name)) : [];
  return names.flatMap((name) => textPieces(`${name}${words.colon}${JSON.stringify(member(value, name))}`));
}

function blankPieces(shape: Shape, showing: Showing): readonly Piece[] {
  if (notationOf(shape) !== undefined) return textPieces(showing.words.date);
  const unit = keyword(shape, 'x-unit');
  return typeof unit === 'string'
    ? [
        { kind: 'blank', width: 6 },
        { kind: 'text', text: unit },
      ]
    : [];
}

function unitOf(shape: Shape, value: Json | undefined, { words, language }: Showing): string {
  const unit = keyword(shape, 'x-unit');
  const said = labelOf(shape, '', language).replace(/\s/g, '');
  if (typeof unit !== 'string' || isArray(value) || (/[（(]/.test(said) && said.includes(unit))) return '';
  return words.colon === ': ' || /^[A-Za-z]/.test(unit) ? ` ${unit}` : unit;
}

/** The notation of a date field; undefined when it is none. */
export function notationOf(shape: Shape): string | undefined {
  const notation = keyword(shape, 'x-date-format');
  if (typeof notation === 'string') return notation;
  return keyword(shape, 'format') === 'date' ? 'YYYY-MM-DD' : undefined;
}

function textOf(shape: Shape, value: Json, titles: Titles): string {
  if (typeof value === 'string' || typeof value === 'number') {
    const title =
      optionsOf(shape, titles)?.find((option) => equals(option.value, value))?.title ?? codeTitle(shape, value, titles);
    if (title !== undefined) return title === String(value) ? title : `${value} ${title}`;
  }
  if (typeof value === 'number') return numberText(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  const notation = notationOf(shape);
  return (notation !== undefined ? writeDate(value, notation, titles.language) : undefined) ?? value;
}

function numberText(value: number): string {
  const exact = decimal(value);
  return exact ? formatDecimal(exact) : String(value);
}

function textPieces(text: string): readonly Piece[] {
  return [{ kind: 'text', text }];
}
