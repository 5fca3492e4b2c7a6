import { createIntakeStore, memoryDrafts } from '@yunform/react/store';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { allControls } from './form.ts';
import { control, element, focused, kept, placeOf, show } from './screen.tsx';

const press = (keys: string): Promise<void> => userEvent.keyboard(keys);

/** Presses Tab (or Shift+Tab) until the focus leaves the form; gives the ids of the controls that had it. */
async function walk(back: boolean): Promise<readonly string[]> {
  const seen: string[] = [];
  for (let steps = 0; steps < 200; steps += 1) {
    await userEvent.tab({ shift: back });
    const active = document.activeElement;
    if (!active || active === document.body || active.id === 'end') break;
    // The browser's own calendar has several stops inside.
    if (active.id.startsWith('q_') && active.id !== seen.at(-1)) seen.push(active.id);
  }
  return seen;
}

test('Tab visits every control in the order of the page, each group of radio buttons once, and Shift+Tab goes back', async () => {
  await show();
  const stops = [...document.querySelectorAll<HTMLElement>('[id^="q_"]')]
    .filter((node) => node.matches('input, select, textarea, button') && !node.matches('[type=radio][id*="__"]'))
    .map(({ id }) => id);
  expect(stops.length).toBeGreaterThan(20);
  expect(await walk(false)).toEqual(stops);
  expect(document.querySelectorAll('[tabindex]:not([tabindex="0"], [tabindex="-1"])')).toHaveLength(0);
  document.body.lastElementChild?.append(Object.assign(document.createElement('button'), { id: 'end' }));
  element('end').focus();
  const back = (await walk(true)).map((id) => id.replace(/__\d$/, ''));
  const groups = (ids: readonly string[]): readonly string[] => ids.map((id) => id.replace(/__\d$/, ''));
  expect(back.toReversed()).toEqual(groups(stops));
});

test('radio buttons are chosen by arrows, boxes by Space, a list by letters; the focus stays', async () => {
  const store = await show();
  control('nature').focus();
  await press(' ');
  expect(kept(store, 'nature')).toBe('公办');
  await press('{ArrowDown}{ArrowDown}');
  expect(kept(store, 'nature')).toBe('合办');
  expect(focused()).toBe(control('nature', '2').id);
  control('items').focus();
  await press(' ');
  await userEvent.tab();
  await userEvent.tab();
  await press(' ');
  expect(kept(store, 'items')).toEqual(['副本', '公章']);
  await press(' ');
  expect(kept(store, 'items')).toEqual(['副本']);
  control('kind').focus();
  await press('{ArrowDown}{ArrowDown}');
  expect(kept(store, 'kind')).toBe('乙类');
  expect(focused()).toBe(control('kind').id);
});

