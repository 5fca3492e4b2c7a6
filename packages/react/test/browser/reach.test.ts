import { createIntakeStore } from '@yunform/react/store';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasTool } from '../../../../test/tools.ts';
import { oneStop } from '../matter.ts';
import { idOf, visitHash } from './fill.ts';
import { openSite, type Site } from './site.ts';

const { intake } = oneStop();
const open = createIntakeStore({ intake }).openPages();
const addresses = ['#/', ...open.map(({ id }) => `#/page/${encodeURIComponent(id)}`), '#/review'];
const NAME = idOf('/legal-representative/name');

/** How far each screen reaches beyond the window. */
async function overhang(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const address of addresses) {
    await visitHash(page, address);
    const { wide, window } = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { wide: scrollWidth, window: clientWidth };
    });
    if (wide > window) found.push(`${address} is ${wide} wide in ${window}`);
  }
  return found;
}

describe.skipIf(!hasTool('chromium', 'zoom, motion, drafts that fail'))('within reach of everybody', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite('examples/one-stop');
  });
  afterAll(() => site?.close());

  test('no screen scrolls sideways: a phone, 200 % zoom, letters twice as large', async () => {
    for (const [width, size] of [
      [390, '100%'],
      [640, '100%'],
      [1280, '200%'],
    ] as const) {
      const { page } = await site.visit({ width });
      await page.evaluate((fontSize) => {
        document.documentElement.style.fontSize = fontSize;
      }, size);
      expect([width, size, await overhang(page)]).toEqual([width, size, []]);
      await page.context().close();
    }
  });

  test('nothing moves by itself; every line of text says what the browser may fill in', async () => {
    const { page } = await site.visit();
    const unsaid: string[] = [];
    const tokens = new Set<string>();
    for (const address of addresses) {
      await visitHash(page, address);
      const moving = await page.$$eval(
        'body *',
        (nodes) =>
          nodes.filter((node) => {
            const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(node);
            return animationName !== 'none' || scrollBehavior !== 'auto' || Number.parseFloat(transitionDuration) > 0;
          }).length,
      );
      expect([address, moving]).toEqual([address, 0]);
      const inputs = await page.$$eval('main input[type=text]', (nodes) =>
        nodes.map((node) => ({ id: node.id, token: node.getAttribute('autocomplete') })),
      );
      for (const { id, token } of inputs) token === null ? unsaid.push(id) : tokens.add(token);
    }
    expect(unsaid).toEqual([]);
    expect([...tokens].sort()).toEqual(['name', 'off', 'tel']);
    await page.context().close();
  });

  test('saving fails, is told, is tried again; nothing typed is lost over a reload', async () => {
    const context = await site.context();
    await context.addInitScript(() => {
      const put = IDBObjectStore.prototype.put;
      let failures = sessionStorage.getItem('failed') === null ? 2 : 0;
      IDBObjectStore.prototype.put = function (value, key) {
        failures -= 1;
        sessionStorage.setItem('failed', 'yes');
        if (failures >= 0) throw new DOMException('no room', 'QuotaExceededError');
        return put.call(this, value, key);
      };
    });
    const { page } = await site.visit({ context });
    await visitHash(page, '#/page/legal-representative');
    const name = page.locator(`[id="${NAME}"]`);
    await name.pressSequentially('张示例');
    const state = page.locator('.yf-save-state');
    await expect.poll(() => state.innerText(), { timeout: 5000 }).toContain('保存失败，正在重试');
    await name.pressSequentially('二');
    expect(await name.inputValue()).toBe('张示例二');
    await expect.poll(() => state.innerText(), { timeout: 15_000 }).toMatch(/已于.*保存/);
    await page.reload();
    await expect.poll(() => name.inputValue()).toBe('张示例二');
    await context.close();
  });

  test('an address fills in nothing, and one that leads nowhere is the start', async () => {
    const { page } = await site.visit();
    const name = idOf('/organization/name');
    await page.goto(
      `${site.url}?/organization/name=X&organization.name=X&${name}=X&prefill=X#/page/organization~1?${name}=X`,
    );
    await page.waitForSelector('h1');
    expect(await page.locator('h1').innerText()).toBe('一网通（企业设立登记）');
    await visitHash(page, '#/page/organization~1');
    const values: readonly string[] = await page.$$eval('main input, main textarea', (nodes) =>
      nodes.map((node) => ('value' in node ? String(node.value) : '')),
    );
    expect(values.length).toBeGreaterThan(5);
    expect(values.filter((value) => value !== '')).toEqual([]);
    await page.context().close();
  });

  test('a draft of an older form: what has a place is there, the rest needs attention until it was seen', async () => {
    const { page } = await site.visit();
    const titles = { 'zh-CN': '电传', en: 'Telex' };
    const record = {
      format: 1,
      answers: { organization: { telex: '0769-00000009' }, 'legal-representative': { name: '张示例' } },
      divergences: [],
      sources: [],
    };
    const names = { '/organization/telex': { titles } };
    const draft = { format: 1, record, attention: [], choices: [], names, page: '', changed: '2026-01-01T00:00:00Z' };
    await page.evaluate(
      (kept) =>
        new Promise<void>((done) => {
          const request = indexedDB.open('yunform-one-stop', 1);
          request.onsuccess = () => {
            const transaction = request.result.transaction('drafts', 'readwrite');
            transaction.objectStore('drafts').put({ draft: kept, version: 1 }, '一网通');
            transaction.oncomplete = () => done();
          };
        }),
      draft,
    );
    await page.reload();
    expect(await page.locator('.yf-attention').innerText()).toContain('电传: 0769-00000009');
    await page.getByRole('button', { name: '知道了' }).click();
    expect(await page.locator('.yf-attention').count()).toBe(0);
    await visitHash(page, '#/page/legal-representative');
    expect(await page.locator(`[id="${NAME}"]`).inputValue()).toBe('张示例');
    await page.context().close();
  });
});
