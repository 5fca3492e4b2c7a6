import { isObject, type Json, type JsonObject } from '@yunform/schema/base';
import { absent, all, any, type Condition, not, present } from '../condition/condition.ts';
import { isFlat } from '../condition/satisfies.ts';
import { type Collected, Collector, type Context } from './collected.ts';
import { discriminatorOf, withoutDiscriminator } from './discriminator.ts';
import { list, resolve } from './facets.ts';
import { assertionsOf, type Field, type FormNode, type Group, isAssertion, type Rows } from './field.ts';
import { below, outsiders, translate } from './translate.ts';

const DEPTH = 128;

/** Walks a normalized form once and collects what it requires, forbids and demands, and under which conditions. */
export function collect(root: JsonObject, tree: FormNode): Collected {
  const { required, forbidden, demands, residuals } = visit(new Collector(root), root, tree, {
    when: true,
    pointer: '',
    depth: 0,
  });
  return { required, forbidden, demands, residuals };
}

function visit(out: Collector, schema: Json | undefined, node: FormNode, context: Context): Collector {
  if (schema === false) out.forbid(node, context);
  if (!isObject(schema) || context.depth > DEPTH || context.when === false) return out;
  const deeper = { ...context, depth: context.depth + 1 };
  if (typeof schema.$ref === 'string') {
    if (node.kind === 'field' && node.opaque) return out;
    visit(out, resolve(out.root, schema.$ref), node, { ...deeper, pointer: schema.$ref.slice(1) });
  }
  for (const [index, one] of list(schema.allOf).entries())
    visit(out, one, node, { ...deeper, pointer: below(context.pointer, 'allOf', index) });
  if (node.kind === 'field') ofField(out, schema, node, context);
  else ofStructure(out, schema, node, deeper);
  return out;
}

/** What a field's schema asserts in every case is the field's own; under a condition it is a demand. */
function ofField(out: Collector, schema: JsonObject, node: Field, context: Context): void {
  if (context.when === true) return;
  const { $ref, allOf, ...rest } = schema;
  const asserted = assertionsOf(rest);
  if (!isObject(asserted) || Object.keys(asserted).length === 0) return;
  if (!isFlat(asserted))
    out.leave(node, Object.keys(asserted).join(' '), context, 'a condition on a value that is not flat');
  else
    out.demand(
      node,
      'then',
      context,
      any([absent(node.pointer, node.form), { of: node.form, at: node.pointer, is: asserted }]),
      asserted,
    );
}

const DONE = new Set(['$ref', 'allOf', 'if', 'then', 'else', 'type']);

function ofStructure(out: Collector, schema: JsonObject, node: Group | Rows, context: Context): void {
  if (schema.if !== undefined) ofIf(out, schema, node, context);
  for (const [keyword, value] of Object.entries(schema)) {
    if (DONE.has(keyword) || !isAssertion(keyword)) continue;
    if (keyword === 'anyOf' || keyword === 'oneOf') ofBranches(out, keyword, value, schema, node, context);
    else if (keyword === 'not') ofNot(out, value, node, context);
    else if (node.kind === 'group') ofGroup(out, keyword, value, schema, node, context);
    else ofRows(out, keyword, value, node, context);
  }
}

/** Branches told apart by a field become conditions on that field; others are one formula. */
function ofBranches(
  out: Collector,
  keyword: string,
  value: Json,
  schema: JsonObject,
  node: Group | Rows,
  context: Context,
): void {
  const branches = list(value);
  const told = node.kind === 'group' ? discriminatorOf(branches, node, schema, out.root) : undefined;
  if (!told) {
    formula(out, keyword, value, node, context);
    return;
  }
  const { field, name, values } = told;
  const is = (allowed: readonly Json[]): Condition => ({ of: field.form, at: field.pointer, is: { enum: allowed } });
  const here = { ...context, pointer: below(context.pointer, keyword) };
  out.demand(node, keyword, here, is(values.flat()));
  for (const [index, branch] of branches.entries()) {
    const when = all([context.when, is(values[index] ?? [])]);
    visit(out, withoutDiscriminator(branch, name, out.root), node, {
      ...here,
      when,
      pointer: below(here.pointer, index),
    });
  }
}

