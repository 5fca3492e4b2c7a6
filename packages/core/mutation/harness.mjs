import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What tests import from vitest, collecting them instead of running them: `describe`, `test` with `each` and `skipIf`, and vitest's own `expect`. */
export async function openHarness(root) {
  let titles = [];
  let collected = [];
  const test = (title, run) => collected.push({ title: [...titles, title].join(' > '), run });
  const describe = (title, body) => {
    titles = [...titles, title];
    body();
    titles = titles.slice(0, -1);
  };
  globalThis.yunformHarness = {
    test: Object.assign(test, { each: each(test), skipIf: (skipped) => (skipped ? () => undefined : test) }),
    describe: Object.assign(describe, { each: each(describe) }),
    afterAll: () => undefined,
    expect: await expectation(root),
  };
  /** The tests that loading a file declares. */
  return (load) => {
    collected = [];
    titles = [];
    load();
    return collected;
  };
}

const each = (one) => (rows) => (title, body) => {
  for (const [index, row] of rows.entries())
    one(`${title} [${index}]`, () => (Array.isArray(row) ? body(...row) : body(row)));
};

async function expectation(root) {
  const imported = (from, name) => import(pathToFileURL(createRequire(from).resolve(name)).href);
  const from = createRequire(join(root, 'package.json')).resolve('@vitest/expect');
  const [matchers, chai] = await Promise.all([import(pathToFileURL(from).href), imported(from, 'chai')]);
  for (const plugin of [matchers.JestExtend, matchers.JestChaiExpect, matchers.JestAsymmetricMatchers])
    chai.use(plugin);
  return chai.expect;
}
