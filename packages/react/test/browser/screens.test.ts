import { createIntakeStore } from '@yunform/react/store';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasTool } from '../../../../test/tools.ts';
import { fourCertificates, oneStop } from '../matter.ts';
import { fillScreen, idOf, speak, visitHash } from './fill.ts';
import { followHere } from './follow.ts';
import { flaws, violations } from './look.ts';
import { openSite, type Site } from './site.ts';

const { intake } = oneStop();
const { pages } = createIntakeStore({ intake });

/** The screen on which a question stands. */
function pageWith(at: string): string {
  const page = pages.find(({ items }) => items.some(({ question }) => question.at === at));
  return `#/page/${encodeURIComponent(page?.id ?? '')}`;
}

const without = !hasTool('chromium', 'the intake in a browser: journeys, accessibility, policy, drafts');

/** Everything that is asked at first, so that every department applies. */
const WANTED = { account: { wanted: true }, organization: { 'trades-abroad': true } };
const wide = createIntakeStore({ intake });
wide.set('/account/wanted', true);
wide.set('/organization/trades-abroad', true);

/** The addresses of all pages with something to fill in then; the first decides which forms apply. */
const addresses = wide.openPages().map(({ id }) => `#/page/${encodeURIComponent(id)}`);

async function english(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'English' }).click();
}

