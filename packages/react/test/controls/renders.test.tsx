import oneStop from 'virtual:intake';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { rendersOf } from './renders.ts';
import { control, element, placeOf, show } from './screen.tsx';

/** What stands around one control: label, hint, error, notes. The line that tells of saving goes with every change. */
const OWN = {
  Asking: 1,
  Candidates: 1,
  Divergences: 1,
  FieldNotes: 1,
  Hint: 1,
  SaveLine: 1,
  Why: 1,
};

const type = (text: string) => (): Promise<void> => userEvent.keyboard(text);

test.for([
  ['name', '', '例', { TextWidget: 1 }],
  ['citizen', '', '4', { TextWidget: 1 }],
  ['capital', '', '3', { NumberWidget: 1 }],
  ['founded', 'month', '6', { DateWidget: 1 }],
  ['region', 'code', '4', { RegionWidget: 1 }],
  ['remarks', '', '例', { AreaWidget: 1 }],
] as const)(
  'a character typed into %s %s draws its own question once and nothing else',
  async ([name, part, text, own]) => {
    await show();
    control(name, part).focus();
    await userEvent.keyboard(text);
    const frame = { [`QuestionFrame ${placeOf(name)}`]: 1 };
    expect(await rendersOf(type(text))).toEqual({ ...OWN, ...frame, ...own });
  },
);

test('searching a code list draws that control alone; choosing from it, its question', async () => {
  await show();
  control('country').focus();
  await userEvent.keyboard('中');
  expect(await rendersOf(type('国'))).toEqual({ SearchWidget: 1, Found: 1 });
  await userEvent.keyboard('{ArrowDown}');
  const chosen = await rendersOf(type('{Enter}'));
  expect(chosen).toEqual({ ...OWN, [`QuestionFrame ${placeOf('country')}`]: 1, SearchWidget: 1, Found: 1 });
});

test('with errors showing, a correction draws its question and the summary; no other question, not the page’s form', async () => {
  await show();
  control('name').focus();
  await userEvent.keyboard('{Enter}');
  control('name').focus();
  await userEvent.keyboard('示');
  const renders = await rendersOf(type('例'));
  expect(Object.keys(renders).filter((one) => one.startsWith('QuestionFrame'))).toEqual([
    `QuestionFrame ${placeOf('name')}`,
  ]);
  expect(renders).toMatchObject({ PageScreen: 1, ErrorSummary: 1, TextWidget: 1 });
  for (const part of ['Form', 'SchemaField', 'IntakeForm', 'RowsList']) expect(renders).not.toHaveProperty(part);
});

test('on a page of 一网通, among 247 questions, a character draws one of them; the way through the form stays', async () => {
  const at = '/organization/name';
  const store = await show({ intake: oneStop, layout: 'task-list' });
  const page = store.pages.find(({ items }) => items.some(({ question }) => question.at === at));
  window.location.hash = `#/page/${encodeURIComponent(page?.id ?? '')}`;
  await expect.poll(() => document.getElementById('q_organization--name')).not.toBeNull();
  element(at).focus();
  await userEvent.keyboard('示');
  expect(await rendersOf(type('例'))).toEqual({ ...OWN, [`QuestionFrame ${at}`]: 1, TextWidget: 1 });
});

test('an answer that brings up another question draws the form of its page, no other; the focus stays', async () => {
  await show();
  control('open').focus();
  const none = await rendersOf(type('{ArrowDown}'));
  expect(none).toEqual({ ...OWN, [`QuestionFrame ${placeOf('open')}`]: 1, BooleanWidget: 1, Radios: 1 });
  const shown = await rendersOf(type('{ArrowUp}'));
  const drawn = Object.entries(shown).filter(([name]) => name.startsWith('QuestionFrame'));
  expect(drawn.map(([name]) => name)).toContain(`QuestionFrame ${placeOf('hours')}`);
  expect(drawn.map(([name]) => name)).not.toContain(`QuestionFrame ${placeOf('name')}`);
  for (const [name, times] of drawn) expect(times, name).toBeLessThanOrEqual(2);
  expect(shown).toMatchObject({ PageScreen: 1, PageForm: 1 });
  expect(shown.Form).toBeLessThanOrEqual(2);
  expect(document.activeElement).toBe(control('open'));
});
