import { isObject } from '@yunform/schema/base';
import { type Showing, showValue } from './content.ts';
import { matrixAt, type Subject, subjectsOf } from './matrix.ts';
import type { Block, FieldBlock } from './model.ts';
import { needOf } from './need.ts';
import {
  groupLabel,
  isOneBox,
  isRecursive,
  isTuple,
  itemsOf,
  labelAt,
  membersOf,
  type Place,
  printed,
} from './place.ts';
import { kindOf } from './shape.ts';
import { fewestRows, fitsTable, tableBlock } from './table.ts';

/** What is printed for places that stand one after the other; like subjects become one matrix. */
export function arrange(places: readonly Place[], showing: Showing): readonly Block[] {
  const subjects = subjectsOf(places, showing);
  const blocks: Block[] = [];
  for (let i = 0; i < subjects.length; ) {
    const matrix = matrixAt(subjects, i, showing);
    if (matrix) blocks.push(matrix.block);
    else blocks.push(...subjectBlocks(subjects[i], showing));
    i += matrix?.count ?? 1;
  }
  return blocks;
}

function subjectBlocks(subject: Place | Subject | undefined, showing: Showing): readonly Block[] {
  if (!subject || !('fields' in subject)) return blocksOf(subject, showing);
  if (subject.object) return blocksOf(subject.object, showing);
  const [only] = subject.fields;
  if (only && subject.fields.length === 1) return [fieldBlock(only.place, showing)];
  return group(
    subject.label,
    subject.fields.map(({ place, label }) => fieldBlock(place, showing, label)),
  );
}

/** What is printed for a place: a field, a group of fields, a table, or a group per row when rows are too wide for a table. */
function blocksOf(place: Place | undefined, showing: Showing): readonly Block[] {
  if (!place || (place.value === undefined && isRecursive(place))) return [];
  if (isOneBox(place, showing)) return [fieldBlock(place, showing)];
  const label = groupLabel(place, showing);
  if (kindOf(place.shape) === 'object' || isObject(place.value))
    return group(label, arrange(membersOf(place, showing), showing));
  if (fitsTable(place, showing)) return [tableBlock(place, label, showing)];
  const rows = itemsOf(place, isTuple(place.shape) ? 1 : fewestRows(place, showing, 1), showing);
  return group(
    label,
    rows.flatMap((row, index) => rowBlocks(row, showing.words.item(index + 1), showing)),
  );
}

function rowBlocks(row: Place, item: string, showing: Showing): readonly Block[] {
  if (!isOneBox(row, showing)) return group(item, arrange(membersOrItems(row, showing), showing));
  return [fieldBlock(row, showing, groupLabel(row, { ...showing, named: false }) || item)];
}

function membersOrItems(row: Place, showing: Showing): readonly Place[] {
  const isRecord = kindOf(row.shape) === 'object' || isObject(row.value);
  return isRecord ? membersOf(row, showing) : itemsOf(row, 0, showing);
}

/** Blocks under a label; where the form prints none, or the first of them says it again, they stand by themselves. */
function group(label: string, blocks: readonly Block[]): readonly Block[] {
  const [first] = blocks;
  const said = first?.kind === 'field' && first.label.startsWith(label);
  if (label === '' || said) return blocks;
  return blocks.length === 0 ? [] : [{ kind: 'group', label, blocks }];
}

function fieldBlock(place: Place, showing: Showing, label = labelAt(place, showing)): FieldBlock {
  const { shape, value, at } = place;
  const width = printed(shape, 'width');
  const lines = printed(shape, 'lines');
  return {
    kind: 'field',
    label,
    content: showValue(shape, value, at, showing),
    need: needOf(shape, showing),
    ...(width === undefined ? {} : { width }),
    ...(lines === undefined ? {} : { lines }),
  };
}
