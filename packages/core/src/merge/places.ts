import { escapeToken } from '@yunform/schema/base';

/** The place of an element in the answers: `shareholders[].name` → `/shareholders/*` + `/name`. */
export function placeOf(element: string): string {
  if (!/[[~/]/.test(element)) return `/${element.replaceAll('.', '/')}`;
  return element
    .split('.')
    .map((part) => (part.endsWith('[]') ? `/${escapeToken(part.slice(0, -2))}/*` : `/${escapeToken(part)}`))
    .join('');
}

/** The place of a question that one form asks by itself. */
export function ownPlace(form: string, pointer: string): string {
  return `/forms/${escapeToken(form)}${pointer}`;
}
