import { createRequire } from 'node:module';
import { coreCatalog } from '@yunform/core';
import { type Issue, isArray, isObject, issueOf, type Json, type Place, toPointer } from '@yunform/schema/base';

/** How long one pattern may be looked at, in milliseconds. */
const PATIENCE = 2000;

interface Found {
  readonly pattern: string;
  readonly tokens: readonly string[];
}

/** The patterns of a form that a text can be written against, so that one answer keeps a computer busy for ever; each with such a text. */
export function slowPatterns(form: string, schema: Json): readonly Issue[] {
  const verdicts = new Map<string, Verdict>();
  return patternsIn(schema, []).flatMap(({ pattern, tokens }) => {
    const verdict = verdicts.get(pattern) ?? judge(pattern);
    verdicts.set(pattern, verdict);
    return told(pattern, verdict, [{ form, in: 'schema', pointer: toPointer(tokens) }]);
  });
}

function told(pattern: string, verdict: Verdict, at: readonly Place[]): readonly Issue[] {
  switch (verdict.status) {
    case 'safe':
      return [];
    case 'unknown':
      return [issueOf(coreCatalog, 'undecided-pattern', { pattern }, at)];
    case 'vulnerable':
      return [issueOf(coreCatalog, 'slow-pattern', { pattern, growth: verdict.growth, attack: verdict.attack }, at)];
  }
}

type Verdict =
  | { readonly status: 'safe' }
  | { readonly status: 'unknown' }
  | { readonly status: 'vulnerable'; readonly growth: string; readonly attack: string };

/** The build of recheck that is JavaScript alone; loaded when the first pattern is looked at. */
function judge(pattern: string): Verdict {
  const recheck: typeof import('recheck') = createRequire(import.meta.url)('recheck/lib/browser.js');
  try {
    const found = recheck.checkSync(pattern, 'u', { timeout: PATIENCE });
    return found.status === 'vulnerable'
      ? { status: 'vulnerable', growth: found.complexity.summary, attack: found.attack.pattern }
      : { status: found.status };
  } catch {
    return { status: 'unknown' };
  }
}

function patternsIn(value: Json, tokens: readonly string[]): readonly Found[] {
  if (isArray(value)) return value.flatMap((one, index) => patternsIn(one, [...tokens, String(index)]));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, one]): readonly Found[] => {
    const here = [...tokens, name];
    if (name === 'pattern' && typeof one === 'string') return [{ pattern: one, tokens: here }];
    const names = name === 'patternProperties' && isObject(one) ? Object.keys(one) : [];
    return [...names.map((pattern) => ({ pattern, tokens: [...here, pattern] })), ...patternsIn(one, here)];
  });
}
