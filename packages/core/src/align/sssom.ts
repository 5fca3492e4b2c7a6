import { conclude, type Issue, type Outcome } from '@yunform/schema/base';
import { issue } from '../catalog/catalog.ts';
import type { Decision } from './decision.ts';
import { type Cell, readTable, writeTable } from './tsv.ts';

const MANUAL = 'semapv:ManualMappingCuration';
const MACHINE = 'semapv:CompositeMatching';

const COLUMNS = [
  'subject_id',
  'subject_label',
  'predicate_id',
  'predicate_modifier',
  'object_id',
  'object_label',
  'mapping_justification',
  'confidence',
  'comment',
  'element',
] as const;

type Column = (typeof COLUMNS)[number];

/** What stands above the table: how SSSOM readers are to understand it. */
const HEAD = [
  'curie_map:',
  '  semapv: https://w3id.org/semapv/vocab/',
  '  skos: http://www.w3.org/2004/02/skos/core#',
  'mapping_set_id: https://yunform.example/decisions',
  'license: https://creativecommons.org/publicdomain/zero/1.0/',
  'extension_definitions:',
  '  - slot_name: element',
  '    property: https://yunform.example/element',
];

/** Decisions and suggestions as an SSSOM table (TSV): sorted, the same bytes for the same rows in any order. */
export function writeDecisions(decisions: readonly Decision[]): string {
  const rows = decisions.map(toRow).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
  return writeTable(
    HEAD,
    COLUMNS,
    rows.map((row) => COLUMNS.map((column) => row[column] ?? '')),
  );
}

type Row = { readonly [column in Column]?: string };

function keyOf(row: Row): string {
  return [row.subject_id, row.object_id, row.predicate_modifier, row.predicate_id].join('\t');
}

function toRow(decision: Decision): Row {
  const { subject, object, says, decided, element, confidence, comment, subjectLabel, objectLabel } = decision;
  return {
    subject_id: subject,
    object_id: object,
    predicate_id: says === 'other' ? 'skos:relatedMatch' : 'skos:exactMatch',
    predicate_modifier: says === 'never' ? 'Not' : '',
    mapping_justification: decided ? MANUAL : MACHINE,
    confidence: confidence === undefined ? '' : String(confidence),
    comment: comment ?? '',
    element: element ?? '',
    subject_label: subjectLabel ?? '',
    object_label: objectLabel ?? '',
  };
}

/** The rows of an SSSOM table: those that a person has curated are decided, others wait; every row that cannot be read is an issue. */
export function readDecisions(text: string): Outcome<readonly Decision[]> {
  const { header, rows } = readTable(text);
  const missing = ['subject_id', 'predicate_id', 'object_id', 'mapping_justification'].filter(
    (column) => !header.includes(column),
  );
  if (header.length === 0) return conclude([], []);
  const issues: Issue[] = missing.map((column) => unreadable(1, `no column ${column}`));
  const decisions = rows.flatMap(({ line, cells }) => {
    const read = fromRow(cells);
    if (typeof read !== 'string') return [read];
    if (missing.length === 0) issues.push(unreadable(line, read));
    return [];
  });
  return conclude(decisions, issues);
}

function unreadable(line: number, because: string): Issue {
  return issue('decision-unreadable', { line, because }, []);
}

/** The decision of a row, or what is wrong with it. */
function fromRow(cell: (column: string) => Cell): Decision | string {
  const [subject, object, predicate] = [cell('subject_id'), cell('object_id'), cell('predicate_id')];
  if (!subject || !object) return 'subject_id or object_id is empty';
  if (!predicate?.startsWith('skos:')) return `predicate_id ${predicate ?? ''} is no SKOS match`;
  const sure = cell('confidence');
  const confidence = sure ? Number(sure) : undefined;
  if (confidence !== undefined && !(confidence >= 0 && confidence <= 1))
    return `confidence ${sure} is not between 0 and 1`;
  const modifier = cell('predicate_modifier') ?? '';
  if (modifier !== '' && modifier !== 'Not') return `predicate_modifier ${modifier} is not Not`;
  return {
    subject,
    object,
    says: modifier === 'Not' ? 'never' : predicate === 'skos:exactMatch' ? 'same' : 'other',
    decided: cell('mapping_justification') === MANUAL,
    ...optional('element', cell('element')),
    ...(confidence === undefined ? {} : { confidence }),
    ...optional('comment', cell('comment')),
    ...optional('subjectLabel', cell('subject_label')),
    ...optional('objectLabel', cell('object_label')),
  };
}

function optional<K extends 'element' | 'comment' | 'subjectLabel' | 'objectLabel'>(
  name: K,
  value: Cell,
): { readonly [name in K]?: string } {
  const found: { [name in K]?: string } = {};
  if (value) found[name] = value;
  return found;
}
