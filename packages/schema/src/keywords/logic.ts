import { canonical, fromEntries, isArray, isObject, type Json, member } from '../base/json.ts';
import { ANY_TYPE, type Family, type Node, ruleOut, type Source, type Work } from './place.ts';

/** The index of the only branch of a list that is not `false`: it holds for certain and is joined with the rest of the place. */
export function onlyBranch(branches: Json | undefined): number | undefined {
  if (!isArray(branches)) return undefined;
  const first = branches.findIndex((branch) => branch !== false);
  return first >= 0 && branches.every((branch, index) => index === first || branch === false) ? first : undefined;
}

function branchesOf(node: Node, keyword: string, work: Work): Json[] {
  const branches = node.schema[keyword];
  if (!isArray(branches)) return [];
  return branches
    .map((_, index) => work.joinQuietly([work.child(node, keyword, index)]))
    .filter((branch) => branch !== false);
}

/** Alternatives: equal lists once, different lists side by side. `tidy` gives the list's shortest form, or undefined when it asks nothing. */
function alternatives(keyword: string, tidy: (branches: Json[], work: Work) => Json[] | undefined): Family {
  return {
    keywords: [keyword],
    join(place, nodes, work) {
      const lists = new Map<string, Json[]>();
      for (const node of nodes) {
        if (onlyBranch(node.schema[keyword]) !== undefined) continue;
        const branches = tidy(branchesOf(node, keyword, work), work);
        if (branches?.length === 0) {
          ruleOut(place, ANY_TYPE, [{ at: place.at, demands: [work.demand(node, keyword)] }]);
        }
        if (branches?.length === 1) work.reconsider();
        const key = branches?.map(canonical).sort().join();
        if (branches && key !== undefined && !lists.has(key)) lists.set(key, branches);
      }
      const [first, ...others] = lists.values();
      if (first) place.out[keyword] = first;
      for (const other of others) place.also.push({ [keyword]: other });
    },
  };
}

/** `anyOf`: a branch of each list must hold. */
export const anyOf: Family = alternatives('anyOf', (branches, work) => {
  if (branches.includes(true) && !work.keepsLooking) return undefined;
  const seen = new Set<string>();
  return branches.filter((branch) => {
    const key = canonical(branch);
    return !seen.has(key) && seen.add(key);
  });
});

/** `oneOf`: exactly one branch of each list must hold; equal branches of one list are kept, for they rule each other out. */
export const oneOf: Family = alternatives('oneOf', (branches) => branches);

/** `not`: none of the schemas may hold. */
export const not: Family = {
  keywords: ['not'],
  join(place, nodes, work) {
    const excluded = new Map<string, Json>();
    for (const node of nodes) {
      const schema = work.joinQuietly([work.child(node, 'not')]);
      if (schema === true) ruleOut(place, ANY_TYPE, [{ at: place.at, demands: [work.demand(node, 'not')] }]);
      for (const part of partsOf(schema)) if (part !== false) excluded.set(canonical(part), part);
    }
    const [first, ...others] = excluded.values();
    if (first === undefined) return;
    place.out.not = others.length === 0 ? first : { anyOf: [first, ...others] };
  },
};

function partsOf(schema: Json): readonly Json[] {
  const parts = member(schema, 'anyOf');
  return isArray(parts) && isObject(schema) && Object.keys(schema).length === 1 ? parts : [schema];
}

interface Conditional {
  readonly condition: Json;
  readonly met: Source[];
  readonly unmet: Source[];
}

/** `if`, `then`, `else`: equal conditions share their consequences, different ones stand side by side. */
export const conditional: Family = {
  keywords: ['if', 'then', 'else'],
  join(place, nodes, work) {
    const rules = new Map<string, Conditional>();
    for (const node of nodes) {
      const { if: condition, then: met, else: unmet } = node.schema;
      if (condition === undefined || (isConstant(condition) && !work.keepsLooking)) continue;
      const joint = work.joinQuietly([work.child(node, 'if')]);
      if (typeof joint === 'boolean' && !isConstant(condition)) work.reconsider();
      const key = canonical(joint);
      const rule = rules.get(key) ?? { condition: joint, met: [], unmet: [] };
      rules.set(key, rule);
      if (met !== undefined) rule.met.push(work.child(node, 'then'));
      if (unmet !== undefined) rule.unmet.push(work.child(node, 'else'));
    }
    const written = [...rules.values()].flatMap((rule) => write(rule, work) ?? []);
    const [first, ...others] = written;
    if (first && others.length === 0) Object.assign(place.out, first);
    else place.also.push(...written);
  },
};

/** Conditions whose outcome is known: their consequence is joined with the rest of the place. */
function isConstant(condition: Json): boolean {
  return typeof condition === 'boolean' || (isObject(condition) && Object.keys(condition).length === 0);
}

function write({ condition, met, unmet }: Conditional, work: Work): Record<string, Json> | undefined {
  const consequences: [string, Json][] = [
    ['then', work.joinQuietly(met)],
    ['else', work.joinQuietly(unmet)],
  ];
  const telling = consequences.filter(([, schema]) => schema !== true);
  if (telling.length === 0 && !work.keepsLooking) return undefined;
  return fromEntries([['if', condition], ...telling]);
}
