import questions from 'virtual:questions';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Questions } from '../questions.ts';

/** What a library makes of the questions. */
interface Variant {
  readonly draw: (questions: Questions) => ReactNode;
}

const VARIANTS: { readonly [name: string]: () => Promise<Variant> } = {
  page: () => import('./page.tsx'),
  single: () => import('./single.tsx'),
  'rjsf-whole': () => import('./rjsf-whole.tsx'),
  'rjsf-plain': () => import('./rjsf-plain.tsx'),
  'json-forms': () => import('./json-forms.tsx'),
  survey: () => import('./survey.tsx'),
};

const variant = await VARIANTS[new URLSearchParams(window.location.search).get('variant') ?? 'page']?.();
const root = document.getElementById('form');
if (root && variant) createRoot(root).render(variant.draw(questions));
