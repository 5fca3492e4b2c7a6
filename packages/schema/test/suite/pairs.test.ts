import { intersect, type Json, normalize } from '@yunform/schema';
import { expect, test } from 'vitest';
import { hasTool } from '../../../../test/tools.ts';
import { type Oracle, oracleOf } from '../arbitrary/oracle.ts';
import { type Group, groupsOf, libraryOf } from '../lib/suite.ts';

const TOOL = 'json-schema-test-suite';
/** Pairs across files for each dialect; YUNFORM_PAIRS asks for more. */
const ACROSS = Number(process.env.YUNFORM_PAIRS ?? 1_500);
const library = libraryOf();

interface Judged extends Group {
  readonly oracle: Oracle;
  readonly said: ReadonlyMap<string, boolean>;
}

/** The groups of a dialect that can be read and that a public validator can compile. */
function judgedGroups(draft: string): Judged[] {
  return groupsOf(draft).flatMap((group) => {
    const outcome = normalize(group.schema, { library });
    if (!outcome.ok || !compiles(outcome.value)) return [];
    const said = new Map(group.tests.map(({ data, valid }) => [JSON.stringify(data), valid]));
    return [{ ...group, oracle: oracleOf(outcome.value), said }];
  });
}

function compiles(schema: Json): boolean {
  try {
    return oracleOf(schema) !== undefined;
  } catch {
    return false;
  }
}

function pairsOf(groups: readonly Judged[]): [Judged, Judged][] {
  const inside = groups.flatMap((a, index) =>
    groups
      .slice(index)
      .filter(({ file }) => file === a.file)
      .map((b): [Judged, Judged] => [a, b]),
  );
  let seed = 20_261_121;
  const next = (): Judged[] => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return groups.slice(Math.floor((seed / 2 ** 32) * groups.length)).slice(0, 1);
  };
  const across = Array.from({ length: ACROSS }, () => [...next(), ...next()]);
  return [...inside, ...across.flatMap(([a, b]): [Judged, Judged][] => (a && b ? [[a, b]] : []))];
}

/** What the suite says of a value, else what both validators say; undefined when they differ. */
function verdictOf({ said, oracle }: Judged, data: Json): boolean | undefined {
  const known = said.get(JSON.stringify(data));
  if (known !== undefined) return known;
  return oracle.denies(data, false) ? true : oracle.denies(data, true) ? false : undefined;
}

/** How the joint schema of a pair errs, if it does. */
function errorOf(
  a: Judged,
  b: Judged,
  counts: { checks: number; common: number; conflicts: number },
): string | undefined {
  const outcome = intersect([a.schema, b.schema], { names: ['A', 'B'], library });
  if (!outcome.ok && !outcome.issues.some(({ code }) => code === 'conflict' || code === 'unsatisfiable'))
    return 'refused';
  if (!outcome.ok) counts.conflicts += 1;
  const joint = oracleOf(outcome.ok ? outcome.value.schema : false);
  let common = false;
  for (const { data } of [...a.tests, ...b.tests]) {
    const [left, right] = [verdictOf(a, data), verdictOf(b, data)];
    if (left === false || right === false) {
      counts.checks += 1;
      if (joint.denies(data, false)) return `wider on ${JSON.stringify(data)}`;
    } else if (left && right) {
      counts.checks += 1;
      common = true;
      if (joint.denies(data, true)) return `${outcome.ok ? 'narrower' : 'false conflict'} on ${JSON.stringify(data)}`;
    }
  }
  if (common) counts.common += 1;
  return undefined;
}

/** A schema whose unknown keywords repeat an `$id`, which ajv refuses to see twice. */
const UNREADABLE = /\$id inside an unknown keyword/;

test.skipIf(!hasTool(TOOL, 'joining pairs of the official suite')).each(['draft7', 'draft2020-12'])(
  '%s: every pair inside a file and thousands across files are joined exactly',
  (draft) => {
    const counts = { pairs: 0, checks: 0, common: 0, conflicts: 0 };
    const wrong: string[] = [];
    for (const [a, b] of pairsOf(judgedGroups(draft))) {
      if (UNREADABLE.test(a.name) && UNREADABLE.test(b.name)) continue;
      counts.pairs += 1;
      const error = errorOf(a, b, counts);
      if (error) wrong.push(`${error}: ${JSON.stringify(a.schema)} and ${JSON.stringify(b.schema)}`);
    }
    console.log(`${draft}: ${JSON.stringify(counts)}, ${wrong.length} wrong`);
    expect(wrong).toEqual([]);
    expect(counts.pairs).toBeGreaterThan(3_000);
    expect(counts.common).toBeGreaterThan(counts.pairs / 2);
  },
);
