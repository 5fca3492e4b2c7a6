import { type Issue, isArray, isObject, type Json, toPointer } from '@yunform/schema/base';
import { type IssueCode, issue } from '../catalog/catalog.ts';
import { resolve } from './facets.ts';

/** How large a published form may be (docs/design.md, section 7). */
const limits: { readonly [name in 'text' | 'depth' | 'nodes' | 'properties' | 'branches' | 'references']: number } = {
  text: 256 * 1024,
  depth: 64,
  nodes: 20_000,
  properties: 2_000,
  branches: 200,
  references: 10_000,
};

const SPECIAL = new Set(['__proto__', 'constructor', 'prototype']);
/** What stands for rows in the places of questions: no member can be told from it. */
const ROWS = '*';
const CONTROL = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const TITLES = new Set(['title', 'description', 'x-title', 'x-description', 'x-error']);

/** What stands against reading a published form at all: sizes, special names, characters that mislead, `$data`. Walks without recursion. */
export function checkLimits(form: string, schema: Json): readonly Issue[] {
  const issues: Issue[] = [];
  const add = (code: IssueCode, values: { readonly [name: string]: Json }, tokens: readonly string[]): void => {
    issues.push(issue(code, values, [{ form, in: 'schema', pointer: toPointer(tokens) }]));
  };
  const found = { nodes: 0, properties: 0, depth: 0, text: 0 };
  const stack: { readonly value: Json; readonly tokens: readonly string[] }[] = [{ value: schema, tokens: [] }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { value, tokens } = next;
    found.nodes += 1;
    found.depth = Math.max(found.depth, tokens.length);
    if (typeof value === 'string') {
      found.text += value.length;
      if (tokens.some((token) => TITLES.has(token)))
        checkCharacters(value, (character) => add('forbidden-character', { character }, tokens));
    }
    if (found.nodes > limits.nodes || tokens.length > limits.depth) break;
    for (const [name, child] of entriesOf(value)) {
      found.text += name.length;
      if (!isArray(value) && (SPECIAL.has(name) || (name === ROWS && tokens.at(-1) === 'properties')))
        add('forbidden-name', { name }, [...tokens, name]);
      if (name === '$data' && !isArray(value)) add('data-reference', {}, [...tokens, name]);
      if (name === 'properties' && isObject(child)) found.properties += Object.keys(child).length;
      if (['anyOf', 'oneOf', 'allOf'].includes(name) && isArray(child) && child.length > limits.branches) {
        add('limit-branches', { found: child.length, limit: limits.branches }, [...tokens, name]);
      }
      stack.push({ value: child, tokens: [...tokens, name] });
    }
  }
  for (const name of ['text', 'depth', 'nodes', 'properties'] as const) {
    if (found[name] > limits[name]) add(`limit-${name}`, { found: found[name], limit: limits[name] }, []);
  }
  return issues;
}

/** How many references a normalized form expands to, each met as often as a walk over all places would; beyond the limit the form is not walked. */
export function checkReferences(form: string, root: Json): readonly Issue[] {
  const known = new Map<string, number>();
  const count = (value: Json | undefined): number => {
    let sum = 0;
    for (const [name, child] of entriesOf(value ?? null)) {
      if (name === '$defs' && !isArray(value)) continue;
      sum += name === '$ref' && typeof child === 'string' ? 1 + target(child) : count(child);
      if (sum > limits.references) break;
    }
    return sum;
  };
  const target = (ref: string): number => {
    const before = known.get(ref);
    if (before !== undefined) return before;
    known.set(ref, 0);
    const found = count(isObject(root) ? resolve(root, ref) : undefined);
    known.set(ref, found);
    return found;
  };
  const found = count(root);
  if (found <= limits.references) return [];
  return [issue('limit-references', { found, limit: limits.references }, [{ form, in: 'schema', pointer: '' }])];
}

function entriesOf(value: Json): readonly [string, Json][] {
  return isArray(value) || isObject(value) ? Object.entries(value) : [];
}

function checkCharacters(text: string, report: (character: string) => void): void {
  const character = CONTROL.exec(text.replace(/[\t\n\r]/g, ''))?.[0];
  if (character !== undefined) report(`U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`);
}
