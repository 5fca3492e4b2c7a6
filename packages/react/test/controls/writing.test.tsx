import type { IntakeStore } from '@yunform/react/store';
import { describe, expect, test } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { control, element, kept, placeOf, show } from './screen.tsx';

/** What a person types, what stands there and is kept once the control is left. */
const TYPED = [
  ['公民身份号码: full width, in groups, lower case', 'citizen', ' ４４１９００ 19850101 001x', '44190019850101001X'],
  ['a certificate that may be 公民身份号码', 'certificate', '44190019850101001ｘ ', '44190019850101001X'],
  ['a certificate that is another one', 'certificate', 'Ｅ１２３４５６７８', 'E12345678'],
  ['统一社会信用代码: hyphen, lower case', 'credit', '914419００－ma4uqxgd1p', '91441900MA4UQXGD1P'],
  ['a phone with brackets', 'phone', '（0769） 0000 1234', '0769-00001234'],
  ['a mobile phone with its country', 'mobile', '+86 １３８ ００１３ ８０００', '13800138000'],
  ['a postal code', 'postcode', '５２３ ０００', '523000'],
  ['a name keeps what it is, without outer spaces', 'name', '  示例（东莞）公司　', '示例（东莞）公司'],
  ['several lines keep theirs', 'remarks', ' 一，二 ', '一，二'],
] as const;

test.for(TYPED)('%s', async ([, name, typed, meant]) => {
  const store = await show();
  await userEvent.type(control(name), typed);
  expect(control(name).value).toBe(typed);
  await userEvent.tab();
  expect(control(name).value).toBe(meant);
  expect(kept(store, name)).toBe(meant);
});

/** Is the answer refused? */
function refused(store: IntakeStore, name: string): boolean {
  return store.issues().some(({ at, level }) => level === 'error' && at.some((one) => one.pointer === placeOf(name)));
}

describe('an amount', () => {
  test.for([
    ['３５１，０００', 351_000, '351000', '叁拾伍万壹仟元整'],
    ['351 000.50', 351_000.5, '351000.5', '叁拾伍万壹仟元伍角整'],
  ] as const)('%s stands as typed, is read out in capitals, and is a number', async ([typed, meant, shown, words]) => {
    const store = await show();
    await userEvent.type(control('capital'), typed);
    expect(control('capital').value).toBe(typed);
    expect(document.querySelector('.yf-reading')?.textContent).toContain(words);
    expect(document.querySelector('.yf-unit')?.textContent).toBe('元');
    await userEvent.tab();
    expect(control('capital').value).toBe(shown);
    expect(kept(store, 'capital')).toBe(meant);
  });

  test('what is no number stays to be corrected, and is not read out', async () => {
    const store = await show();
    await userEvent.type(control('capital'), '三十万');
    await userEvent.tab();
    expect(control('capital').value).toBe('三十万');
    expect(document.querySelector('.yf-reading')).toBeNull();
    expect(refused(store, 'capital')).toBe(true);
  });
});

describe('a date', () => {
  test('typed: three numbers in full width, one digit where two belong', async () => {
    const store = await show();
    await userEvent.type(control('founded'), '２０１５');
    await userEvent.type(control('founded', 'month'), '６');
    await userEvent.type(control('founded', 'day'), '１');
    expect(control('founded', 'day').value).toBe('１');
    await userEvent.tab();
    expect(['', 'month', 'day'].map((part) => control('founded', part).value)).toEqual(['2015', '06', '01']);
    expect(kept(store, 'founded')).toBe('2015-06-01');
  });

  test('typed: a day that does not exist is kept as typed and refused', async () => {
    const store = await show();
    await userEvent.type(control('founded'), '2015');
    await userEvent.type(control('founded', 'month'), '2');
    await userEvent.type(control('founded', 'day'), '30');
    await userEvent.tab();
    expect(kept(store, 'founded')).toBe('2015-02-30');
    expect(refused(store, 'founded')).toBe(true);
    for (const part of ['', 'month', 'day']) await userEvent.clear(control('founded', part));
    expect(kept(store, 'founded')).toBeUndefined();
  });

  test('native: the calendar of the browser gives and takes the same text', async () => {
    const store = await show();
    expect(control('near').type).toBe('date');
    await userEvent.fill(control('near'), '2015-06-01');
    expect(kept(store, 'near')).toBe('2015-06-01');
    await userEvent.fill(control('near'), '');
    expect(kept(store, 'near')).toBeUndefined();
  });
});

