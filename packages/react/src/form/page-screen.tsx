import type { ThemeProps } from '@rjsf/core';
import type { Issue } from '@yunform/schema/base';
import { useState } from 'react';
import type { PageLayout } from '../store/layout.ts';
import { asksOn, issuesOn } from '../store/views.ts';
import { useSetting, useStoreState } from '../widgets/setting.ts';
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
export function PageScreen({ page, caption, onDone, theme, widgetFor }: PageScreenProps): React.ReactElement {
  const { store, language } = useSetting();
  const state = useStoreState();
  const current = (): readonly Issue[] => (state.checked.has(page.id) ? issuesOn(page, store.issues()) : []);
  const { attempt, issues, tries } = useAttempts(() => store.check(page.id), current);
  const asks = asksOn(page, store.opened()).filter((one) => one.state === 'asked' || one.state === 'follows');
  const groups = page.items.flatMap((item, index) =>
    item.kind === 'rows' && isAsked(store.field(item.group.at)) ? [{ item, index }] : [],
  );
  const leave = (): void => {
    if (tries()) onDone();
  };
  return (
    <>
      <ErrorSummary attempt={attempt} issues={issues} />
      {caption === undefined ? null : <p className="yf-caption">{caption}</p>}
      <Heading place={`page ${page.id}`}>{pageTitle(page, language)}</Heading>
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

function isAsked(view: { readonly state: string } | undefined): boolean {
  return view?.state === 'asked';
}
