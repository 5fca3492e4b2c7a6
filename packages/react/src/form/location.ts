import { useSyncExternalStore } from 'react';
import { controlOf, type Focus, type Setting } from '../widgets/setting.ts';

/** Where a person is in the form; the page's hash says it, so that the browser's Back works and an address can be kept. No answer is ever part of it. */
export type Location =
  | { readonly at: 'start' | 'review' }
  | { readonly at: 'page'; readonly page: string }
  | { readonly at: 'row'; readonly page: string; readonly item: number; readonly row: number };

/** The location that a hash says; the start for anything unknown. */
export function readHash(hash: string, prefix: string): Location {
  if (!hash.startsWith(`#${prefix}/`)) return { at: 'start' };
  const [kind, page, item, row] = hash
    .slice(prefix.length + 2)
    .split('/')
    .map(decode);
  if (kind === 'review') return { at: 'review' };
  if (kind !== 'page' || page === undefined || page === '') return { at: 'start' };
  const numbers = [item, row].every((one) => one !== undefined && /^\d+$/.test(one));
  return numbers ? { at: 'row', page, item: Number(item), row: Number(row) } : { at: 'page', page };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** The hash of a location. */
export function hashOf(location: Location, prefix: string): string {
  switch (location.at) {
    case 'start':
      return `#${prefix}/`;
    case 'review':
      return `#${prefix}/review`;
    case 'page':
      return `#${prefix}/page/${encodeURIComponent(location.page)}`;
    case 'row':
      return `#${prefix}/page/${encodeURIComponent(location.page)}/${location.item}/${location.row}`;
  }
}

/** The hash, followed. */
export function useHash(): string {
  return useSyncExternalStore(
    follow,
    () => window.location.hash,
    () => '',
  );
}

function follow(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** Goes to another place of the form; the field with the id is focused when it is there. */
export function go(location: Location, { hash: prefix, focus }: Pick<Setting, 'hash' | 'focus'>, field?: string): void {
  focus.wanted = field;
  if (field !== undefined && controlOf(field) && focusWanted(focus)) return;
  const hash = hashOf(location, prefix);
  if (window.location.hash === hash) focusWanted(focus);
  else window.location.hash = hash;
}

/** Focuses the field that somebody wanted to go to; false when there is none. */
export function focusWanted(focus: Focus): boolean {
  const element = focus.wanted === undefined ? null : controlOf(focus.wanted);
  focus.wanted = undefined;
  element?.focus();
  return element !== null;
}
