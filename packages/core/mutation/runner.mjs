import { bundle, testFiles } from './bundle.mjs';
import { openHarness } from './harness.mjs';

const LOADING = '(loading)';

/** A test runner for Stryker that starts no process and no worker for a mutant: it runs the bundled tests in its own process, from nothing. */
class BundledTestRunner {
  static inject = ['options'];

  constructor(options) {
    this.tests = options.bundled.tests;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const root = process.cwd();
    globalThis.__stryker__ ??= {};
    this.files = testFiles(root, this.tests);
    this.collect = await openHarness(root);
    this.load = await bundle(root, this.files);
  }

  async dryRun() {
    const space = globalThis.__stryker__;
    space.activeMutant = undefined;
    space.mutantCoverage = undefined;
    const tests = [];
    await this.run(
      this.files,
      () => true,
      (id, started, failure) => {
        const result = {
          id,
          name: id,
          timeSpentMs: performance.now() - started,
          fileName: `packages/core/test/${fileOf(id)}`,
        };
        tests.push(
          failure === undefined ? { ...result, status: 0 } : { ...result, status: 1, failureMessage: failure },
        );
        return false;
      },
    );
    return { status: 'complete', tests, mutantCoverage: space.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const space = globalThis.__stryker__;
    Object.assign(space, { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
    const wanted = testFilter && new Set(testFilter);
    const files = wanted ? this.files.filter((file) => testFilter.some((id) => fileOf(id) === file)) : this.files;
    const whole = new Set(files.filter((file) => !wanted || wanted.has(idOf(file, LOADING))));
    let [ran, killer] = [0, undefined];
    await this.run(
      files,
      (id) => whole.has(fileOf(id)) || wanted.has(id),
      (id, _, failure) => {
        ran += 1;
        if (failure !== undefined) killer = { id, failure };
        return killer !== undefined;
      },
    );
    if (hitLimit !== undefined && space.hitCount > hitLimit)
      return { status: 'timeout', reason: `hit ${hitLimit} times` };
    if (killer === undefined && wanted && ran < wanted.size)
      return { status: 'error', errorMessage: `${ran} of ${wanted.size} tests were found` };
    if (killer === undefined) return { status: 'survived', nrOfTests: ran };
    return { status: 'killed', killedBy: [killer.id], failureMessage: killer.failure, nrOfTests: ran };
  }

  /** Loads each file (what that covers counts for all its tests), then runs the wanted tests, until `done` says so. */
  async run(files, wants, done) {
    const space = globalThis.__stryker__;
    let loads = {};
    space.currentTestId = undefined;
    const loading = attempt(() => {
      loads = this.load();
    });
    if (await loading) return void done(idOf('sources', LOADING), performance.now(), await loading);
    for (const file of files) {
      let tests = [];
      const collects = () => {
        tests = this.collect(loads[file]);
      };
      if (await this.step(idOf(file, LOADING), collects, done)) return;
      for (const { title, run } of tests)
        if (wants(idOf(file, title)) && (await this.step(idOf(file, title), run, done))) return;
    }
  }

  async step(id, run, done) {
    globalThis.__stryker__.currentTestId = id;
    const started = performance.now();
    const failure = await attempt(run);
    globalThis.__stryker__.currentTestId = undefined;
    return done(id, started, failure);
  }
}

/** What it throws, as text; undefined when it does not. */
async function attempt(run) {
  try {
    await run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const idOf = (file, title) => `${file} > ${title}`;
const fileOf = (id) => id.slice(0, id.indexOf(' > '));

export const strykerPlugins = [{ kind: 'TestRunner', name: 'bundled', injectableClass: BundledTestRunner }];
export const strykerValidationSchema = {
  type: 'object',
  properties: { bundled: { type: 'object', properties: { tests: { type: 'array', items: { type: 'string' } } } } },
};