describe.skipIf(without)('in a browser', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite('examples/one-stop');
  });
  afterAll(() => site?.close());

  test.for([
    ['zh-CN', 1280],
    ['en', 390],
  ] as const)('%s, %i px: every screen with its errors showing is accessible', async ([language, width]) => {
    const { page, heard } = await site.visit({ width });
    if (language === 'en') await english(page);
    const found: string[] = [...(await violations(page)), ...(await flaws(page))];
    speak(intake, language);
    await visitHash(page, addresses[0] ?? '');
    await fillScreen(page, intake, WANTED);
    for (const address of [...addresses, '#/review']) {
      await visitHash(page, address);
      await page.locator('main button[type=submit], main .yf > button').last().click();
      found.push(...[...(await violations(page)), ...(await flaws(page))].map((one) => `${address}: ${one}`));
      if (address !== '#/review') found.push(...(await page.evaluate(followHere, false)).lost);
    }
    await visitHash(page, '#/page/shareholders');
    await page.locator(`[id="${idOf('/shareholders')}"]`).click();
    await page.locator('main button[type=submit]').click();
    found.push(...(await violations(page)), ...(await flaws(page)));
    expect(found).toEqual([]);
    expect(heard).toEqual([]);
    await page.context().close();
  });

  test('the review’s summary takes the focus; each of its rows leads to its field, on whatever page', async () => {
    const { page } = await site.visit();
    speak(intake, 'zh-CN');
    await visitHash(page, addresses[0] ?? '');
    await fillScreen(page, intake, WANTED);
    const { rows, lost } = await page.evaluate(followHere, true);
    expect(lost).toEqual([]);
    expect(rows).toBeGreaterThan(80);
    await page.context().close();
  });

  test.for(['zh-CN', 'en'])('%s, 390 px: nothing moves while the draft is being saved', async (language) => {
    const { page } = await site.visit({ width: 390 });
    if (language === 'en') await english(page);
    await visitHash(page, pageWith('/organization/name'));
    const name = page.locator(`[id="${idOf('/organization/name')}"]`);
    const places = new Set<number>();
    const look = async (): Promise<void> => {
      places.add(await name.evaluate((node) => node.getBoundingClientRect().top));
    };
    await look();
    await name.pressSequentially('东莞');
    await look();
    await expect.poll(async () => [await look(), await page.locator('.yf-save--saved').count()][1]).toBe(1);
    expect([...places]).toHaveLength(1);
    await page.context().close();
  });

  test('the language changes and nothing typed is lost', async () => {
    const { page } = await site.visit();
    await visitHash(page, pageWith('/organization/name'));
    await page.locator(`[id="${idOf('/organization/name')}"]`).fill('东莞市示例贸易有限公司');
    await english(page);
    expect(await page.locator(`[id="${idOf('/organization/name')}"]`).inputValue()).toBe('东莞市示例贸易有限公司');
    expect(await page.locator(`label[for="${idOf('/organization/name')}"]`).innerText()).toBe('Name');
    await page.context().close();
  });

  test('Back goes back a page; a reload loses no answer', async () => {
    const { page } = await site.visit();
    await page.getByRole('link', { name: '法定代表人' }).click();
    const name = page.locator(`[id="${idOf('/legal-representative/name')}"]`);
    await name.pressSequentially('张示例');
    await page.goBack();
    await expect.poll(() => page.locator('h1').innerText()).toBe('一网通（企业设立登记）');
    await page.goForward();
    await page.reload();
    await expect.poll(() => name.inputValue()).toBe('张示例');
    await page.context().close();
  });

  test('two tabs: the second save is a choice, never a loss', async () => {
    const context = await site.context();
    const [a, b] = [await site.visit({ context }), await site.visit({ context })];
    const type = async (page: Page, text: string): Promise<void> => {
      await visitHash(page, '#/page/legal-representative');
      await page.locator(`[id="${idOf('/legal-representative/name')}"]`).fill(text);
    };
    await type(a.page, '张示例');
    await expect.poll(() => a.page.locator('.yf-save-state').innerText(), { timeout: 5000 }).toMatch(/已于.*保存/);
    await type(b.page, '李示例');
    await expect.poll(() => b.page.locator('.yf-save-state').innerText(), { timeout: 5000 }).toContain('别处');
    await b.page.getByRole('button', { name: '使用别处保存的内容' }).click();
    expect(await b.page.locator(`[id="${idOf('/legal-representative/name')}"]`).inputValue()).toBe('张示例');
    await context.close();
  });

  test('rows are added, moved and removed, and come back with undo', async () => {
    const { page } = await site.visit();
    const titles = (): Promise<readonly string[]> => page.locator('.yf-row-title').allInnerTexts();
    for (const name of ['甲示例', '乙示例']) {
      await visitHash(page, '#/page/shareholders');
      await page.locator(`[id="${idOf('/shareholders')}"]`).click();
      await page.locator('main form input').first().fill(name);
    }
    await visitHash(page, '#/page/shareholders');
    await page.getByRole('button', { name: '上移 乙示例' }).click();
    expect(await titles()).toEqual(['乙示例', '甲示例']);
    await page.getByRole('button', { name: '删除 乙示例' }).click();
    expect(await titles()).toEqual(['甲示例']);
    await page.getByRole('button', { name: '撤销' }).click();
    expect(await titles()).toEqual(['乙示例', '甲示例']);
    await page.context().close();
  });

  test('the smallest page that embeds the form: a wizard, page after page, Back included', async () => {
    const embed = await openSite('examples/embed');
    try {
      const { page, heard } = await embed.visit({ width: 390 });
      expect(await page.locator('.yf-caption').innerText()).toMatch(/第 1 步，共 \d+ 步/);
      expect([...(await violations(page)), ...(await flaws(page))]).toEqual([]);
      await page.locator('main button[type=submit]').click();
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('yf-summary');
      expect([...(await violations(page)), ...(await flaws(page))]).toEqual([]);
      speak(intake, 'zh-CN');
      await fillScreen(page, intake, fourCertificates().answersOf('full'));
      // Alone, the form asks what in the matter follows from another department's question.
      const type = page.locator(`[id="${idOf('/organization/registration-type')}"]`);
      await type.fill('173');
      await type.press('Enter');
      await page.locator('main button[type=submit]').click();
      await expect.poll(() => page.locator('.yf-caption').innerText()).toMatch(/第 2 步/);
      await page.locator('.yf-back').click();
      await expect.poll(() => page.locator('.yf-caption').innerText()).toMatch(/第 1 步/);
      expect(heard).toEqual([]);
    } finally {
      await embed.close();
    }
  });
});
