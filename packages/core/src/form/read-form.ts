import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { normalize } from '@yunform/schema';
import { canonical, conclude, fail, type Issue, isObject, type Json, member, type Outcome } from '@yunform/schema/base';
import { issue } from '../catalog/catalog.ts';
import { type Catalogue, emptyCatalogue } from '../catalogue/catalogue.ts';
import { type Formats, satisfies } from '../condition/satisfies.ts';
import { lensContext } from '../lens/context.ts';
import { assertionsIn, boxesOf } from './boxes.ts';
import { collect } from './collect.ts';
import { declare } from './declare.ts';
import { type Field, fieldsOf, nodesOf } from './field.ts';
import { checkForeignIds } from './foreign-ids.ts';
import { type Form, readInfo } from './form.ts';
import { checkKeywords } from './keywords.ts';
import { checkLimits, checkReferences } from './limits.ts';
import { usedLibrary } from './used-library.ts';

/** What `readForm` may be told. */
export interface ReadOptions {
  readonly catalogue?: Catalogue;
  /** Other schemas that `$ref`s may name, by `$id`; nothing is ever fetched. */
  readonly library?: { readonly [id: string]: Json };
  /** The form's id when the schema gives none (its file name). */
  readonly id?: string;
}

/** Reads a department's published JSON Schema, of any of the five dialects; every finding is an issue, nothing is altered. */
export function readForm(schema: Json, options: ReadOptions = {}): Outcome<Form> {
  const catalogue = options.catalogue ?? emptyCatalogue;
  const fallback = options.id ?? 'form';
  if (!isObject(schema)) return fail([issue('not-a-schema', {}, [{ form: fallback, in: 'schema', pointer: '' }])]);
  const info = readInfo(schema, fallback);
  const limits = checkLimits(info.id, schema);
  if (limits.length > 0) return fail(limits);
  const foreign = checkForeignIds(info.id, schema, options.library ?? {});
  if (foreign.length > 0) return fail(foreign);
  const normal = normalize(schema, options.library === undefined ? {} : { library: options.library });
  const issues: Issue[] = [
    ...checkInfo(schema, info.id),
    ...checkKeywords(info.id, schema, catalogue),
    ...named(normal.issues, info.id),
  ];
  if (!normal.ok) return fail(issues);
  const root = isObject(normal.value) ? normal.value : {};
  const references = checkReferences(info.id, root);
  if (references.length > 0) return fail([...issues, ...references]);
  const tree = declare(info.id, root);
  const fields = fieldsOf(tree);
  for (const { pointer, title, opaque } of fields) {
    if (opaque)
      issues.push(issue('recursive-place', { title: title || info.title }, [{ form: info.id, in: 'data', pointer }]));
  }
  issues.push(...checkBlanks(fields, lensContext(catalogue).formats));
  const nodes = nodesOf(tree);
  const containers = nodes.filter((node) => node.kind !== 'field');
  const applies = member(schema, 'x-applies-when');
  const said = collect(root, tree);
  const form: Form = {
    id: info.id,
    info,
    published: schema,
    library: options.library === undefined ? {} : usedLibrary(schema, options.library),
    normal: root,
    tree,
    nodes: new Map(nodes.map((node) => [node.pointer, node] as const)),
    containers,
    taking: containers.filter(({ taken }) => taken !== undefined),
    fields,
    said,
    appliesWhen: isObject(applies) ? applies : {},
    digest: `sha-256:${bytesToHex(sha256(utf8ToBytes(canonical(schema))))}`,
    boxes: boxesOf(tree),
    assertions: assertionsIn(fields, said),
  };
  return conclude(form, issues);
}

function checkInfo(schema: Json, id: string): readonly Issue[] {
  const info = member(schema, 'x-form');
  const at = [{ form: id, in: 'schema' as const, pointer: '/x-form' }];
  if (info === undefined) return [issue('no-form-id', { id }, at)];
  const wrong = ['id', 'department', 'title', 'version'].filter((name) => typeof member(info, name) !== 'string');
  return wrong.map((name) => issue('bad-form-info', { member: name }, at));
}

/** Values that are to write "no answer" and are none that the department takes. */
function checkBlanks(fields: readonly Field[], formats: Formats): readonly Issue[] {
  return fields.flatMap(({ blank, opaque, schema, title, form, pointer }) =>
    blank === undefined || opaque || satisfies(schema, blank, formats)
      ? []
      : [issue('blank-refused', { title, blank }, [{ form, in: 'data', pointer }])],
  );
}

/** Issues of the algebra speak of a schema; here they speak of this form's. */
function named(issues: readonly Issue[], form: string): readonly Issue[] {
  return issues.map((one) => ({ ...one, at: one.at.map((place) => ({ ...place, form })) }));
}
