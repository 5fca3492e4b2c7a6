import { isObject, type Json, type JsonObject } from '@yunform/schema/base';
import { absent, all, any, type Condition, not, present } from '../condition/condition.ts';
import { isFlat } from '../condition/satisfies.ts';
import { list, resolve } from './facets.ts';
import { assertionsOf, type FormNode, type Group, isAssertion } from './field.ts';
import { below, outsiders, translate } from './translate.ts';

/** Something a form says of a place under a condition on what it receives itself. */
export interface Said {
  readonly at: string;
  readonly when: Condition;
  /** Where the schema says it. */
  readonly schema: string;
}

/** A demand across places. `at` is the object or the rows that it is about. */
export interface Demand extends Said {
  readonly keyword: string;
  readonly condition: Condition;
}

/** An assertion that cannot be said of the questions: it is checked on the submission. */
export interface Residual {
  readonly form: string;
  readonly at: string;
  readonly schema: string;
  readonly keyword: string;
  readonly reason: string;
}

/** All that a form says above its fields. */
export interface Collected {
  readonly required: readonly Said[];
  readonly forbidden: readonly Said[];
  readonly demands: readonly Demand[];
  readonly residuals: readonly Residual[];
}

interface Context {
  readonly root: JsonObject;
  readonly when: Condition;
  readonly pointer: string;
  readonly depth: number;
}

const DEPTH = 128;

