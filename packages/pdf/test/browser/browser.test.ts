import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { print } from '@yunform/pdf';
import { expect, test } from 'vitest';
import { hasTool } from '../../../../test/tools.ts';
import { registration, submission } from '../forms.ts';
import { fonts } from '../support.ts';
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
  'a worker under a strict policy prints the same bytes as Node',
  async () => {
    const outcome = await print(registration, submission, { fonts, at: '2015-06-01T09:30:00+08:00' });
    if (!outcome.ok) expect.fail('not printed');
    expect(await serve(visit)).toBe(createHash('sha256').update(outcome.value.bytes).digest('hex'));
  },
  300_000,
);
