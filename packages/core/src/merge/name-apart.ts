import { setMember } from '@yunform/schema/base';
import type { LanguageMap } from '../catalogue/catalogue.ts';
import type { Question } from './question.ts';

/** Who asks, by form: the department, and what its form is called. */
interface Askers {
  readonly departments: { readonly [form: string]: LanguageMap };
  readonly forms: { readonly [form: string]: LanguageMap };
}

/**
 * Questions of one form named so that nobody confuses them: with the group around them, with the table where the form has the same column in another one, and
 * with the departments (and their forms, where one department has several) where another question has the same name, asked apart or by another form.
 */
export function nameApart(questions: readonly Question[], { departments, forms }: Askers): readonly Question[] {
  const named = withTables(questions);
  const counts = counted(named, nameOf);
  const isAlike = (one: Question): boolean => isApart(one) && (counts.get(nameOf(one)) ?? 0) > 1;
  if (!named.some(isAlike)) return named;
  const byDepartment = named.map((one) => (isAlike(one) ? askedBy(one, departments) : one));
  const left = counted(byDepartment, nameOf);
  const isLeft = (one: Question): boolean => (left.get(nameOf(one)) ?? 0) > 1;
  const askers = counted(byDepartment.filter(isLeft), namedFor);
  return byDepartment.map((one, index) => {
    const before = named[index] ?? one;
    if (before === one || !isLeft(one) || left.get(nameOf(one)) === askers.get(namedFor(one))) return one;
    return askedBy(before, departments, forms);
  });
}

/** May the name of a question change: does it belong to one form, or to one camp of forms? */
function isApart({ element, at }: Question): boolean {
  return element === undefined || at.startsWith('/forms/');
}

function nameOf({ titles }: Question): string {
  return titles['zh-CN'] ?? '';
}

/** The name with who asks. */
function namedFor(one: Question): string {
  return JSON.stringify([nameOf(one), once(one.askedBy.map(({ form }) => form))]);
}

function counted(questions: readonly Question[], key: (one: Question) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of questions) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1);
  return counts;
}

/** Columns that one form has in several tables, or names as it names the table, named within the table. */
function withTables(questions: readonly Question[]): readonly Question[] {
  const columns = questions.filter(({ at, kind }) => kind === 'rows' || at.includes('/*/'));
  const counts = counted(columns, namedFor);
  const tables = new Map(
    questions.filter(({ kind }) => kind === 'rows').map(({ at, titles }) => [at, titles] as const),
  );
  return questions.map((one) => {
    const table = isApart(one) ? tables.get(one.at.slice(0, Math.max(0, one.at.lastIndexOf('/*/')))) : undefined;
    return table && (counts.get(namedFor(one)) ?? 0) > 1 ? { ...one, titles: titledWithin(one.titles, table) } : one;
  });
}

/** A title inside a group's. */
export function titledWithin(titles: LanguageMap, within: LanguageMap | undefined): LanguageMap {
  if (!within) return titles;
  const zh = `${within['zh-CN'] ?? ''}：${titles['zh-CN'] ?? ''}`;
  const en = titles.en === undefined ? undefined : `${within.en ?? within['zh-CN'] ?? ''}: ${titles.en}`;
  return { ...titles, 'zh-CN': zh, ...(en === undefined ? {} : { en }) };
}

/** The question named with the departments that ask it, and with their forms where these are given. */
function askedBy(one: Question, departments: Askers['departments'], forms?: Askers['forms']): Question {
  const askers = once(one.askedBy.map(({ form }) => form));
  if (askers.length === 0) return one;
  const told: Record<string, string> = {};
  for (const [language, title] of Object.entries(one.titles)) {
    const isChinese = language.startsWith('zh');
    const names = askers.map((form) => {
      const department = inLanguage(departments[form], language) ?? form;
      const name = forms && inLanguage(forms[form], language);
      return name === undefined ? department : `${department}${isChinese ? '：' : ': '}${name}`;
    });
    setMember(
      told,
      language,
      isChinese ? `${title}（${once(names).join('、')}）` : `${title} (${once(names).join(', ')})`,
    );
  }
  return { ...one, titles: told };
}

function inLanguage(titles: LanguageMap | undefined, language: string): string | undefined {
  return titles?.[language] ?? titles?.['zh-CN'];
}

function once<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
