/** Beginnings of the paths of the tests, the quick ones first. Left out is what runs for more than two seconds. */
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

/** What is mutated, and which tests run: a group for each folder, and one for the files whose tests are slow. */
const GROUPS = {
  lens: { mutate: ['lens/*.ts'], tests: [...QUICK, ...FORMS, 'lens/laws', 'condition/'] },
  route: { mutate: ['route/*.ts'], tests: [...QUICK, ...FORMS] },
  merge: { mutate: ['merge/*.ts'], tests: [...QUICK, ...FORMS] },
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
