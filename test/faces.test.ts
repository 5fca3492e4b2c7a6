import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './house/source.ts';

/** Every value that a face exports, in alphabetical order. Widening a face is a decision: it shows here. */
const faces: { readonly [specifier: string]: readonly string[] } = {
  '@yunform/schema': [
    'YunformError',
    'diff',
    'includes',
    'intersect',
    'isEmpty',
    'normalize',
    'sample',
    'schemaCatalog',
  ],
  '@yunform/schema/base': [
    'YunformError',
    'add',
    'canonical',
    'compare',
    'compareDecimals',
    'conclude',
    'copy',
    'decimal',
    'equals',
    'escapeToken',
    'fail',
    'formatDecimal',
    'fromEntries',
    'isArray',
    'isMultipleOf',
    'isObject',
    'issueOf',
    'leastCommonMultiple',
    'member',
    'multiply',
    'parsePointer',
    'setMember',
    'succeed',
    'toNumber',
    'toPointer',
    'unescapeToken',
    'valueAt',
    'wordIssue',
  ],
  '@yunform/schema/pattern': [
    'Meter',
    'areDisjoint',
    'findWords',
    'isSubset',
    'languageOf',
    'lengths',
    'matches',
    'witness',
  ],
  '@yunform/core': [
    'administrativeWords',
    'ajvValidator',
    'align',
    'because',
    'compile',
    'coreCatalog',
    'departmentOf',
    'departmentTitles',
    'describe',
    'diverge',
    'emptyCatalogue',
    'evaluate',
    'explain',
    'extend',
    'formTitleOf',
    'formTitles',
    'hints',
    'merge',
    'migrate',
    'proposals',
    'readDecisions',
    'readForm',
    'readIntake',
    'report',
    'standardMatchers',
    'writeDecisions',
  ],
  '@yunform/core/run': [
    'compileWith',
    'departmentOf',
    'describe',
    'explain',
    'formTitleOf',
    'interpretedValidator',
    'isMultiple',
    'precompiledValidator',
    'refusals',
    'routerKit',
    'rowGroups',
    'standardFormats',
  ],
  '@yunform/core/emit': ['emitRouters', 'emitValidator'],
  '@yunform/elements': ['catalogue'],
  '@yunform/pdf': ['calibrate', 'catalog', 'check', 'print', 'printBatch', 'printBooklet', 'seal', 'sign', 'verify'],
  '@yunform/react': [
    'ClerkDesk',
    'ErrorSummary',
    'IntakeForm',
    'IntakeProvider',
    'ReviewPage',
    'departmentOf',
    'formTitleOf',
    'localPrinters',
    'useIntake',
  ],
  '@yunform/react/antd': ['AntdSetting', 'antdTheme'],
  '@yunform/react/store': ['createIntakeStore', 'idbDrafts', 'memoryDrafts', 'serverDrafts', 'tampered'],
  yunform: [
    'align',
    'catalogue',
    'compile',
    'defaultFonts',
    'describe',
    'explain',
    'merge',
    'print',
    'readForm',
    'readIntake',
    'report',
    'verify',
  ],
  '@yunform/core/pinyin': ['pinyin'],
  'yunform/guard': ['guard'],
};

test('every name under which a package can be imported is listed here', () => {
  const names = readdirSync(join(ROOT, 'packages')).flatMap((folder) => {
    const { name, exports } = JSON.parse(readFileSync(join(ROOT, 'packages', folder, 'package.json'), 'utf8'));
    return Object.keys(exports)
      .filter((entry) => !/\.(json|css)$/.test(entry))
      .map((entry) => join(name, entry));
  });
  expect(names.sort()).toEqual(Object.keys(faces).sort());
});

/** Needs a bundler: Ant Design does not load in Node. */
const BUNDLED: { readonly [specifier: string]: string } = { '@yunform/react/antd': 'packages/react/src/antd.ts' };

test.each(Object.entries(faces))('%s exports these values and no other', async (specifier, names) => {
  const file = BUNDLED[specifier];
  const exported =
    file === undefined
      ? Object.keys(await import(specifier))
      : [...readFileSync(join(ROOT, file), 'utf8').matchAll(/[{,] (?!type )(\w+)/g)].map(([, name]) => name);
  expect(exported.sort()).toEqual([...names].sort());
});
