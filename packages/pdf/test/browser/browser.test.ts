import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { print, seal } from '@yunform/pdf';
import { expect, test } from 'vitest';
import { hasTool } from '../../../../test/tools.ts';
import { registration, submission } from '../forms.ts';
import { fonts } from '../support.ts';
import { KEY } from './key.ts';
import { serve } from './serve.ts';

const browser = 'chromium';

/** Opens an address in a browser without a window; the function that it gives back ends it. */
function visit(address: string): () => Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'yunform-browser-'));
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    `--user-data-dir=${profile}`,
  ];
  const child = spawn(browser, [...flags, address], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  return async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
}

test.skipIf(!hasTool('chromium', 'printing in a browser'))(
  'a worker under a strict policy seals, prints the same bytes as Node, and verifies them',
  async () => {
    const sealed = await seal(registration, submission, KEY);
    if (!sealed.ok) expect.fail('not sealed');
    const options = { fonts, at: '2015-06-01T09:30:00+08:00', seal: sealed.value };
    const outcome = await print(registration, submission, options);
    if (!outcome.ok) expect.fail('not printed');
    const sum = createHash('sha256').update(outcome.value.bytes).digest('hex');
    expect(await serve(visit)).toBe(`${sum} same valid`);
  },
  300_000,
);
