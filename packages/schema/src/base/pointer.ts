import { isArray, type Json, member } from './json.ts';

/** The tokens of a JSON Pointer (RFC 6901): `/a~1b/0` → `a/b`, `0`. */
export function parsePointer(pointer: string): string[] {
  if (pointer === '') return [];
  const tokens = pointer.slice(1).split('/');
  return pointer.includes('~') ? tokens.map(unescapeToken) : tokens;
}

/** The name that a reference token stands for. */
export function unescapeToken(token: string): string {
  return token.includes('~') ? token.replaceAll('~1', '/').replaceAll('~0', '~') : token;
}

/** The JSON Pointer of tokens. */
export function toPointer(tokens: readonly (string | number)[]): string {
  return tokens.map((token) => `/${escapeToken(String(token))}`).join('');
}

/** One reference token, escaped for a JSON Pointer. */
export function escapeToken(token: string): string {
  if (!token.includes('/') && !token.includes('~')) return token;
  return token.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The value at a pointer, or undefined where there is none. Own members only. */
export function valueAt(value: Json | undefined, pointer: string | readonly string[]): Json | undefined {
  let here = value;
  for (const token of typeof pointer === 'string' ? parsePointer(pointer) : pointer) {
    here = isArray(here) ? (/^(0|[1-9]\d*)$/.test(token) ? here[Number(token)] : undefined) : member(here, token);
    if (here === undefined) return undefined;
  }
  return here;
}