/** Walks a normalized form once and collects what it requires, forbids and demands, and under which conditions. */
export function collect(root: JsonObject, tree: FormNode): Collected {
  const out = { required: [] as Said[], forbidden: [] as Said[], demands: [] as Demand[], residuals: [] as Residual[] };

  const residual = (node: FormNode, keyword: string, context: Context, reason: string): void => {
    out.residuals.push({ form: node.form, at: node.pointer, schema: context.pointer, keyword, reason });
  };

  const visit = (schema: Json | undefined, node: FormNode, context: Context): void => {
    if (schema === false) out.forbidden.push({ at: node.pointer, when: context.when, schema: context.pointer });
    if (!isObject(schema) || context.depth > DEPTH) return;
    const deeper = { ...context, depth: context.depth + 1 };
    if (typeof schema.$ref === 'string') {
      const target = resolve(root, schema.$ref);
      if (node.kind === 'field' && node.opaque) return;
      visit(target, node, { ...deeper, pointer: schema.$ref.slice(1) });
    }
    for (const [index, one] of list(schema.allOf).entries())
      visit(one, node, { ...deeper, pointer: below(context.pointer, 'allOf', index) });
    if (node.kind === 'field') return ofField(schema, node, context);
    if (schema.if !== undefined) ofIf(schema, node, deeper);
    for (const [keyword, value] of Object.entries(schema)) ofKeyword(keyword, value, schema, node, deeper);
  };

  const ofField = (schema: JsonObject, node: FormNode, context: Context): void => {
    if (context.when === true) return;
    const { $ref, allOf, ...rest } = schema;
    const asserted = assertionsOf(rest);
    if (!isObject(asserted) || Object.keys(asserted).length === 0) return;
    if (!isFlat(asserted))
      return residual(node, Object.keys(asserted).join(' '), context, 'a condition on a value that is not flat');
    demand(
      node,
      'then',
      context,
      any([absent(node.pointer, node.form), { of: node.form, at: node.pointer, is: asserted }]),
    );
  };

  const demand = (node: FormNode, keyword: string, context: Context, condition: Condition): void => {
    const holds = any([not(context.when), condition]);
    if (holds !== true)
      out.demands.push({ at: node.pointer, keyword, when: context.when, schema: context.pointer, condition: holds });
  };

  const ofIf = (schema: JsonObject, node: FormNode, context: Context): void => {
    const branch = translate(schema.if ?? true, node, root);
    if ('keyword' in branch)
      return residual(node, 'if', context, `\`if\` holds a ${branch.keyword} that no condition can say`);
    const under = (condition: Condition, keyword: string): Context => ({
      ...context,
      when: all([context.when, condition]),
      pointer: below(context.pointer, keyword),
    });
    if (branch.condition !== false) visit(schema.then, node, under(branch.condition, 'then'));
    if (branch.condition !== true) visit(schema.else, node, under(not(branch.condition), 'else'));
  };

  const formula = (keyword: string, value: Json, node: FormNode, context: Context): void => {
    const said = translate({ [keyword]: value }, node, root);
    if ('keyword' in said) residual(node, keyword, context, `holds a ${said.keyword} that no condition can say`);
    else demand(node, keyword, { ...context, pointer: below(context.pointer, keyword) }, said.condition);
  };

  const ofKeyword = (
    keyword: string,
    value: Json,
    schema: JsonObject,
    node: Exclude<FormNode, { kind: 'field' }>,
    context: Context,
  ): void => {
    switch (keyword) {
      case '$ref':
      case 'allOf':
      case 'if':
      case 'then':
      case 'else':
      case 'type':
        return;
      case 'anyOf':
      case 'oneOf':
        return formula(keyword, value, node, context);
      case 'not':
        return ofNot(value, node, context);
      default:
        if (!isAssertion(keyword)) return;
        return node.kind === 'group'
          ? ofGroup(keyword, value, schema, node, context)
          : ofRows(keyword, value, node, context);
    }
  };

  /** `not: { required: [one name] }` forbids that name; anything else is a formula. */
  const ofNot = (value: Json, node: FormNode, context: Context): void => {
    const [name, ...more] =
      isObject(value) && Object.keys(value).every((keyword) => keyword === 'required') ? list(value.required) : [];
    const child =
      node.kind === 'group' && typeof name === 'string' && more.length === 0 ? node.members.get(name) : undefined;
    if (child) out.forbidden.push({ at: child.pointer, when: context.when, schema: below(context.pointer, 'not') });
    else formula('not', value, node, context);
  };

  const ofGroup = (keyword: string, value: Json, schema: JsonObject, node: Group, context: Context): void => {
    const child = (name: string): FormNode | undefined => node.members.get(name);
    switch (keyword) {
      case 'properties':
        for (const [name, one] of Object.entries(isObject(value) ? value : {})) {
          const at = child(name);
          if (at) visit(one, at, { ...context, pointer: below(context.pointer, 'properties', name) });
        }
        return;
      case 'required':
        for (const name of list(value)) {
          const at = typeof name === 'string' ? child(name) : undefined;
          if (at) out.required.push({ at: at.pointer, when: context.when, schema: below(context.pointer, 'required') });
        }
        return;
      case 'dependentRequired':
        for (const [name, others] of Object.entries(isObject(value) ? value : {})) {
          const at = child(name);
          const when = at ? all([context.when, present(at.pointer, at.form)]) : false;
          for (const other of list(others)) {
            const target = typeof other === 'string' ? child(other) : undefined;
            if (target && when !== false)
              out.required.push({
                at: target.pointer,
                when,
                schema: below(context.pointer, 'dependentRequired', name),
              });
          }
        }
        return;
      case 'dependentSchemas':
        for (const [name, one] of Object.entries(isObject(value) ? value : {})) {
          const at = child(name);
          if (at)
            visit(one, node, {
              ...context,
              when: all([context.when, present(at.pointer, at.form)]),
              pointer: below(context.pointer, 'dependentSchemas', name),
            });
        }
        return;
      case 'additionalProperties':
      case 'unevaluatedProperties':
        if (value !== false || context.when === true) {
          if (value !== false && value !== true && context.when === true)
            residual(node, keyword, context, 'speaks of members that are not declared');
          return;
        }
        if (keyword === 'unevaluatedProperties' || schema.patternProperties !== undefined)
          return residual(node, keyword, context, 'a closed branch whose names cannot be listed');
        for (const outsider of outsiders(node, schema))
          out.forbidden.push({ at: outsider.pointer, when: context.when, schema: below(context.pointer, keyword) });
        return;
      default:
        return residual(node, keyword, context, 'speaks of the object as a whole');
    }
  };

  const ofRows = (keyword: string, value: Json, node: Extract<FormNode, { kind: 'rows' }>, context: Context): void => {
    if (keyword === 'items') return visit(value, node.item, { ...context, pointer: below(context.pointer, 'items') });
    if (keyword === 'minItems' || keyword === 'maxItems') {
      if (context.when !== true) formula(keyword, value, node, context);
      return;
    }
    residual(node, keyword, context, 'speaks of the rows as a whole');
  };

  visit(root, tree, { root, when: true, pointer: '', depth: 0 });
  return out;
}
