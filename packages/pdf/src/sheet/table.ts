import { isArray, isObject, valueAt } from '@yunform/schema/base';
import { labelOf, type Showing, showValue } from './content.ts';
import type { Column, Content, TableBlock, TableRow } from './model.ts';
import { isHard, needOf } from './need.ts';
import { isOneBox, isTuple, itemsOf, membersOf, type Place, printed } from './place.ts';
import { keyword, kindOf, type Shape } from './shape.ts';

/** More columns than these make a row a group of fields of its own. */
const MOST_COLUMNS = 9;

/** A leaf of the item's shape: the path within a row. */
interface Leaf {
  readonly path: string;
  readonly shape: Shape;
  readonly label: string;
}

/** Can the array be printed as a table: no tables within its rows, and not too many columns? */
export function fitsTable(place: Place, showing: Showing): boolean {
  if (isTuple(place.shape)) return false;
  const rows = itemsOf(place, 1, showing);
  return leavesOf(place, showing).length <= MOST_COLUMNS && !rows.some((row) => holdsTable(row, showing, 0));
}

function holdsTable(place: Place, showing: Showing, depth: number): boolean {
  if (isOneBox(place, showing)) return false;
  if (kindOf(place.shape) === 'array' || isArray(place.value) || depth > 3) return true;
  return membersOf(place, showing).some((child) => holdsTable(child, showing, depth + 1));
}

/** Rows that are printed even when nothing is filled in. */
export function fewestRows({ shape }: Place, showing: Showing, usual: number): number {
  const fewest = printed(shape, 'lines') ?? (showing.blank ? 2 * usual : usual);
  const most = keyword(shape, 'maxItems');
  return Math.min(typeof most === 'number' ? most : 60, fewest);
}

/** A repeating table: a column per leaf of its items, a numbered row per item, empty rows to write on. */
export function tableBlock(place: Place, label: string, showing: Showing): TableBlock {
  const leaves = leavesOf(place, showing);
  const rows = itemsOf(place, fewestRows(place, showing, 2), showing).map((row, index): TableRow => {
    return { label: String(index + 1), cells: leaves.map((leaf) => cellOf(leaf, row, showing)) };
  });
  const columns = leaves.map((leaf) => columnOf(leaf, showing));
  const [first] = columns;
  const numbered = first !== undefined && /^(序号|编号|No\.?)$/.test(first.label.trim());
  const named = columns.length === 1 && first?.label === label;
  return {
    kind: 'table',
    label: named ? '' : label,
    ...(numbered ? {} : { head: showing.words.rowNumber }),
    columns,
    rows,
  };
}

/** The cell of a leaf in a row. A row that is no object stands as a whole in the column without a path. */
function cellOf({ path, shape }: Leaf, { value, at }: Place, showing: Showing): Content {
  const whole = path === '' && isObject(value);
  return showValue(shape, whole ? undefined : valueAt(value, path), `${at}${path}`, showing, true);
}

function columnOf({ shape, label }: Leaf, showing: Showing): Column {
  const width = printed(shape, 'width');
  return {
    label,
    hard: isHard(shape),
    need: Math.min(needOf(shape, showing, true), 20),
    ...(width === undefined ? {} : { width }),
  };
}

/** The columns: the leaves of every item's shape, then those that only the values have. */
function leavesOf(place: Place, showing: Showing): readonly Leaf[] {
  const leaves = new Map<string, Leaf>();
  for (const row of itemsOf(place, 1, showing)) {
    for (const leaf of leavesIn({ ...row, at: '' }, '', showing, 0))
      if (!leaves.has(leaf.path)) leaves.set(leaf.path, leaf);
  }
  const strange = isArray(place.value) && place.value.some((item) => !isObject(item) && item !== null);
  if (leaves.size > 1 && !strange) leaves.delete('');
  return [...leaves.values()];
}

function leavesIn(place: Place, prefix: string, showing: Showing, depth: number): readonly Leaf[] {
  const { shape, at } = place;
  const leaf = isOneBox(place, showing) || depth > 5;
  const own = at === '' ? '' : labelOf(shape, leaf || showing.named ? at : '', showing.language);
  const label = `${prefix}${own}`;
  if (leaf) return [{ path: at, shape, label }];
  return membersOf(place, showing).flatMap((child) =>
    leavesIn(child, own === '' ? prefix : `${label} `, showing, depth + 1),
  );
}
