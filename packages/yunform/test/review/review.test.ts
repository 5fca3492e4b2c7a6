import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { JsonObject } from '@yunform/schema/base';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasTool } from '../../../../test/tools.ts';
import { User } from '../user.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const user = new User();
const form = (id: string, properties: JsonObject): JsonObject => ({
  'x-form': { id, department: `${id}局`, title: `${id}表`, version: '1', delivery: 'electronic' },
  type: 'object',
  properties,
});
const text = (title: string): JsonObject => ({ type: 'string', title });
const person = (title: string): JsonObject => ({ type: 'object', title, properties: { DH: text('联系电话') } });
const line = { type: 'object', title: '住所', properties: { SHENG: text('省'), SHI: text('市') } };
user.write(
  'a.json',
  form('a', {
    QYMC: text('企业名称'),
    JYFW: text('经营范围'),
    XB: { title: '性别', enum: ['1', '2'] },
    ZS: line,
    FR: person('法定代表人'),
  }),
);
user.write(
  'b.json',
  form('b', {
    name: { ...text('单位名称'), maxLength: 80 },
    scope: text('业务范围'),
    sex: { title: '性别', enum: ['男', '女'] },
    address: text('注册地址</script><script>alert(1)</script>'),
    dizhi: text('注册地址'),
    DL: person('税务代理人'),
  }),
);

/** The page in a window, and everything that it wrote to the console or asked of the network. */
interface Seen {
  readonly page: Page;
  readonly heard: readonly string[];
}

describe.skipIf(!hasTool('chromium', 'the review page in a browser'))('the review page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    });
    for (const language of ['zh-CN', 'en'])
      user.run('align', 'a.json', 'b.json', '--suggest', 'd.tsv', '--review', `${language}.html`, '--lang', language);
  }, 60_000);
  afterAll(() => browser.close());

  const open = async (language: string, width: number): Promise<Seen> => {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const heard: string[] = [];
    page.on('console', (message) => heard.push(message.text()));
    page.on('pageerror', (error) => heard.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith('file:') && !request.url().startsWith('blob:')) heard.push(request.url());
    });
    await page.goto(pathToFileURL(user.path(`${language}.html`)).href);
    return { page, heard };
  };

  test.each([
    ['zh-CN', 1280],
    ['zh-CN', 390],
    ['en', 1280],
    ['en', 390],
  ] as const)(
    '%s, %i wide: fits, speaks one language, breaks no rule of accessibility, fetches nothing',
    async (language, width) => {
      const { page, heard } = await open(language, width);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      expect(await page.locator('article').count()).toBeGreaterThan(4);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      const shown = (await page.locator('main').textContent()) ?? '';
      expect(shown).toContain(language === 'en' ? 'codes: ' : '代码换算：');
      expect(shown).toContain(language === 'en' ? 'other subject: ' : '主体不同：');
      expect(shown).toContain(language === 'en' ? 'standard data element' : '标准数据元');
      expect(heard).toEqual([]);
      const axe = await browser.newPage({ viewport: { width, height: 900 } });
      // The page's own policy would refuse the checker, so it looks at a copy without one.
      await axe.setContent((await page.content()).replace(/<meta http-equiv[^>]*>/, ''));
      await axe.evaluate(AXE);
      const broken = await axe.evaluate(
        `axe.run(document, { runOnly: ${JSON.stringify(RULES)}, resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html.slice(0, 160)))`,
      );
      expect(broken).toEqual([]);
      await axe.close();
      await page.close();
    },
  );

  test('judged by keyboard alone, taken back, exported, and replayed by merge', async () => {
    const { page, heard } = await open('en', 1280);
    const says = (index: number): Promise<string | null> => page.locator('article').nth(index).getAttribute('class');
    const title = (index: number): Promise<string | null> => page.locator('article').nth(index).textContent();
    await page.keyboard.press('j');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('ARTICLE');
    await page.keyboard.press('a');
    expect(await says(0)).toBe('same');
    await page.keyboard.press('r');
    await page.keyboard.press('o');
    expect([await says(1), await says(2)]).toEqual(['never', 'other']);
    await page.keyboard.press('u');
    expect(await says(2)).toBe('');
    await page.keyboard.press('a');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate('document.activeElement.querySelector(".state").textContent')).toBe('same');
    expect(await page.locator('#count').textContent()).toMatch(/^3 of \d+ decided$/);
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('e')]);
    expect(download.suggestedFilename()).toBe('decisions.tsv');
    await download.saveAs(user.path('judged.tsv'));
    const table = readFileSync(user.path('judged.tsv'), 'utf8');
    expect(table.match(/ManualMappingCuration/g)).toHaveLength(3);
    expect(table.match(/\tNot\t/g)).toHaveLength(1);
    expect(heard).toEqual([]);
    const refused = (await title(1)) ?? '';
    const again = user.run('align', 'a.json', 'b.json', '--suggest', 'judged.tsv');
    expect(again.out).toContain('3 decided');
    const pair = /([ab]#\/\w+).*?([ab]#\/\w+)/.exec(refused);
    expect(again.out).not.toContain(`${pair?.[1]} = ${pair?.[2]}`);
    const merged = user.run('merge', 'a.json', 'b.json', '--decisions', 'judged.tsv', '-o', 'intake.json');
    expect(merged.exit).toBe(0);
    expect(merged.err.match(/\[suggestion-open\]/g)).toHaveLength(3);
    const judged = table.split('\n').filter((line) => line.includes('ManualMappingCuration'));
    for (const line of judged) {
      const [one = '?', other = '?'] = line.match(/[ab]#\/\w+/g) ?? [];
      expect(merged.err).not.toContain(`${one} and ${other}`);
      expect(merged.err).not.toContain(`${other} and ${one}`);
    }
    await page.close();
  });
});
