import type { Format } from '@yunform/core/run';
import type { Json, Language } from '@yunform/schema/base';
import { createContext, useContext, useRef, useSyncExternalStore } from 'react';
import type { IntakeStore } from '../store/intake-store.ts';
import type { StoreState } from '../store/kernel.ts';
import type { FieldView } from '../store/views.ts';

/** What every part of the form knows. */
export interface Setting {
  readonly store: IntakeStore;
  readonly language: Language;
  readonly formats: { readonly [name: string]: Format };
  /** Called when a person says that a verified value is wrong; without it no such way is shown. */
  readonly onDispute: ((at: string) => void) | undefined;
  /** Prefix of this form's addresses in the page's hash. */
  readonly hash: string;
  readonly focus: Focus;
}

/** Where the focus is to go on the next screen, and which screen was shown last. */
export interface Focus {
  wanted: string | undefined;
  shown: string | undefined;
}

/** The context in which the parts of one form stand. */
export const SettingContext: React.Context<Setting | undefined> = createContext<Setting | undefined>(undefined);

/** The setting of the form around; misuse outside of an `IntakeProvider`. */
export function useSetting(): Setting {
  const setting = useContext(SettingContext);
  if (!setting) throw new Error('This part must stand inside an <IntakeProvider>.');
  return setting;
}

/** The store's state, followed. */
export function useStoreState(): StoreState {
  const { store } = useSetting();
  return useSyncExternalStore(store.subscribe, store.state, store.state);
}

/** A part of what the store knows, followed: the part of the screen that uses it is drawn again only when it is another by `isSame`. */
export function useSelected<T>(select: () => T, isSame: (a: T, b: T) => boolean): T {
  const { store } = useSetting();
  const last = useRef<{ readonly value: T }>(undefined);
  const read = (): T => {
    const value = select();
    if (!last.current || !isSame(last.current.value, value)) last.current = { value };
    return last.current.value;
  };
  return useSyncExternalStore(store.subscribe, read, read);
}

/** Have the lists the same members? */
export function areSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

/** The question at a place, followed: the part that uses it is drawn again only when this question changes. */
export function useField(at: string): FieldView | undefined {
  const { store } = useSetting();
  const read = (): FieldView | undefined => store.field(at);
  return useSyncExternalStore(store.subscribe, read, read);
}

/** Are the errors of the page shown? */
export function useIsChecked(page: string): boolean {
  const { store } = useSetting();
  const read = (): boolean => store.state().checked.has(page);
  return useSyncExternalStore(store.subscribe, read, read);
}

/** The page that a part stands on. */
export const PageContext: React.Context<string> = createContext('');

/** A value that a control shows and changes instead of the answer. */
export interface OwnValue {
  readonly value: Json | undefined;
  readonly change: (value: Json | undefined) => void;
}

/** The context in which a control works on a value of its own. */
export const OwnValueContext: React.Context<OwnValue | undefined> = createContext<OwnValue | undefined>(undefined);

/** The id of the element that takes the answer at a place. */
export function idOf(at: string): string {
  return `q_${keyOf(at)}`;
}

const CONTROL = 'input, select, textarea, button';

/** The control with the id; of a theme's group of controls the first: it stands in the element with the id, or carries the id with an ending. */
export function controlOf(id: string): HTMLElement | null {
  const found = document.getElementById(id) ?? document.querySelector<HTMLElement>(`[id^="${CSS.escape(id)}-"]`);
  return found?.matches(CONTROL) ? found : (found?.querySelector<HTMLElement>(CONTROL) ?? found);
}

/** The name under which the renderer knows a place: part of ids, hence without spaces. */
export function keyOf(at: string): string {
  return at.slice(1).replaceAll('/', '--').replace(/\s/g, '~s');
}
