import { equals, type Issue, isArray, isObject, type Json, toPointer } from '@yunform/schema/base';
import { issue } from '../catalog/catalog.ts';
import type { Library } from './used-library.ts';

/** Parts of a form that give themselves the id of a schema of the library and say something else: references to that id would lead to them. */
export function checkForeignIds(form: string, schema: Json, library: Library): readonly Issue[] {
  if (Object.keys(library).length === 0) return [];
  const issues: Issue[] = [];
  const stack: { readonly value: Json; readonly tokens: readonly string[] }[] = [{ value: schema, tokens: [] }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { value, tokens } = next;
    const name = isObject(value) && '$id' in value ? '$id' : 'id';
    const id = isObject(value) && tokens.length > 0 ? value[name] : undefined;
    const known = typeof id === 'string' ? ownIn(library, id) : undefined;
    if (known !== undefined && !equals(known, value))
      issues.push(
        issue('foreign-id', { id: String(id) }, [{ form, in: 'schema', pointer: toPointer([...tokens, name]) }]),
      );
    if (isArray(value) || isObject(value))
      for (const [member, child] of Object.entries(value)) stack.push({ value: child, tokens: [...tokens, member] });
  }
  return issues;
}

/** The schema of the library under an id, with or without an empty fragment. */
function ownIn(library: Library, id: string): Json | undefined {
  const bare = id.replace(/#$/, '');
  return [id, bare, `${bare}#`].filter((one) => Object.hasOwn(library, one)).map((one) => library[one])[0];
}
