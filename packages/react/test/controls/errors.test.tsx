import axe from 'axe-core';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { flawsHere } from '../browser/flaws.ts';
import { control, element, focused, placeOf, show } from './screen.tsx';

const LANGUAGES = ['zh-CN', 'en'] as const;

/** Submits the page that is first on the screen as it stands. */
async function submit(): Promise<void> {
  control('name').focus();
  await userEvent.keyboard('{Enter}');
}

const all = <T extends HTMLElement = HTMLElement>(selector: string, within: ParentNode = document): readonly T[] => [
  ...within.querySelectorAll<T>(selector),
];

const CONTROLS = 'input, select, textarea';

test.for(LANGUAGES)(
  '%s: each control of a wrong question says so and names its error; no other does',
  async (language) => {
    const store = await show({ language, layout: 'single' });
    for (const { id } of store.pages) store.check(id);
    await expect.poll(() => all('.yf-field--wrong').length).toBeGreaterThan(10);
    for (const field of all('.yf-field--wrong:not(.yf-rows)')) {
      const error = field.querySelector('.yf-error');
      const controls = all(CONTROLS, field);
      expect(controls.length, field.textContent ?? '').toBeGreaterThan(0);
      for (const one of controls) {
        expect(one.getAttribute('aria-invalid'), one.id).toBe('true');
        expect((one.getAttribute('aria-describedby') ?? '').split(' '), one.id).toContain(error?.id);
      }
    }
    const rows = document.querySelector('.yf-rows.yf-field--wrong');
    expect(rows?.querySelector('button')?.getAttribute('aria-describedby')).toBe(rows?.querySelector('.yf-error')?.id);
    for (const one of all('.yf-field:not(.yf-field--wrong)').flatMap((field) => all(CONTROLS, field)))
      expect(one.getAttribute('aria-invalid'), one.id).toBeNull();
  },
);

/** Submits the review of all answers. */
async function submitReview(): Promise<readonly HTMLAnchorElement[]> {
  window.location.hash = '#/review';
  await expect.poll(() => all('.yf-answers').length).toBeGreaterThan(0);
  await userEvent.click(all('.yf > .yf-button')[0] ?? document.body);
  expect(focused()).toBe('yf-summary');
  return all<HTMLAnchorElement>('.yf-summary a');
}

test.for(LANGUAGES)('%s: every row of the review says what its field says and leads into it', async (language) => {
  await show({ language, layout: 'task-list' });
  const count = (await submitReview()).length;
  expect(count).toBe(all('.yf-summary li').length);
  expect(count).toBeGreaterThan(10);
  for (let row = 0; row < count; row += 1) {
    const link = (await submitReview())[row];
    const [text = '', id = ''] = [link?.textContent, link?.getAttribute('href')?.slice(1)].map((one) => one ?? '');
    link?.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(focused).toBe(id);
    expect(document.activeElement?.matches(`${CONTROLS}, .yf-rows button`), text).toBe(true);
    const field = document.activeElement?.closest('.yf-field--wrong');
    expect(field?.querySelector('.yf-error')?.lastChild?.textContent).toBe(text);
  }
});

test('a legend or a label names every control; a hint, a source and an error are tied to it', async () => {
  await show({
    layout: 'single',
    prepare: (store) => store.prefill([{ at: placeOf('phone'), value: '0769-1', source: '电话簿' }]),
  });
  for (const one of all<HTMLInputElement>(`[id^="q_"]:is(${CONTROLS})`))
    expect(one.labels?.length ?? 0, one.id).toBeGreaterThan(0);
  for (const group of all('fieldset.yf-field')) expect(group.querySelector('legend')?.textContent).not.toBe('');
  for (const group of all('[type=radio], [type=checkbox], .yf-date input, .yf-region select'))
    expect(group.closest('fieldset')?.querySelector('legend'), group.id).not.toBeNull();
  await submit();
  const said = (control('phone').getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => element(id).textContent);
  expect(said).toHaveLength(3);
  expect(said.join(' ')).toMatch(/区号-号码.*区号和号码之间用短横.*电话簿/);
});

test('what is corrected says so no longer, and leaves the summary', async () => {
  await show({ layout: 'single' });
  await submit();
  const before = all('.yf-summary a').length;
  expect(control('name').getAttribute('aria-invalid')).toBe('true');
  await userEvent.type(control('name'), '示例');
  expect(control('name').getAttribute('aria-invalid')).toBeNull();
  expect(control('name').getAttribute('aria-describedby')).toBeNull();
  expect(all('.yf-summary a')).toHaveLength(before - 1);
});

test.for(LANGUAGES)('%s: with errors showing, axe and our own eyes find nothing', async (language) => {
  const store = await show({ language, layout: 'single' });
  document.documentElement.lang = language;
  for (const { id } of store.pages) store.check(id);
  await submit();
  await userEvent.type(control('country'), '中国');
  const { violations } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  });
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  expect(flawsHere()).toEqual([]);
});

test('where all pages stand below each other, each way back from the review leads to the heading of its page', async () => {
  const store = await show({ layout: 'single' });
  expect(store.openPages().length).toBeGreaterThan(1);
  for (const [index, { id }] of store.openPages().entries()) {
    window.location.hash = '#/review';
    await expect.poll(() => all('.yf-answers-change').length).toBe(store.openPages().length);
    await userEvent.click(all('.yf-answers-change')[index] ?? document.body);
    await expect.poll(focused).toBe(`page_${id.replaceAll(' ', '_')}`);
  }
});