describe('a code list', () => {
  const active = (): string | null => control('country').getAttribute('aria-activedescendant');

  test('is searched by name or code and chosen by the keyboard alone; the focus stays in the box', async () => {
    const store = await show();
    const box = control('country');
    box.focus();
    await press('中国');
    expect(box.getAttribute('aria-expanded')).toBe('true');
    const count = element(box.getAttribute('aria-controls') ?? '').children.length;
    expect(document.querySelector('.yf-search [aria-live]')?.textContent).toContain(String(count));
    await press('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(active()).toBe(`${box.id}__option0`);
    expect(element(active() ?? '').getAttribute('aria-selected')).toBe('true');
    const chosen = element(active() ?? '').textContent;
    await press('{Enter}');
    expect(box.value).toBe(chosen);
    expect(focused()).toBe(box.id);
    expect(document.querySelector('.yf-summary')).toBeNull();
    await userEvent.clear(box);
    await press('１５６{Enter}');
    expect(kept(store, 'country')).toBe('156');
    expect(box.value).toBe('中国（156）');
  });

  test('Escape leaves what was chosen; Tab takes what is named exactly and goes on', async () => {
    const store = await show({ prepare: (one) => one.set(placeOf('country'), '156') });
    const box = control('country');
    box.focus();
    await press('{ArrowDown}{ArrowDown}{Escape}');
    expect([box.value, kept(store, 'country'), focused()]).toEqual(['中国（156）', '156', box.id]);
    await userEvent.clear(box);
    await press('中国香港');
    await userEvent.tab();
    expect(kept(store, 'country')).toBe('344');
    expect(focused()).not.toBe(box.id);
    expect(document.querySelector('[role=listbox]')).toBeNull();
  });

  test('the option that the keys are on is always in sight', async () => {
    await show();
    const box = control('country');
    box.focus();
    await press('{ArrowDown>25/}');
    const list = element(box.getAttribute('aria-controls') ?? '').getBoundingClientRect();
    const option = element(active() ?? '').getBoundingClientRect();
    expect(active()).toBe(`${box.id}__option${element(`${box.id}__list`).children.length - 1}`);
    expect(option.top).toBeGreaterThanOrEqual(list.top);
    expect(option.bottom).toBeLessThanOrEqual(list.bottom);
  });
});

describe('the focus goes where the work goes on', () => {
  const heading = (): string =>
    document.activeElement?.tagName === 'H1' ? (document.activeElement.textContent ?? '') : '';

  test('Enter on a page with errors: to the summary; Enter on a row of it: to the field', async () => {
    await show({ layout: 'task-list' });
    await userEvent.click(document.querySelector('.yf-task-link') ?? document.body);
    await expect.poll(heading).not.toBe('');
    control('name').focus();
    await press('{Enter}');
    expect(focused()).toBe('yf-summary');
    await userEvent.tab();
    expect(document.activeElement?.matches('.yf-summary a')).toBe(true);
    await press('{Enter}');
    expect(focused()).toBe(control('name').id);
  });

  test('a screen after the other: to its heading', async () => {
    await show({ layout: 'task-list' });
    const title = document.querySelector('h1')?.textContent;
    await userEvent.click(document.querySelector('.yf-task-link') ?? document.body);
    await expect.poll(heading).not.toBe('');
    expect(heading()).not.toBe(title);
    await userEvent.click(document.querySelector('.yf-back') ?? document.body);
    await expect.poll(heading).toBe(title);
  });

  test('rows: to what was added, to the row that moves, to the next when one goes, to the button when none is left', async () => {
    await show({
      layout: 'task-list',
      prepare: (store) => {
        for (const name of ['甲', '乙', '丙'])
          store.set(placeOf(`people/${store.addRow({ at: placeOf('people'), companions: [] })}/name`), name);
      },
    });
    const link = [...document.querySelectorAll('.yf-task-link')].find(({ textContent }) =>
      textContent?.includes('成员'),
    );
    await userEvent.click(link ?? document.body);
    await expect.poll(() => document.querySelectorAll('.yf-row').length).toBe(3);
    const button = (name: string): HTMLElement => {
      const found = [...document.querySelectorAll<HTMLElement>('.yf-row button')].find(
        (one) => one.textContent === name,
      );
      if (!found) throw new Error(`no button ${name}`);
      return found;
    };
    const row = (): string | undefined => document.activeElement?.closest('.yf-row')?.querySelector('h2')?.textContent;
    button('上移 丙').focus();
    await press('{Enter}');
    expect([document.activeElement?.textContent, row()]).toEqual(['上移 丙', '丙']);
    await press('{Enter}');
    expect([document.activeElement?.textContent, row()]).toEqual(['下移 丙', '丙']);
    button('删除 甲').focus();
    await press('{Enter}');
    expect(row()).toBe('乙');
    await press('{Shift>}{Tab}{/Shift}');
    button('删除 乙').focus();
    await press('{Enter}');
    expect(row()).toBe('丙');
    button('删除 丙').focus();
    await press('{Enter}');
    expect(focused()).toBe(`q_${placeOf('people').slice(1).replaceAll('/', '--')}`);
    await press('{Enter}');
    await expect.poll(heading).toBe('成员：第 1 项');
  });

  test('of two values one is chosen: to the question', async () => {
    const store = await show({
      prepare: (one) => {
        one.set(placeOf('phone'), '0769-00000001');
        one.prefill([{ at: placeOf('phone'), value: '0769-00000002', source: '电话簿' }]);
      },
    });
    document.querySelectorAll<HTMLElement>('.yf-candidates button')[1]?.focus();
    await press('{Enter}');
    expect(kept(store, 'phone')).toBe('0769-00000002');
    expect(focused()).toBe(control('phone').id);
  });

  test('a choice between two saves is made: to the heading', async () => {
    const adapter = memoryDrafts();
    const store = await show({ adapter, layout: 'task-list' });
    const other = createIntakeStore({ intake: allControls, drafts: { adapter, key: 'one' } });
    other.set(placeOf('name'), '另一处');
    await other.flush();
    store.set(placeOf('name'), '这一处');
    await store.flush();
    const theirs = [...document.querySelectorAll<HTMLElement>('.yf-save button')].find((one) =>
      one.textContent?.includes('别处'),
    );
    theirs?.focus();
    await press('{Enter}');
    expect(kept(store, 'name')).toBe('另一处');
    await expect.poll(heading).toBe(document.querySelector('h1')?.textContent);
  });

  test('what needed attention was seen: to the next, at last to the heading', async () => {
    const adapter = memoryDrafts();
    const draft = {
      format: 1,
      record: { format: 1, answers: { gone: '甲', lost: '乙' }, divergences: [], sources: [] },
      attention: [],
      choices: [],
      names: { '/gone': { titles: { 'zh-CN': '电传' } }, '/lost': { titles: { 'zh-CN': '电报' } } },
      page: '',
      changed: new Date().toISOString(),
      expires: new Date(Date.now() + 86_400_000).toISOString(),
    } as const;
    await adapter.save('one', draft, 0);
    const store = await show({ adapter, layout: 'task-list' });
    expect(store.state().work.attention).toHaveLength(2);
    const seen = (): HTMLElement | null => document.querySelector('.yf-attention button');
    seen()?.focus();
    await press('{Enter}');
    expect(document.activeElement).toBe(seen());
    await press('{Enter}');
    await expect.poll(heading).toBe(document.querySelector('h1')?.textContent);
    expect(store.state().work.attention).toEqual([]);
  });

  test('all pages on one screen: on with the next page; from the review back to the field, all pages around it', async () => {
    const first = ['name', 'citizen', 'credit', 'capital', 'region'];
    const values = ['示例', '441900190001010019', '91441900PDY00001XE', 1, '440106'];
    const store = await show({
      prepare: (one) => first.forEach((name, index) => void one.set(placeOf(name), values[index])),
    });
    const headings = (): readonly HTMLElement[] => [...document.querySelectorAll('h1')];
    expect(document.activeElement).toBe(document.body);
    control('name').focus();
    await press('{Enter}');
    expect(store.check(store.pages[0]?.id ?? '')).toEqual([]);
    expect(headings()).toHaveLength(3);
    expect(document.activeElement).toBe(headings()[1]);
    window.location.hash = '#/review';
    await expect.poll(() => document.querySelectorAll('.yf-answers').length).toBeGreaterThan(0);
    await userEvent.click(document.querySelector('.yf > .yf-button') ?? document.body);
    await userEvent.tab();
    await press('{Enter}');
    await expect.poll(focused).toBe(control('founded').id);
    expect(headings()).toHaveLength(3);
  });
});

test('what has the focus shows it', async () => {
  const store = await show();
  store.check(store.pages[0]?.id ?? '');
  const look = (node: Element): string => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(node);
    return `${outlineStyle} ${outlineWidth} ${boxShadow}`;
  };
  const plain = new Map([...document.querySelectorAll('*')].map((node) => [node, look(node)]));
  const unseen = new Set<string>();
  let last: Element | undefined;
  for (let steps = 0; steps < 80; steps += 1) {
    await userEvent.tab();
    const active = document.activeElement;
    if (!active || active === document.body) break;
    // Inside the browser's own calendar the browser shows it.
    const isInner = active === last;
    last = active;
    if (!isInner && look(active) === plain.get(active)) unseen.add(active.outerHTML.slice(0, 120));
  }
  expect([...unseen]).toEqual([]);
});
