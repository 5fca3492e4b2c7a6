import type { ThemeProps } from '@rjsf/core';
import type { Asked } from '@yunform/core/run';
import type { Issue } from '@yunform/schema/base';
import { useState } from 'react';
import type { PageLayout } from '../store/layout.ts';
import { asksOn, issuesOn } from '../store/views.ts';
import { areSame, useSelected, useSetting } from '../widgets/setting.ts';
import { say } from '../words/words.ts';
import { ErrorSummary } from './error-summary.tsx';
import { Heading } from './heading.tsx';
import { PageForm } from './page-form.tsx';
import type { WidgetChoice } from './page-schema.ts';
import { RowsList } from './rows-list.tsx';
import { pageTitle } from './task-list.tsx';

/** What every screen with questions is drawn with. */
export interface Drawing {
  readonly theme?: ThemeProps | undefined;
  /** Widgets for single questions, by element or place. */
  readonly widgetFor?: WidgetChoice | undefined;
}

/** What a `PageScreen` takes. */
export interface PageScreenProps extends Drawing {
  readonly page: PageLayout;
  readonly caption: string | undefined;
  /** The screen that the page is or stands on: coming to another one puts the focus on its heading. */
  readonly place: string;
  readonly onDone: () => void;
}

/** The errors of a screen since somebody tried to leave it; corrected ones go away. */
export function useAttempts(
  check: () => readonly Issue[],
  current: () => readonly Issue[],
): {
  readonly attempt: number;
  readonly issues: readonly Issue[];
  readonly tries: () => boolean;
} {
  const [attempt, setAttempt] = useState(0);
  const tries = (): boolean => {
    const found = check();
    setAttempt((number) => number + 1);
    return found.length === 0;
  };
  return { attempt, issues: attempt === 0 ? [] : current(), tries };
}

/** One page: its errors, its questions, its repeating groups, and the way on. */
export function PageScreen({ page, caption, place, onDone, theme, widgetFor }: PageScreenProps): React.ReactElement {
  const { store, language } = useSetting();
  const found = useSelected(
    () => (store.state().checked.has(page.id) ? issuesOn(page, store.issues()) : NO_ISSUES),
    areSame,
  );
  const { attempt, issues, tries } = useAttempts(
    () => store.check(page.id),
    () => found,
  );
  const asks = useSelected(() => shownOf(asksOn(page, store.opened())), areAskedAlike);
  const open = useSelected(
    () => page.items.filter((item) => item.kind === 'rows' && isAsked(store.field(item.group.at))),
    areSame,
  );
  const groups = page.items.flatMap((item, index) =>
    item.kind === 'rows' && open.includes(item) ? [{ item, index }] : [],
  );
  const leave = (): void => {
    if (tries()) onDone();
  };
  return (
    <>
      <ErrorSummary attempt={attempt} issues={issues} />
      {caption === undefined ? null : <p className="yf-caption">{caption}</p>}
      <Heading id={headingOf(page)} place={place}>
        {pageTitle(page, language)}
      </Heading>
      <PageForm asks={asks} onSubmit={leave} page={page.id} theme={theme} widgetFor={widgetFor}>
        {(form) => (
          <>
            {groups.map(({ item, index }) => (
              <RowsList index={index} item={item} key={item.group.at} page={page.id} />
            ))}
            <button className="yf-button" form={form} type="submit">
              {say(language, 'continue')}
            </button>
          </>
        )}
      </PageForm>
    </>
  );
}

/** The id of the heading of a page. */
export function headingOf({ id }: PageLayout): string {
  return `page_${id.replace(/\s/g, '_')}`;
}

const NO_ISSUES: readonly Issue[] = [];

/** What of the questions is drawn. */
function shownOf(asks: readonly Asked[]): readonly Asked[] {
  return asks.filter(({ state }) => state === 'asked' || state === 'follows');
}

/** Are the same questions asked in the same way? */
function areAskedAlike(a: readonly Asked[], b: readonly Asked[]): boolean {
  const alike = (one: Asked, other: Asked | undefined): boolean =>
    one.at === other?.at && one.state === other.state && one.required === other.required;
  return a.length === b.length && a.every((one, index) => alike(one, b[index]));
}

function isAsked(view: { readonly state: string } | undefined): boolean {
  return view?.state === 'asked';
}
