import type { PageLayout } from '../store/layout.ts';
import { useSetting, useStoreState } from '../widgets/setting.ts';
import { departmentOf } from '../words/names.ts';
import { listed, say, titled } from '../words/words.ts';
import { Attention } from './attention.tsx';
import { Heading } from './heading.tsx';
import { hashOf } from './location.ts';

/** All pages with how far each is; the way in and out of every page. */
export function TaskList({ title }: { readonly title: string }): React.ReactElement {
  const { store, language, hash } = useSetting();
  useStoreState();
  const rows = store.pages
    .map((page) => ({ page, status: store.status(page.id) }))
    .filter(({ status }) => status !== 'nothing');
  const needed = rows.filter(({ status }) => status !== 'optional');
  const done = needed.filter(({ status }) => status === 'complete').length;
  const departments = store.opened().applies.map((form) => departmentOf(store.intake, form, language));
  const goesTo = { count: departments.length, departments: listed(departments, language) };
  const progress = say(language, 'progress', { done, all: needed.length });
  return (
    <>
      <Heading place="start">{title}</Heading>
      <Attention />
      <p className="yf-progress">{progress}</p>
      <p className="yf-hint">{say(language, 'goesTo', goesTo)}</p>
      <progress aria-label={progress} className="yf-bar" max={needed.length} value={done} />
      <ul className="yf-tasks">
        {rows.map(({ page, status }) => (
          <li className="yf-task" key={page.id}>
            <span className="yf-task-text">
              <a className="yf-task-link" href={hashOf({ at: 'page', page: page.id }, hash)}>
                {pageTitle(page, language)}
              </a>
              {page.parts === 1 ? null : <span className="yf-task-content">{contentOf(page, language)}</span>}
            </span>
            <span className={`yf-tag yf-tag--${status}`}>{say(language, `status-${status}`)}</span>
          </li>
        ))}
      </ul>
      <p>
        <a className="yf-button" href={hashOf({ at: 'review' }, hash)}>
          {say(language, 'reviewOpen')}
        </a>
      </p>
    </>
  );
}

/** The title of a page, with its part where the topic takes several. */
export function pageTitle({ titles, part, parts }: PageLayout, language: Parameters<typeof say>[0]): string {
  const title = titled(titles, language);
  return parts === 1 ? title : say(language, 'part', { title, part, parts });
}

/** What a page asks, by its first questions. */
function contentOf({ items }: PageLayout, language: Parameters<typeof say>[0]): string {
  const titles = items.map(({ question }) => titled(question.titles, language));
  return items.length <= 3
    ? listed(titles, language)
    : say(language, 'holds', { titles: listed(titles.slice(0, 3), language), count: items.length });
}