describe('a region', () => {
  const steps = (): readonly string[] => [...document.querySelectorAll('.yf-region select')].map(({ id }) => id);

  test('three linked lists; a step back takes what hung below', async () => {
    const store = await show();
    expect(steps()).toHaveLength(1);
    await userEvent.selectOptions(control('region'), '广东省');
    expect(kept(store, 'region')).toBe('440000');
    await userEvent.selectOptions(control('region', 'city'), '广州市');
    await userEvent.selectOptions(control('region', 'county'), '天河区');
    expect(kept(store, 'region')).toBe('440106');
    expect(control('region', 'code').value).toBe('440106');
    await userEvent.selectOptions(control('region', 'city'), '');
    expect(kept(store, 'region')).toBe('440000');
    expect(steps()).toHaveLength(2);
    await userEvent.selectOptions(control('region'), '');
    expect(kept(store, 'region')).toBeUndefined();
  });

  test('a city without counties ends there; a county may stay empty', async () => {
    const store = await show();
    await userEvent.selectOptions(control('region'), '广东省');
    await userEvent.selectOptions(control('region', 'city'), '东莞市');
    expect(steps()).toHaveLength(2);
    expect(kept(store, 'region')).toBe('441900');
    await userEvent.selectOptions(control('region', 'city'), '广州市');
    expect(control('region', 'county').value).toBe('');
    expect(kept(store, 'region')).toBe('440100');
  });

  test('a code is typed in full width, with spaces', async () => {
    const store = await show();
    await userEvent.type(control('region', 'code'), '４４０１ ０６');
    expect(control('region', 'code').value).toBe('４４０１ ０６');
    await userEvent.tab();
    expect(control('region', 'code').value).toBe('440106');
    expect(control('region', 'county').value).toBe('440106');
    expect(kept(store, 'region')).toBe('440106');
  });
});

/** Composes a text with an input method, step by step, without choosing a candidate yet. */
async function compose(input: HTMLElement, ...steps: readonly string[]): Promise<void> {
  input.focus();
  for (const text of steps)
    await cdp().send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
}

test.for([
  ['name', '', '东莞', '东莞'],
  ['remarks', '', '东莞', '东莞'],
  ['citizen', '', '４４', '44'],
  ['phone', '', '０７６９', '0769'],
  ['capital', '', '１２', '12'],
  ['founded', '', '２０１５', '2015'],
  ['region', 'code', '４４０１', '4401'],
  ['country', '', '中国', '156'],
] as const)('an input method is left alone while it composes: %s %s', async ([name, part, chosen, meant]) => {
  const store = await show();
  const input = control(name, part);
  await compose(input, 'd', 'do', 'don');
  expect(input.value).toBe('don');
  await cdp().send('Input.insertText', { text: chosen });
  expect(control(name, part)).toBe(input);
  expect(input.value).toBe(chosen);
  await userEvent.tab();
  expect(String(kept(store, name))).toMatch(new RegExp(`^${meant}`));
});

test('keys of an input method neither choose from a list nor submit the page', async () => {
  const store = await show();
  const box = control('country');
  await compose(box, 'zhong', '中国');
  expect(element(`${box.id}__list`).children.length).toBeGreaterThan(0);
  for (const key of ['ArrowDown', 'Enter'])
    await cdp().send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, windowsVirtualKeyCode: 229 });
  expect(box.getAttribute('aria-activedescendant')).toBeNull();
  expect(kept(store, 'country')).toBeUndefined();
  expect(document.querySelector('.yf-summary')).toBeNull();
  await compose(control('name'), 'shi', '示例');
  await cdp().send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', windowsVirtualKeyCode: 229 });
  expect(document.querySelector('.yf-summary')).toBeNull();
});
