import type { Json } from '@yunform/schema/base';
import { type Condition, mapAtoms, reads } from '../condition/condition.ts';
import type { Group, Rows } from '../form/field.ts';
import type { Form } from '../form/form.ts';
import { placeOf } from './places.ts';

/** A place of a form that takes rows of the answers: an array, or an object that takes one. */
export interface Taking {
  readonly node: Rows | Group;
  /** Which rows, on the answers of each; all when it does not say. */
  readonly where?: Condition;
}

/** The places of a form that take only some rows. */
export function takingsOf(form: Form): readonly Taking[] {
  return form.taking.map((node): Taking => {
    const where = node.taken?.where;
    return { node, ...(where === undefined ? {} : { where: onAnswers(where) }) };
  });
}

/** A condition on elements as one on the answers. */
function onAnswers(where: Condition): Condition {
  return mapAtoms(where, (atom) => {
    const at = placeOf(String(atom.at));
    return 'absent' in atom ? { at, absent: true } : { at, is: atom.is ?? true };
  });
}

/** An element that decides which rows a form takes: what it is held to, and where the rows are. */
export interface DecidingRows {
  readonly element: string;
  readonly is: Json;
  readonly asking: { readonly field: string; readonly title: string };
}

/** The elements that decide which rows a form takes. */
export function decidingRows(form: Form): readonly DecidingRows[] {
  return form.taking.flatMap((node) => {
    const where = node.taken?.where;
    const asking = { field: node.kind === 'rows' ? `${node.pointer}/*` : node.pointer, title: node.title };
    return where === undefined ? [] : reads(where).map(({ at }) => ({ element: at, is: schemaAt(where, at), asking }));
  });
}

/** What the first atom on an element holds it to. */
function schemaAt(where: Condition, element: string): Json {
  let found: Json = true;
  mapAtoms(where, (atom) => {
    if (found === true && atom.at === element && 'is' in atom) found = atom.is ?? true;
    return undefined;
  });
  return found;
}
