import { type Showing, showValue } from './content.ts';
import type { Column, TableBlock } from './model.ts';
import { isHard, needOf } from './need.ts';
import { isOneBox, labelAt, membersOf, type Place, printed } from './place.ts';
import { kindOf } from './shape.ts';

/** Columns that a matrix may have, and the characters they may need together. */
const MOST_COLUMNS = 7;
const MOST_CHARACTERS = 80;

/** A field under a label that may differ from its own. */
interface LabelledField {
  readonly label: string;
  readonly place: Place;
}

/** Fields of one subject: the members of an object, or fields whose labels begin alike (法定代表人: 姓名, 法定代表人: 电话). */
export interface Subject {
  readonly label: string;
  readonly fields: readonly LabelledField[];
  /** The object whose members they are; undefined when only their labels tie them. */
  readonly object?: Place;
}

/** Places in order, those of one subject together. */
export function subjectsOf(places: readonly Place[], showing: Showing): readonly (Place | Subject)[] {
  const found: (Place | Subject)[] = [];
  let run: { label: string; fields: LabelledField[] } | undefined;
  for (const place of places) {
    const [subject, label] = isOneBox(place, showing) ? splitLabel(labelAt(place, showing)) : [];
    if (subject !== undefined && label !== undefined) {
      if (run?.label === subject) run.fields.push({ label, place });
      else {
        run = { label: subject, fields: [{ label, place }] };
        found.push(run);
      }
      continue;
    }
    run = undefined;
    found.push(objectSubject(place, showing) ?? place);
  }
  return found;
}

function splitLabel(label: string): readonly [string, string] | readonly [] {
  const match = /^(.+?)\s*[:：]\s*(\S.*)$/.exec(label);
  return match?.[1] !== undefined && match[2] !== undefined ? [match[1], match[2]] : [];
}

function objectSubject(place: Place, showing: Showing): Subject | undefined {
  if (kindOf(place.shape) !== 'object' || isOneBox(place, showing)) return undefined;
  const members = membersOf(place, showing);
  if (!members.every((child) => isOneBox(child, showing))) return undefined;
  const fields = members.map((child) => ({ label: labelAt(child, showing), place: child }));
  return { label: labelAt(place, showing), fields, object: place };
}

/** The matrix that starts at an index: subjects with the same fields, one after the other, as rows; undefined when there is none. */
export function matrixAt(
  subjects: readonly (Place | Subject)[],
  start: number,
  showing: Showing,
): { block: TableBlock; count: number } | undefined {
  const first = subjects[start];
  if (!first || !('fields' in first) || !fits(first, showing)) return undefined;
  const rows = [first];
  for (const next of subjects.slice(start + 1)) {
    if (!('fields' in next) || headsOf(next) !== headsOf(first)) break;
    rows.push(next);
  }
  if (rows.length < 2) return undefined;
  const block: TableBlock = {
    kind: 'table',
    label: '',
    head: '',
    columns: first.fields.map((field) => columnOf(field, showing)),
    rows: rows.map(({ label, fields }) => ({
      label,
      cells: fields.map(({ place: { shape, value, at } }) => showValue(shape, value, at, showing, true)),
    })),
  };
  return { block, count: rows.length };
}

function headsOf({ fields }: Subject): string {
  return fields.map(({ label }) => label).join('\n');
}

function fits({ fields }: Subject, showing: Showing): boolean {
  const needed = fields.reduce((sum, field) => sum + columnOf(field, showing).need, 0);
  return fields.length > 1 && fields.length <= MOST_COLUMNS && needed <= MOST_CHARACTERS;
}

function columnOf({ label, place }: LabelledField, showing: Showing): Column {
  const width = printed(place.shape, 'width');
  const need = Math.min(needOf(place.shape, showing, true), 20);
  return { label, need, hard: isHard(place.shape), ...(width === undefined ? {} : { width }) };
}
