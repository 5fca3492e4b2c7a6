// The form on a page inside the browser, with ways to look at it as a person does.
import type { Intake } from '@yunform/core';
import { catalogue } from '@yunform/elements';
import { IntakeForm, type IntakeFormProps, IntakeProvider } from '@yunform/react';
import { createIntakeStore, type DraftAdapter, type IntakeStore } from '@yunform/react/store';
import '@yunform/react/theme.css';
import type { Json, Language } from '@yunform/schema/base';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect } from 'vitest';
import { allControls } from './form.ts';

let root: Root | undefined;

afterEach(() => {
  root?.unmount();
  root = undefined;
  document.body.replaceChildren();
  window.location.hash = '';
});

interface Options extends Pick<IntakeFormProps, 'layout' | 'theme'> {
  readonly intake?: Intake;
  /** Where the draft is kept; taken up before anything is drawn. */
  readonly adapter?: DraftAdapter;
  readonly language?: Language;
  /** What happens to the store before anything is drawn. */
  readonly prepare?: (store: IntakeStore) => void;
}

/** Draws the form with every control (or another intake); resolves when its first heading stands. */
export async function show(options: Options = {}): Promise<IntakeStore> {
  const { intake = allControls, language = 'zh-CN', layout = 'single', theme, adapter, prepare } = options;
  const drafts = adapter && { adapter, key: 'one' };
  const store = createIntakeStore({ intake, formats: catalogue.formats, ...(drafts ? { drafts } : {}) });
  await store.resume();
  prepare?.(store);
  const main = document.body.appendChild(document.createElement('main'));
  root = createRoot(main);
  root.render(
    <IntakeProvider formats={catalogue.formats} language={language} store={store}>
      <IntakeForm
        layout={layout}
        onSubmit={() => document.body.setAttribute('data-submitted', '')}
        theme={theme}
        widgetFor={{ [placeOf('near')]: 'yf-native-date' }}
      />
    </IntakeProvider>,
  );
  await expect.poll(() => document.querySelector('h1')).not.toBeNull();
  return store;
}

/** Where a question of the form with every control has its answer. */
export function placeOf(name: string): string {
  return `/forms/all/${name}`;
}

/** The element with this id; a question's own by its place, parts of it after two underscores. */
export function element(id: string): HTMLElement {
  const found = document.getElementById(id.startsWith('/') ? `q_${id.slice(1).replaceAll('/', '--')}` : id);
  if (!found) throw new Error(`There is no element ${id}.`);
  return found;
}

/** A control of the form with every control, by its question, and by its part where it has several. */
export function control(name: string, part = ''): HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement {
  const found = element(`${placeOf(name)}${part === '' ? '' : `__${part}`}`);
  if (found instanceof HTMLInputElement || found instanceof HTMLSelectElement || found instanceof HTMLTextAreaElement)
    return found;
  throw new Error(`${name} is no control.`);
}

/** What the store holds for a question. */
export function kept(store: IntakeStore, name: string): Json | undefined {
  return store.field(placeOf(name))?.value;
}

/** The id of what has the focus; its class where it has none. */
export function focused(): string {
  const active = document.activeElement;
  return active?.id || active?.className || active?.tagName || '';
}
