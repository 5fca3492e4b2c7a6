import type { Routing } from '@yunform/core/run';
import type { Issue } from '@yunform/schema/base';
import { useState } from 'react';
import type { Work } from '../store/draft.ts';
import type { Item, PageLayout } from '../store/layout.ts';
import { rowCount } from '../store/places.ts';
import { wordDivergence } from '../theme/divergences.tsx';
import { useSetting, useStoreState } from '../widgets/setting.ts';
import { wordValue } from '../words/word-value.ts';
import { say, titled } from '../words/words.ts';
import { Attention } from './attention.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { Heading } from './heading.tsx';
import { hashOf } from './location.ts';
import { Receipts } from './receipts.tsx';
import { rowTitle } from './rows-list.tsx';
import { pageTitle } from './task-list.tsx';

/** What a `ReviewPage` takes. */
export interface ReviewPageProps {
  readonly onSubmit: (record: Work['record'], routing: Routing) => void;
}

/** Check your answers: every answer with a way to change it, what each department will receive, and submit. */
export function ReviewPage({ onSubmit }: ReviewPageProps): React.ReactElement {
  const { store, language } = useSetting();
  useStoreState();
  const [found, setFound] = useState<{ readonly attempt: number; readonly issues: readonly Issue[] }>({
    attempt: 0,
    issues: [],
  });
  const submit = (): void => {
    const issues = store.checkAll();
    if (issues.length === 0) onSubmit(store.submission(), store.route());
    else setFound(({ attempt }) => ({ attempt: attempt + 1, issues }));
  };
  return (
    <>
      <ErrorSummary attempt={found.attempt} issues={found.issues} />
      <Heading place="review">{say(language, 'review')}</Heading>
      <Attention />
      {store.openPages().map((page) => (
        <PageAnswers key={page.id} page={page} />
      ))}
      <Receipts />
      <button className="yf-button" onClick={submit} type="button">
        {say(language, 'submit')}
      </button>
    </>
  );
}

function PageAnswers({ page }: { readonly page: PageLayout }): React.ReactElement {
  const { language, hash } = useSetting();
  const title = pageTitle(page, language);
  return (
    <section className="yf-answers">
      <h2>
        {title}
        <a className="yf-link yf-answers-change" href={hashOf({ at: 'page', page: page.id }, hash)}>
          {say(language, 'change')}
          <span className="yf-hidden"> {title}</span>
        </a>
      </h2>
      <dl className="yf-list">
        {page.items.map((item) => (
          <ItemAnswers item={item} key={item.question.at} />
        ))}
      </dl>
    </section>
  );
}

function ItemAnswers({ item }: { readonly item: Item }): React.ReactElement | null {
  const setting = useSetting();
  const { store, language } = setting;
  if (item.kind === 'question') return <Answer at={item.question.at} />;
  const rows = [...Array(rowCount(store.state().work.record.answers, item.group)).keys()];
  if (rows.length === 0) return <Line answer={undefined} title={titled(item.question.titles, language)} />;
  return (
    <>
      {rows.map((row) => (
        <div className="yf-list-row" key={row}>
          <dt>{say(language, 'rowName', { title: titled(item.question.titles, language), number: row + 1 })}</dt>
          <dd>
            <strong>{rowTitle(item, row, setting)}</strong>
            <dl className="yf-list yf-list--inner">
              {item.columns.map(({ at }) => (
                <Answer at={at.replace('*', String(row))} key={at} />
              ))}
            </dl>
          </dd>
        </div>
      ))}
    </>
  );
}

function Answer({ at }: { readonly at: string }): React.ReactElement | null {
  const setting = useSetting();
  const { store, language } = setting;
  const view = store.field(at);
  if (!view || view.state === 'held' || (view.value === undefined && view.follows === undefined && !view.required))
    return null;
  const value = view.value ?? view.follows;
  return (
    <Line
      answer={value === undefined ? undefined : wordValue(value, view.question, store.intake, language)}
      more={view.divergences.map((one) => wordDivergence(one, view, setting))}
      title={titled(view.question.titles, language)}
    />
  );
}

interface LineProps {
  readonly title: string;
  readonly answer: string | undefined;
  readonly more?: readonly string[];
}

function Line({ title, answer, more = [] }: LineProps): React.ReactElement {
  const { language } = useSetting();
  return (
    <div className="yf-list-row">
      <dt>{title}</dt>
      <dd className={answer === undefined ? 'yf-missing' : undefined}>
        {answer ?? say(language, 'notAnswered')}
        {more.map((one) => (
          <span className="yf-diverge-told" key={one}>
            {one}
          </span>
        ))}
      </dd>
    </div>
  );
}
