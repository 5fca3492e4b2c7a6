import { type Issue, isObject, type Json, type Place, valueAt } from '@yunform/schema/base';
import type { Format, LanguageMap } from '../catalogue/catalogue.ts';
import { reads } from '../condition/condition.ts';
import { evaluate, inRow } from '../condition/evaluate.ts';
import { refusals } from '../condition/satisfies.ts';
import type { Question, Rule } from '../merge/question.ts';
import { comeHome } from './come-home.ts';
import { departmentOf } from './form-names.ts';
import { instances } from './instances.ts';
import { locate, type PlanNode } from './plan-tree.ts';
import { codeOf, refuse } from './refuse.ts';
import type { RowNumbers } from './row-numbers.ts';
import { type Frozen, matches, type State } from './state.ts';

/** The rules that do not hold, each at the answers that it is about. */
export function ofRules(frozen: Frozen, state: State, formats: { readonly [name: string]: Format }): readonly Issue[] {
  return frozen.intake.rules.flatMap((rule): readonly Issue[] => {
    const tree = frozen.plan(rule.form)?.tree;
    if (!tree || !state.applies(rule.form)) return [];
    const view = state.view(rule.form);
    const data = view.read('') ?? {};
    const isObjects = locate(tree, rule.at).node.container?.kind === 'object';
    return instances(rule.at, data).flatMap(({ pointer }) => {
      const { rows } = locate(tree, view.numbers.inAnswers(pointer));
      const value = valueAt(data, pointer);
      const none = value === undefined || (isObjects && !isObject(value));
      return none || evaluate(rule.condition, state.reader, rows)
        ? []
        : broken(frozen, rule, pointer, value, ruleHome(rule, rows, tree, view.numbers), formats);
    });
  });
}

/** One issue for each keyword that a rule about one field refuses, else one for the rule. */
function broken(
  { intake, context }: Frozen,
  rule: Rule,
  pointer: string,
  value: Json,
  home: readonly string[],
  formats: { readonly [name: string]: Format },
): readonly Issue[] {
  const places = home.length > 0 ? home : [''];
  const info = intake.forms[rule.form]?.info;
  const at: readonly Place[] = [
    ...places.map((one): Place => ({ in: 'answers', pointer: one })),
    { form: rule.form, in: 'data', pointer },
  ];
  const common = {
    titles: home.length > 0 ? titlesAt(intake.questions, home) : { 'zh-CN': info?.title ?? rule.form },
    departments: [departmentOf(intake, rule.form)],
  };
  const refused = rule.claim ? refusals(rule.claim, value, context.formats) : [];
  if (refused.length === 0)
    return [refuse(rule.keyword === 'required' ? 'required' : 'rule', { ...common, limit: null }, at)];
  return refused.map(({ keyword, limit }) => {
    const because =
      keyword === 'format' && typeof limit === 'string' && typeof value === 'string'
        ? formats[limit]?.explain(value)
        : undefined;
    return refuse(codeOf(keyword), { ...common, limit, ...(because ? { because } : {}) }, at);
  });
}

/** The answers behind the field that a rule is about, or behind every place that it reads. */
function ruleHome(rule: Rule, rows: readonly number[], tree: PlanNode, numbers: RowNumbers): readonly string[] {
  const at = inRow(rule.at, rows);
  if (locate(tree, at).node.entry) return comeHome(tree, at, numbers);
  const own = reads(rule.condition).filter(({ of, at: place }) => of === rule.form && place !== rule.at);
  return [...new Set(own.flatMap((place) => comeHome(tree, inRow(place.at, rows), numbers)))];
}

/** The titles of the questions at places, joined per language. */
export function titlesAt(questions: readonly Question[], pointers: readonly string[]): LanguageMap {
  const titles = questions
    .filter(({ at }) => pointers.some((pointer) => matches(at, pointer)))
    .map((one) => one.titles);
  const join = (language: string, separator: string): string =>
    [...new Set(titles.map((one) => one[language] ?? one['zh-CN'] ?? ''))].join(separator);
  return { 'zh-CN': join('zh-CN', '、'), en: join('en', ', ') };
}
