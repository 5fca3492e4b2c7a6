import { expect, test } from 'vitest';
import config from '../vitest.config.ts';
import { filesBelow } from './house/source.ts';
import { hasTool } from './tools.ts';

const inBrowser = filesBelow('packages', '.test.tsx');

test.skipIf(!hasTool('chromium', 'widgets, keyboard and focus in a browser'))(
  'tests in .tsx run inside a browser: every one is in the project that starts it',
  () => {
    const projects = config.test?.projects ?? [];
    const own = projects.flatMap((one) => (typeof one === 'object' && 'test' in one ? [one.test] : []));
    expect(own.map((one) => [one?.name, one?.browser?.enabled === true])).toEqual([
      ['node', false],
      ['browser', true],
    ]);
    expect(inBrowser.length).toBeGreaterThan(3);
    for (const path of inBrowser) expect(path).toMatch(/^packages\/[^/]+\/test\/.*\.test\.tsx$/);
  },
);
