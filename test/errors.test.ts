import { compile, type Finding, type Matter, describe as word } from '@yunform/core';
import { catalogue } from '@yunform/elements';
import { normalize } from '@yunform/schema';
import { type Issue, isArray, isObject, type Json, type JsonObject, toPointer, valueAt } from '@yunform/schema/base';
import { afterAll, describe, expect, test } from 'vitest';
import { answerLaws } from '../packages/core/test/support/answer-laws.ts';
import { type Case, openCase } from '../packages/core/test/support/case.ts';
import { touches, withValue } from '../packages/core/test/support/places.ts';
import { library, matters, read } from './schemas/library.ts';

/** Errors come home, totally: every keyword of every form fails once, from answers that every department accepts. */
const seen = { keywords: new Map<string, number>(), changed: 0, refused: new Set<string>() };

afterAll(() => {
  const failed = [...seen.keywords].map(([keyword, count]) => `${keyword} ${count}`).join(', ');
  console.info(`reported: ${failed}; by ${seen.changed} changed answers: ${seen.refused.size} keywords of forms`);
});

function open(id: string): Case {
  const matter = matters.find((one) => one.id === id);
  const results = Object.fromEntries(Object.entries(matter?.results ?? {}).map(([name, form]) => [name, String(form)]));
  const chosen: Matter = { id, forms: matter?.forms ?? [], results };
  const schemas = library.filter((form) => chosen.forms.includes(form.id)).map(({ schema }) => schema);
  const one = openCase(schemas, catalogue, { matter: chosen });
  if ('intake' in one) return one;
  throw new Error(one.map(({ message }) => message).join('\n'));
}

const NOISE = new Set([
  'if',
  'then',
  'else',
  'allOf',
  '$ref',
  'dependentSchemas',
  'properties',
  'items',
  'prefixItems',
]);
const ASSERTING = new Set(
  (
    'type const enum minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength pattern format minItems maxItems uniqueItems ' +
    'anyOf oneOf not required dependentRequired additionalProperties unevaluatedProperties minProperties maxProperties contains propertyNames'
  ).split(' '),
);

/** What a form's validator can find, one of each keyword at each place; what stands inside a choice is told by the choice. */
function findingsOf(root: JsonObject): readonly Finding[] {
  const found = new Map<string, Finding>();
  const visit = (schema: Json | undefined, tokens: readonly string[], refs: readonly string[]): void => {
    if (schema === false) add('false schema', tokens, false);
    if (!isObject(schema)) return;
    for (const [keyword, limit] of Object.entries(schema)) {
      if (ASSERTING.has(keyword) && !NOISE.has(keyword)) assertion(keyword, limit, tokens);
      if (keyword === 'properties' && isObject(limit))
        for (const [name, one] of Object.entries(limit)) visit(one, [...tokens, name], refs);
      if (keyword === 'items') visit(limit, [...tokens, '0'], refs);
      if (['if', 'then', 'else'].includes(keyword) && keyword !== 'if') visit(limit, tokens, refs);
      if (keyword === 'allOf' && isArray(limit)) for (const one of limit) visit(one, tokens, refs);
      if (keyword === '$ref' && typeof limit === 'string' && !refs.includes(limit))
        visit(valueAt(root, decodeURIComponent(limit.slice(1))), tokens, [...refs, limit]);
    }
  };
  const add = (keyword: string, tokens: readonly string[], limit: Json): void => {
    const at = toPointer(tokens);
    found.set(`${keyword} ${at}`, { keyword, at, schema: '', limit });
  };
  const assertion = (keyword: string, limit: Json, tokens: readonly string[]): void => {
    if (keyword === 'required' && isArray(limit))
      for (const name of limit) add(keyword, [...tokens, String(name)], limit);
    else if (keyword === 'dependentRequired' && isObject(limit))
      for (const name of Object.values(limit).flat()) add(keyword, [...tokens, String(name)], limit);
    else if (/Properties$/.test(keyword) && limit === false) add(keyword, [...tokens, '多余'], limit);
    else add(keyword, tokens, limit);
  };
  visit(root, [], []);
  return [...found.values()];
}

