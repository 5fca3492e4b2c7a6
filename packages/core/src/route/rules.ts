import type { Issue, Json, Place } from '@yunform/schema/base';
import type { LanguageMap } from '../catalogue/catalogue.ts';
import { reads } from '../condition/condition.ts';
import { evaluate, inRow } from '../condition/evaluate.ts';
import type { Question, Rule } from '../merge/question.ts';
import { comeHome } from './come-home.ts';
import { instances } from './instances.ts';
import { locate, type PlanNode } from './plan-tree.ts';
import { refuse } from './refuse.ts';
import { type Frozen, matches, type State } from './state.ts';

/** The rules that do not hold, each at the answers that it is about. */
export function ofRules({ intake, trees }: Frozen, state: State): readonly Issue[] {
  return intake.rules.flatMap((rule): readonly Issue[] => {
    const tree = trees.get(rule.form);
    if (!tree || !state.applies(rule.form)) return [];
    const view = state.view(rule.form);
    return instances(rule.at, view.read('') ?? {}).flatMap(({ pointer, rows }) => {
      if (view.read(pointer) === undefined || evaluate(rule.condition, state.reader, rows)) return [];
      const home = ruleHome(rule, rows, tree);
      const answers = home.map((at): Place => ({ in: 'answers', pointer: at }));
      const departments = [intake.forms[rule.form]?.info.department ?? rule.form];
      const code = rule.keyword === 'required' ? 'required' : 'rule';
      return [
        refuse(code, { titles: titlesAt(intake.questions, home), departments, limit: null }, [
          ...answers,
          { form: rule.form, in: 'data', pointer },
        ]),
      ];
    });
  });
}

/** The answers behind the field that a rule is about, or behind every place that it reads. */
function ruleHome(rule: Rule, rows: readonly number[], tree: PlanNode): readonly string[] {
  const at = inRow(rule.at, rows);
  if (locate(tree, at).node.entry) return comeHome(tree, at);
  const own = reads(rule.condition).filter(({ of, at: place }) => of === rule.form && place !== rule.at);
  return [...new Set(own.flatMap((place) => comeHome(tree, inRow(place.at, rows))))];
}

/** The titles of the questions at places, joined per language. */
export function titlesAt(questions: readonly Question[], pointers: readonly string[]): LanguageMap {
  const titles = questions
    .filter(({ at }) => pointers.some((pointer) => matches(at, pointer)))
    .map((one) => one.titles);
  const join = (language: string, separator: string): string =>
    [...new Set(titles.map((one) => one[language] ?? one['zh-CN'] ?? ''))].join(separator);
  const zh: Json = join('zh-CN', '、');
  return { 'zh-CN': zh, en: join('en', ', ') };
}
