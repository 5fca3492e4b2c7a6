import { createIntakeStore } from '@yunform/react/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasTool } from '../../../../test/tools.ts';
import { oneStop } from '../matter.ts';
import { idOf, visitHash } from './fill.ts';
import { flaws, violations } from './look.ts';
import { openSite, type Site } from './site.ts';

const { intake } = oneStop();
const { pages } = createIntakeStore({ intake });
const AT = '/legal-representative/mobile';
const page = pages.find(({ items }) => items.some(({ question }) => question.at === AT));
const address = `#/page/${encodeURIComponent(page?.id ?? '')}`;

const WORDS = {
  'zh-CN': {
    open: '给其中一个部门另填内容',
    why: /为什么要填这一项/,
    value: '移动电话',
    reason: '原因',
    save: '保存',
    cancel: '取消',
    wrong: '请填写内容和原因',
    told: '国家税务局将收到“13900000002”。原因：办税专用',
    undo: '撤销',
    back: '改回相同内容',
    nothing: '不向这个部门提供',
    tax: '国家税务局',
  },
  en: {
    open: 'Give one department something else',
    why: /Why is this asked/,
    value: 'mobile',
    reason: 'Reason',
    save: 'Save',
    cancel: 'Cancel',
    wrong: 'Please enter what it is to receive, and the reason',
    told: 'State Taxation Bureau receives “13900000002” instead. Reason: 办税专用',
    undo: 'Undo',
    back: 'Send the same again',
    nothing: 'Give this department nothing',
    tax: 'State Taxation Bureau',
  },
} as const;

describe.skipIf(!hasTool('chromium', 'another value for one department'))('another value for one department', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite('examples/one-stop');
  });
  afterAll(() => site?.close());

  test.for([
    ['zh-CN', 390],
    ['en', 1280],
  ] as const)('%s, %i px: is given with its reason, told, routed, taken back', async ([language, width]) => {
    const words = WORDS[language];
    const { page, heard } = await site.visit({ width });
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
    await visitHash(page, address);
    const control = page.locator(`[id="${idOf(AT)}"]`);
    await control.fill('13900000001');
    const field = page.locator('.yf-field', { has: control });
    await field.locator('summary').click();
    await field.getByRole('button', { name: words.open }).click();
    const editor = page.locator('.yf-diverge-editor');
    expect(await editor.locator('select').evaluate((node) => node === document.activeElement)).toBe(true);
    await editor.getByRole('button', { name: words.save }).click();
    expect(await editor.locator('.yf-error').innerText()).toBe(words.wrong);
    expect([...(await violations(page)), ...(await flaws(page))]).toEqual([]);
    const tax = await editor.locator('option', { hasText: words.tax }).getAttribute('value');
    await editor.locator('select').selectOption(tax);
    await page.locator(`[id="${idOf(AT)}__other"]`).fill('１３９ ０００００００２');
    const reason = editor.getByLabel(words.reason, { exact: true });
    await reason.fill('办税专用');
    await reason.press('Enter');
    expect(await editor.count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('yf-asking');
    expect(await field.locator('.yf-diverge-list').innerText()).toContain(words.told);
    expect(await control.inputValue()).toBe('13900000001');
    expect([...(await violations(page)), ...(await flaws(page))]).toEqual([]);
    await page.getByRole('button', { name: words.undo }).click();
    expect(await field.locator('.yf-diverge-list').count()).toBe(0);
    await page.locator('.yf-save button').last().click();
    await visitHash(page, '#/review');
    expect(await page.locator('.yf-diverge-told').innerText()).toBe(words.told);
    const receipt = (name: string) => page.locator('.yf-receipt', { hasText: name }).first();
    expect(await receipt(words.tax).textContent()).toContain('13900000002');
    expect(await receipt(words.tax).textContent()).not.toContain('13900000001');
    await visitHash(page, address);
    await page.getByRole('button', { name: words.back }).click();
    expect(await page.locator('.yf-diverge-list').count()).toBe(0);
    expect(heard).toEqual([]);
    await page.context().close();
  });
});