function ofIf(out: Collector, schema: JsonObject, node: Group | Rows, context: Context): void {
  const branch = translate(schema.if ?? true, node, out.root);
  if ('keyword' in branch) {
    out.leave(node, 'if', context, `\`if\` holds a ${branch.keyword} that no condition can say`);
    return;
  }
  const under = (condition: Condition, keyword: string): Context => ({
    ...context,
    when: all([context.when, condition]),
    pointer: below(context.pointer, keyword),
  });
  visit(out, schema.then, node, under(branch.condition, 'then'));
  visit(out, schema.else, node, under(not(branch.condition), 'else'));
}

/** A keyword whose meaning is one formula over what the form receives. */
function formula(out: Collector, keyword: string, value: Json, node: Group | Rows, context: Context): void {
  const said = translate({ [keyword]: value }, node, out.root);
  if ('keyword' in said) out.leave(node, keyword, context, `holds a ${said.keyword} that no condition can say`);
  else out.demand(node, keyword, { ...context, pointer: below(context.pointer, keyword) }, said.condition);
}

/** `not: { required: [one name] }` forbids that name; anything else is a formula. */
function ofNot(out: Collector, value: Json, node: Group | Rows, context: Context): void {
  const onlyRequired = isObject(value) && Object.keys(value).every((keyword) => keyword === 'required');
  const [name, ...more] = onlyRequired ? list(value.required) : [];
  const child =
    node.kind === 'group' && typeof name === 'string' && more.length === 0 ? node.members.get(name) : undefined;
  if (child) out.forbid(child, { ...context, pointer: below(context.pointer, 'not') });
  else formula(out, 'not', value, node, context);
}

function ofGroup(
  out: Collector,
  keyword: string,
  value: Json,
  schema: JsonObject,
  node: Group,
  context: Context,
): void {
  const here = { ...context, pointer: below(context.pointer, keyword) };
  switch (keyword) {
    case 'properties':
      for (const [name, one] of Object.entries(isObject(value) ? value : {})) {
        const child = node.members.get(name);
        if (child) visit(out, one, child, { ...here, pointer: below(here.pointer, name) });
      }
      return;
    case 'required':
      for (const child of childrenNamed(node, value)) out.require(child, here);
      return;
    case 'dependentRequired':
      for (const [name, others] of Object.entries(isObject(value) ? value : {})) {
        for (const child of childrenNamed(node, others)) out.require(child, given(node, name, here));
      }
      return;
    case 'dependentSchemas':
      for (const [name, one] of Object.entries(isObject(value) ? value : {}))
        visit(out, one, node, given(node, name, here));
      return;
    case 'additionalProperties':
    case 'unevaluatedProperties':
      ofClosed(out, keyword, value, schema, node, here);
      return;
    default:
      out.leave(node, keyword, context, 'speaks of the object as a whole');
  }
}

/** Closed costs nothing where the object applies in every case, since only declared places are written; in a branch the other places are absent. */
function ofClosed(
  out: Collector,
  keyword: string,
  value: Json,
  schema: JsonObject,
  node: Group,
  context: Context,
): void {
  if (value === true || (value === false && context.when === true)) return;
  const listed = value === false && keyword === 'additionalProperties' && schema.patternProperties === undefined;
  if (!listed) out.leave(node, keyword, context, 'speaks of members that cannot be listed');
  else for (const outsider of outsiders(node, schema)) out.forbid(outsider, context);
}

function ofRows(out: Collector, keyword: string, value: Json, node: Rows, context: Context): void {
  if (keyword === 'items') visit(out, value, node.item, { ...context, pointer: below(context.pointer, 'items') });
  else if (keyword !== 'minItems' && keyword !== 'maxItems')
    out.leave(node, keyword, context, 'speaks of the rows as a whole');
  else if (context.when !== true) formula(out, keyword, value, node, context);
}

/** The context in which a member is there. */
function given(node: Group, name: string, context: Context): Context {
  const child = node.members.get(name);
  const when = child ? all([context.when, present(child.pointer, child.form)]) : false;
  return { ...context, when, pointer: below(context.pointer, name) };
}

function childrenNamed(node: Group, names: Json): readonly FormNode[] {
  return list(names).flatMap((name) => (typeof name === 'string' ? (node.members.get(name) ?? []) : []));
}
