import { normalize } from '@yunform/schema';
import { expect, test } from 'vitest';
import { hasTool } from '../../../../test/tools.ts';
import { oracleOf } from '../arbitrary/oracle.ts';
import { groupsOf, libraryOf } from '../lib/suite.ts';

const TOOL = 'json-schema-test-suite';
const library = libraryOf();

/** Groups that cannot be read: a metaschema that is not given, dialects made up by the suite. */
const REFUSED: Readonly<Record<string, readonly string[]>> = {
  draft4: [
    'validate definition against metaschema',
    'remote ref, containing refs itself',
    'Location-independent identifier in remote ref',
  ],
  'draft2019-09': [
    'schema that uses custom metaschema with with no validation vocabulary',
    'ignore unrecognized optional vocabulary',
  ],
  'draft2020-12': [
    'schema that uses custom metaschema with with no validation vocabulary',
    'ignore unrecognized optional vocabulary',
    'schema that uses custom metaschema with format-assertion: false',
    'schema that uses custom metaschema with format-assertion: true',
  ],
};

/** Verdicts that JSON in JavaScript (1.0 is 1) or the choice to take `content…` as annotations does not allow. */
const OTHERWISE: Readonly<Record<string, number>> = { draft4: 1, draft7: 4 };

test
  .skipIf(!hasTool(TOOL, 'reading the five dialects'))
  .each(['draft4', 'draft6', 'draft7', 'draft2019-09', 'draft2020-12'])(
  '%s: what is read accepts what the suite calls valid, optional parts included',
  (draft) => {
    const counts = { right: 0, disputed: 0 };
    const wrong: string[] = [];
    const refused: string[] = [];
    for (const { file, name, schema, tests } of groupsOf(draft, true)) {
      const outcome = normalize(schema, { library });
      if (!outcome.ok) {
        refused.push(name);
        continue;
      }
      const oracle = oracleOf(outcome.value);
      for (const { data, valid } of tests) {
        if (oracle.denies(data, valid)) wrong.push(`${file}: ${name}: ${JSON.stringify(data)}`);
        else counts[oracle.accepts(data) === valid ? 'right' : 'disputed'] += 1;
      }
    }
    console.log(`${draft}: ${JSON.stringify(counts)}, ${wrong.length} wrong, ${refused.length} refused`);
    expect(wrong).toHaveLength(OTHERWISE[draft] ?? 0);
    expect(refused.sort()).toEqual([...(REFUSED[draft] ?? [])].sort());
    expect(counts.right).toBeGreaterThan(600);
  },
);
