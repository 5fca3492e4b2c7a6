import { type Issue, isArray, isObject, type Json, toPointer } from '@yunform/schema/base';
import { issue } from '../catalog/catalog.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { standardFormatNames } from '../condition/standard-formats.ts';
import { readLens } from '../lens/read.ts';
import { isTaken } from './taken-rows.ts';
import { standard, vocabulary } from './vocabulary.ts';

const LISTS = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);
const ONES = new Set([
  'not',
  'if',
  'then',
  'else',
  'items',
  'additionalItems',
  'contains',
  'additionalProperties',
  'propertyNames',
  'unevaluatedProperties',
  'unevaluatedItems',
]);
const MAPS = new Set(['properties', 'patternProperties', 'dependentSchemas', 'dependencies', '$defs', 'definitions']);

/** Warnings about what a form's keywords say: unknown keywords and formats, elements that the catalogue does not list, lenses that are none. */
export function checkKeywords(form: string, schema: Json, catalogue: Catalogue): readonly Issue[] {
  const issues: Issue[] = [];
  const visit = (value: Json, tokens: readonly string[]): void => {
    if (!isObject(value) || tokens.length > 64) return;
    const at = (keyword: string) => [{ form, in: 'schema' as const, pointer: toPointer([...tokens, keyword]) }];
    const title = typeof value.title === 'string' ? value.title : (tokens.at(-1) ?? '');
    for (const [keyword, one] of Object.entries(value)) {
      if (!standard.has(keyword) && !keyword.startsWith('x-'))
        issues.push(issue('unknown-keyword', { keyword }, at(keyword)));
      if (keyword.startsWith('x-') && !vocabulary.includes(keyword))
        issues.push(issue('unknown-keyword', { keyword }, at(keyword)));
      if (
        keyword === 'format' &&
        typeof one === 'string' &&
        !standardFormatNames.includes(one) &&
        !Object.hasOwn(catalogue.formats, one)
      ) {
        issues.push(issue('unknown-format', { format: one }, at(keyword)));
      }
      if (keyword === 'pattern' && typeof one === 'string' && !isPattern(one))
        issues.push(issue('bad-pattern', { title, pattern: one }, at(keyword)));
      if (keyword === 'x-lens' && readLens(one) === undefined) issues.push(issue('bad-lens', { title }, at(keyword)));
      if (keyword === 'x-rows' && !isTaken(one)) issues.push(issue('bad-rows', { title }, at(keyword)));
      if (
        keyword === 'x-element' &&
        typeof one === 'string' &&
        elementOf(one, catalogue) === undefined &&
        Object.keys(catalogue.elements).length > 0
      ) {
        issues.push(issue('unknown-element', { title, element: one }, at(keyword)));
      }
      if (LISTS.has(keyword) && isArray(one))
        for (const [index, sub] of one.entries()) visit(sub, [...tokens, keyword, String(index)]);
      if (ONES.has(keyword))
        for (const [index, sub] of (isArray(one) ? one : [one]).entries())
          visit(sub, isArray(one) ? [...tokens, keyword, String(index)] : [...tokens, keyword]);
      if (MAPS.has(keyword) && isObject(one))
        for (const [name, sub] of Object.entries(one)) visit(sub, [...tokens, keyword, name]);
    }
  };
  visit(schema, []);
  return issues;
}

/** The id of the data element that an `x-element` names: itself, or the one that lists it as `sameAs`; rows (`shareholders[]`) are known by their columns. */
export function elementOf(name: string, catalogue: Catalogue): string | undefined {
  if (Object.hasOwn(catalogue.elements, name)) return name;
  if (name.endsWith('[]') && Object.keys(catalogue.elements).some((id) => id.startsWith(`${name}.`))) return name;
  return Object.values(catalogue.elements).find(({ sameAs }) => sameAs?.includes(name))?.id;
}

function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}
