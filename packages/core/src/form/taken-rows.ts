import { isArray, isObject, type Json, member } from '@yunform/schema/base';
import { all, any, type Condition, not } from '../condition/condition.ts';

/** Which rows a form takes (`x-rows`), and the columns that tell rows apart (`x-key`). */
export interface TakenRows {
  /** How many rows it takes from the start; all when it does not say. */
  readonly first?: number;
  /** Which rows it takes: a condition on the row's elements, each named by its id in `at`. */
  readonly where?: Condition;
  /** Names of the columns whose values identify a row. */
  readonly key?: readonly string[];
}

/** What `x-rows` and `x-key` say; undefined when they say nothing that can be read. */
export function readTaken(rows: Json | undefined, key: Json | undefined): TakenRows | undefined {
  const first = member(rows, 'first');
  const said = member(rows, 'where');
  const where = said === undefined ? undefined : readWhere(said);
  const names = (isArray(key) ? key : [key]).filter((name) => typeof name === 'string');
  const known = {
    ...(typeof first === 'number' && Number.isInteger(first) && first >= 0 ? { first } : {}),
    ...(where === undefined ? {} : { where }),
    ...(names.length > 0 ? { key: names } : {}),
  };
  return rows === undefined && names.length === 0 ? undefined : known;
}

/** Can every member of the `x-rows` be read? */
export function isTaken(rows: Json): boolean {
  if (!isObject(rows)) return false;
  const { first, where } = readTaken(rows, undefined) ?? {};
  return Object.keys(rows).every(
    (name) => (name === 'first' ? first : name === 'where' ? where : undefined) !== undefined,
  );
}

/** A condition on elements, in the notation of conditions: `{ at, is }`, `{ at, absent }`, `all`, `any`, `not`; undefined when it is none. */
function readWhere(said: Json): Condition | undefined {
  if (!isObject(said)) return undefined;
  const { at, is } = said;
  if (typeof at === 'string')
    return said.absent === true ? { at, absent: true } : is === undefined ? undefined : { at, is };
  if (isArray(said.all)) return together(said.all, all);
  if (isArray(said.any)) return together(said.any, any);
  const opposite = said.not === undefined ? undefined : readWhere(said.not);
  return opposite === undefined ? undefined : not(opposite);
}

function together(said: readonly Json[], join: (conditions: readonly Condition[]) => Condition): Condition | undefined {
  const read = said.map(readWhere);
  const known = read.filter((one) => one !== undefined);
  return known.length < read.length ? undefined : join(known);
}
