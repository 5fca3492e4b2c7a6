// The example application, built once, served as a careful server would: with a strict Content-Security-Policy.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..');
const TYPES: { readonly [ending: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.ttf': 'font/ttf',
};

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; worker-src 'self'; frame-src blob:";
const WORKER_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'";

/** A page of the site, with what went wrong on it. */
interface Visit {
  readonly page: Page;
  /** Violations of the policy and everything written to the console. */
  readonly heard: string[];
  /** Every address that the page had or asked for. */
  readonly reached: string[];
}

/** The running site. */
export interface Site {
  readonly url: string;
  readonly visit: (options?: { readonly width?: number; readonly context?: BrowserContext }) => Promise<Visit>;
  readonly context: (width?: number) => Promise<BrowserContext>;
  readonly close: () => Promise<void>;
}

/** Builds an application, given by its folder from the root, and serves it; styles with the nonce may be injected. */
export async function openSite(application: string, nonce?: string): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'yunform-site-'));
  const root = join(ROOT, application);
  // The application as it is published, not as it is developed or tested.
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'silent', build: { outDir: folder } });
  process.env.NODE_ENV = before;
  const server = await serve(folder, nonce);
  const browser = await launch();
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
  const context = (width = 1280): Promise<BrowserContext> =>
    browser.newContext({
      viewport: { width, height: width < 600 ? 844 : 900 },
      locale: 'zh-CN',
      reducedMotion: 'reduce',
    });
  return {
    url,
    context,
    visit: async ({ width, context: given } = {}) => {
      const page = await (given ?? (await context(width))).newPage();
      const heard: string[] = [];
      const reached: string[] = [];
      page.on('framenavigated', (frame) => reached.push(frame.url()));
      page.on('request', (request) => reached.push(request.url()));
      page.on('console', (message) => heard.push(message.text()));
      page.on('pageerror', (error) => heard.push(String(error)));
      await page.goto(url);
      await page.waitForSelector('h1');
      return { page, heard, reached };
    },
    close: async () => {
      await browser.close();
      await new Promise((done) => server.close(done));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function serve(folder: string, nonce: string | undefined): Promise<Server> {
  const policy = nonce === undefined ? POLICY : POLICY.replace("style-src 'self'", `style-src 'self' 'nonce-${nonce}'`);
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://site').pathname;
    const file = join(folder, path.endsWith('/') ? 'index.html' : path);
    try {
      const body = readFileSync(file);
      response.writeHead(200, {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        'content-security-policy': /worker/.test(path) ? WORKER_POLICY : policy,
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
