import {
  type Condition,
  type Intake,
  type LanguageMap,
  type Question,
  type RowGroup,
  rowGroups,
} from '@yunform/core/run';

/** One thing on a page: a question, or a repeating group whose rows have questions of their own. */
export type Item =
  | { readonly kind: 'question'; readonly question: Question }
  | {
      readonly kind: 'rows';
      readonly group: RowGroup;
      readonly question: Question;
      readonly columns: readonly Question[];
    };

/** One screen. A topic with many questions takes several: `part` of `parts`. */
export interface PageLayout {
  readonly id: string;
  readonly titles: LanguageMap;
  readonly part: number;
  readonly parts: number;
  readonly items: readonly Item[];
}

/** How many questions stand on one screen at most, unless told otherwise. */
const PAGE_SIZE = 12;

/** The screen with the questions that decide which forms apply. */
const SCREENING = { id: '?', titles: { 'zh-CN': '需要办理哪些事项', en: 'What you need' } } as const;

/** The screens of an intake, in the order of its pages, what decides which forms apply before all; never changes while the intake is the same. */
export function layOut(intake: Intake, size: number = PAGE_SIZE): readonly PageLayout[] {
  const groups = rowGroups(intake);
  const placed = new Set<string>();
  const deciding = new Set(Object.values(intake.forms).flatMap(({ appliesWhen }) => placesIn(appliesWhen)));
  const first = intake.questions.filter(({ kind, at }) => kind === 'value' && deciding.has(at));
  const pages = [{ ...SCREENING, questions: first.map(({ at }) => at) }, ...intake.pages];
  return pages.flatMap(({ id, titles, questions }) => {
    const items = questions.flatMap((at) => itemAt(intake, at, groups, placed));
    const slices = evenly(items, size);
    return slices.map((slice, index) => ({
      id: slices.length === 1 ? id : `${id}~${index + 1}`,
      titles,
      part: index + 1,
      parts: slices.length,
      items: slice,
    }));
  });
}

function placesIn(condition: Condition): readonly string[] {
  if (typeof condition === 'boolean') return [];
  if ('all' in condition) return condition.all.flatMap(placesIn);
  return 'at' in condition ? [condition.at] : [];
}

function itemAt(intake: Intake, at: string, groups: readonly RowGroup[], placed: Set<string>): readonly Item[] {
  const group = groups.find((one) => [one.at, ...one.companions].some((array) => at.startsWith(`${array}/*`)));
  const key = group?.at ?? at;
  const question = intake.questions.find((one) => one.at === key);
  if (!question || placed.has(key)) return [];
  placed.add(key);
  if (!group) return [{ kind: 'question', question }];
  // What single forms ask beside a row comes after what all rows have.
  const columns = [group.at, ...group.companions].flatMap((array) =>
    intake.questions.filter((one) => one.at.startsWith(`${array}/*`)),
  );
  return [{ kind: 'rows', group, question, columns }];
}

/** As few slices as the size allows, all about equally long; what belongs together is not torn apart unless a slice would be too long. */
function evenly(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  const slices: (readonly Item[])[] = [];
  for (let rest = items; rest.length > 0; ) {
    const length = Math.ceil(rest.length / Math.ceil(rest.length / size));
    const cut =
      [length, length - 1, length + 1, length - 2].find((at) => at > 0 && at <= size && !isTorn(rest, at)) ?? length;
    slices.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return slices;
}

/** Would a cut before this item part two questions about one thing (an address and its postcode, a kind and its number)? */
function isTorn(items: readonly Item[], cut: number): boolean {
  const [before, after] = [items[cut - 1], items[cut]].map((item) => item?.question.at.split('/') ?? []);
  if (!before || !after || after.length === 0) return false;
  const [a = '', b = ''] = [before.at(-1), after.at(-1)];
  const isNear = before.length > 3 && before.slice(0, -1).join('/') === after.slice(0, -1).join('/');
  return isNear || b.startsWith(`${a}-`) || (a.includes('-') && b.startsWith(`${a.slice(0, a.lastIndexOf('-'))}-`));
}