/** Words that no citizen should read. */
const JARGON =
  /oneOf|anyOf|allOf|additionalProperties|unevaluated|uniqueItems|dependentRequired|m(in|ax)(Length|Items|Properties)|\bobject\b|\barray\b|\bstring\b|\binteger\b|\bboolean\b|\bnull\b|\bschema\b|[\^$\\]|undefined|\{\w+\}/;

function complaints(issue: Issue): readonly string[] {
  return (['zh-CN', 'en'] as const).flatMap((language) => {
    const text = word(issue, language);
    return text === '' || JARGON.test(text) ? [`${language}: ${text}`] : [];
  });
}

describe.each(matters.map(({ id }) => id))('%s', (id) => {
  const one = open(id);
  const full = read(`matters/${id}/answers/full.json`);

  test.each(one.forms.map((form) => [form.id, form] as const))(
    '%s: each keyword at each place comes home once, in words, with who asks',
    (form, { published, info }) => {
      const normal = normalize(published);
      const findings = normal.ok && isObject(normal.value) ? findingsOf(normal.value) : [];
      expect(findings.length).toBeGreaterThan(20);
      let told: readonly Finding[] = [];
      const reporting = compile(one.intake, {
        formats: catalogue.formats,
        validator: (_schema, _formats, of) => () => (of === form ? told : []),
      });
      const entries = one.intake.plan[form]?.entries ?? [];
      const wrong: string[] = [];
      for (const finding of findings) {
        told = [finding];
        seen.keywords.set(finding.keyword, (seen.keywords.get(finding.keyword) ?? 0) + 1);
        const routing = reporting.route(full, { provenance: false });
        const [issue, ...more] = routing.issues.filter(({ level }) => level !== 'info' && level !== 'warning');
        const what = `${finding.keyword} ${finding.at}`;
        if (routing.submissions[form]?.status === 'waiting') continue;
        if (!issue || more.length > 0) {
          wrong.push(`${what}: ${issue ? 'told twice' : 'not told'}`);
          continue;
        }
        const homes = entries
          .filter(({ to }) => touches(to, finding.at) || touches(finding.at, to))
          .flatMap(({ from }) => from);
        const home = issue.at.some(
          (place) => place.in === 'answers' && (place.pointer === '' || homes.some((at) => touches(at, place.pointer))),
        );
        if (!home && homes.length > 0) wrong.push(`${what}: at ${JSON.stringify(issue.at)}`);
        if (!JSON.stringify(issue.values.departments).includes(info.department)) wrong.push(`${what}: nobody asks`);
        wrong.push(...complaints(issue).map((text) => `${what}: ${text}`));
      }
      expect(wrong).toEqual([]);
    },
  );

  test('answers taken away, and answers made wrong, are told in words at an answer that causes it', () => {
    const values: readonly Json[] = ['', '示例', 'x'.repeat(400), -1, 0.001, 1e12, true, null, [], {}];
    const wrong: string[] = [];
    for (const [index, { at, kind, result }] of one.intake.questions.entries()) {
      const pointer = at.replaceAll('*', '0');
      if (kind === 'rows' || result !== undefined || valueAt(full, pointer) === undefined) continue;
      for (const value of index % 2 === 0 ? [undefined] : [values[index % values.length]]) {
        const answers = withValue(full, pointer, value, at);
        const { breaches } = answerLaws(one, answers);
        const issues = one.whole.route(answers, { provenance: false }).issues.filter(({ level }) => level === 'error');
        for (const { code, at: places } of issues)
          for (const { form } of places) if (form) seen.refused.add(`${form} ${code}`);
        seen.changed += 1;
        wrong.push(
          ...breaches.filter(({ law }) => /home|word/.test(law)).map(({ law, what }) => `${pointer}: ${law} ${what}`),
        );
        wrong.push(...issues.flatMap(complaints).map((text) => `${pointer} ${JSON.stringify(value ?? null)}: ${text}`));
      }
    }
    expect(wrong).toEqual([]);
  });
});
