import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { includes, isEmpty } from '@yunform/schema';
import { describe, expect, test } from 'vitest';
import { hasTool } from '../../../../test/tools.ts';
import { groupsOf, libraryOf, SUITE } from '../lib/suite.ts';

/** The most verdicts of a dialect that may be unknown: formats on whose edges validators differ, references to nothing. */
const UNKNOWN = { draft4: 6, draft6: 5, draft7: 5, 'draft2019-09': 11, 'draft2020-12': 11 } as const;
const DRAFTS = ['draft4', 'draft6', 'draft7', 'draft2019-09', 'draft2020-12'] as const;
const options = { library: libraryOf() };

describe.skipIf(!hasTool('json-schema-test-suite', 'the official suite'))('the official suite', () => {
  test.each(DRAFTS)('%s: a schema includes exactly the values that the suite calls valid', (draft) => {
    const unknown: string[] = [];
    const wrong: string[] = [];
    let right = 0;
    for (const { file, name, schema, tests } of groupsOf(draft)) {
      const emptiness = isEmpty(schema, options).verdict;
      for (const { data, valid } of tests) {
        const { verdict } = includes(schema, { const: data }, options);
        const what = `${file}: ${name}: ${JSON.stringify(data)}`;
        if (verdict === 'unknown') unknown.push(what);
        else if ((verdict === 'yes') !== valid || (valid && emptiness === 'empty')) wrong.push(what);
        else right += 1;
      }
    }
    console.log(`${draft}: ${right} right, ${unknown.length} unknown, ${wrong.length} wrong`);
    expect(wrong).toEqual([]);
    expect(unknown.slice(UNKNOWN[draft])).toEqual([]);
    expect(right).toBeGreaterThan(500);
  });

  test('formats: what is said of a text agrees with the suite, or nothing is said', () => {
    const folder = join(SUITE, 'tests/draft2020-12/optional/format');
    const seen = { right: 0, unknown: 0 };
    const wrong: string[] = [];
    for (const file of readdirSync(folder)) {
      for (const { schema, tests } of JSON.parse(readFileSync(join(folder, file), 'utf8'))) {
        for (const { data, valid, description } of tests) {
          const { verdict } = includes(schema, { const: data });
          if (verdict === 'unknown') seen.unknown += 1;
          else if ((verdict === 'yes') === valid) seen.right += 1;
          else wrong.push(`${file}: ${description}: ${data}`);
        }
      }
    }
    console.log(`formats: ${JSON.stringify(seen)}, ${wrong.length} wrong`);
    expect(wrong).toEqual([]);
    expect(seen.right).toBeGreaterThan(seen.unknown);
  });
});
