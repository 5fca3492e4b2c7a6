import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { merge, readForm } from '@yunform/core';
import { catalogue } from '@yunform/elements';
import { createIntakeStore } from '@yunform/react/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasTool } from '../../../../test/tools.ts';
import { idOf, visitHash } from './fill.ts';
import { followHere } from './follow.ts';
import { flaws, violations } from './look.ts';
import { openSite, type Site } from './site.ts';

const SCHEMA = join(import.meta.dirname, '..', '..', '..', '..', 'schemas', 'zhijian', 'orgcode', 'schema.json');
const form = readForm(JSON.parse(readFileSync(SCHEMA, 'utf8')), { catalogue });
const intake = form.ok ? merge([form.value], { catalogue }) : form;
const pages = intake.ok ? createIntakeStore({ intake: intake.value }).openPages() : [];
const addresses = pages.map(({ id }) => `#/page/${encodeURIComponent(id)}`);

describe.skipIf(!hasTool('chromium', 'the controls of Ant Design in our frame'))(
  'with the controls of Ant Design',
  () => {
    let site: Site;
    beforeAll(async () => {
      site = await openSite('packages/react/test/browser/fixture-antd', 'antd');
    });
    afterAll(() => site?.close());

    test('every page with its errors showing is accessible, each control says that it is wrong, each row leads to its field', async () => {
      const { page, heard } = await site.visit();
      const found: string[] = [];
      let followed = 0;
      for (const address of addresses) {
        await visitHash(page, address);
        expect(await page.locator('[class*="ant-"]').count()).toBeGreaterThan(0);
        await page.locator('main button[type=submit]').click();
        // The theme's controls are as high as the theme makes them: what takes the click stands around the input.
        const seen = (await flaws(page)).filter((one) => !/ is \d+ high$/.test(one));
        found.push(...[...(await violations(page)), ...seen].map((one) => `${address}: ${one}`));
        const { rows, lost } = await page.evaluate(followHere, false);
        found.push(...lost);
        followed += rows;
      }
      expect(followed).toBeGreaterThan(15);
      expect(found).toEqual([]);
      expect(heard).toEqual([]);
      await page.context().close();
    });

    test('the review of 一网通: each row of its summary leads to its field', async () => {
      const { page } = await site.visit();
      await page.goto(`${site.url}?one-stop`);
      await page.locator('h1').waitFor();
      const { rows, lost } = await page.evaluate(followHere, true);
      expect(lost).toEqual([]);
      expect(rows).toBeGreaterThan(50);
      await page.context().close();
    });

    test('what is typed and chosen reaches the store at once and is undone; a verified value stays', async () => {
      const { page } = await site.visit();
      const answers = (): Promise<{ readonly organization?: { readonly [name: string]: unknown } }> =>
        page.evaluate(() => Reflect.get(window, 'answers')());
      const at = '/organization/email';
      const own = pages.find(({ items }) => items.some(({ question }) => question.at === at));
      await visitHash(page, `#/page/${encodeURIComponent(own?.id ?? '')}`);
      await page.locator(`[id="${idOf(at)}"]`).pressSequentially('a@example.com');
      expect((await answers()).organization?.email).toBe('a@example.com');
      await page.getByRole('button', { name: '撤销' }).click();
      expect((await answers()).organization?.email).toBeUndefined();
      await visitHash(page, addresses[0] ?? '');
      const name = page.locator(`[id="${idOf('/organization/name')}"]`);
      await name.focus();
      expect(await name.evaluate((node) => node === document.activeElement)).toBe(true);
      await page.keyboard.type('X');
      expect((await answers()).organization?.name).toBe('东莞市示例贸易有限公司');
      await page.context().close();
    });
  },
);
