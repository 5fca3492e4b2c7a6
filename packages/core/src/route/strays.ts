import { type Issue, isArray, isObject, type Json, toPointer } from '@yunform/schema/base';
import { issue } from '../catalog/catalog.ts';
import type { Intake } from '../merge/intake.ts';
import { departmentOf } from './form-names.ts';
import { refuse } from './refuse.ts';

/**
 * Answers at no question: kept, never dropped silently. What holds questions but is no object or list is refused: they cannot be answered there; `judged` are
 * places whose own question says that it wants a list.
 */
export function strays(intake: Intake, answers: Json, judged: ReadonlySet<string> = new Set()): readonly Issue[] {
  const { questions } = intake;
  const known = new Set(['', ...questions.flatMap(({ at }) => prefixes(at))]);
  const leaves = new Set(questions.filter(({ kind }) => kind === 'value').map(({ at }) => at));
  const wrong = (tokens: readonly string[], place: string, limit: string): readonly Issue[] => {
    const pointer = toPointer(tokens);
    const askers = questions.filter(({ at }) => at.startsWith(`${place}/`)).flatMap(({ askedBy }) => askedBy);
    const departments = askers.map(({ form }) => departmentOf(intake, form));
    return [
      refuse('type', { titles: { 'zh-CN': pointer, en: pointer }, departments, limit }, [{ in: 'answers', pointer }]),
    ];
  };
  const visit = (value: Json, tokens: readonly string[], place: string): readonly Issue[] => {
    if (leaves.has(place)) return [];
    if (!known.has(place))
      return [issue('unknown-answer', { pointer: toPointer(tokens) }, [{ in: 'answers', pointer: toPointer(tokens) }])];
    if (known.has(`${place}/*`)) {
      if (isArray(value)) return value.flatMap((item, index) => visit(item, [...tokens, String(index)], `${place}/*`));
      return judged.has(place) ? [] : wrong(tokens, place, 'array');
    }
    return isObject(value)
      ? Object.entries(value).flatMap(([name, item]) => visit(item, [...tokens, name], place + toPointer([name])))
      : wrong(tokens, place, 'object');
  };
  return visit(answers, [], '');
}

function prefixes(at: string): readonly string[] {
  const tokens = at.split('/');
  return tokens.map((_, index) => tokens.slice(0, index + 1).join('/'));
}
