/** Beginnings of the paths of the tests, the quick ones first. */
const QUICK = [
  'lens/cases',
  'lens/derive',
  'lens/preimage',
  'open-codes',
  'merge/two-forms',
  'merge/conflict',
  'merge/questions',
  'route/',
  'run/open',
];
const FORMS = ['form/tree', 'form/shapes'];
/** What runs for seconds comes last, and tries fewer generated forms than the tests themselves do. */
const LAWS = ['laws/generated', 'laws/answers'];
process.env.YUNFORM_RUNS ??= '8';

/** What is mutated, and which tests run: a group for each folder, and one for the files whose tests are slow. */
const GROUPS = {
  lens: { mutate: ['lens/*.ts'], tests: [...QUICK, ...FORMS, 'lens/laws', 'condition/'] },
  route: { mutate: ['route/*.ts'], tests: [...QUICK, ...FORMS, 'run/', ...LAWS] },
  merge: { mutate: ['merge/*.ts'], tests: [...QUICK, ...FORMS, 'merge/', ...LAWS] },
};

const name = process.env.YUNFORM_MUTATE ?? 'lens';
const { mutate, tests } = GROUPS[name];

export default {
  testRunner: 'bundled',
  plugins: ['./packages/core/mutation/runner.mjs'],
  bundled: { tests },
  tsconfigFile: 'none',
  disableTypeChecks: false,
  coverageAnalysis: 'perTest',
  concurrency: 1,
  maxTestRunnerReuse: 200,
  timeoutMS: 30_000,
  mutate: mutate.map((file) => `packages/core/src/${file}`),
  ignorePatterns: ['/docs', '/out', '/examples', '/bench', 'dist', '.ci'],
  reporters: ['json', 'clear-text', 'progress-append-only'],
  jsonReporter: { fileName: `out/mutation/${name}.json` },
  clearTextReporter: { allowColor: false, reportTests: false, reportMutants: false },
  tempDirName: 'out/mutation/sandbox',
  incrementalFile: `out/mutation/${name}.incremental.json`,
};
