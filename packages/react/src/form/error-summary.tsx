import type { Issue } from '@yunform/schema/base';
import { useEffect, useId, useRef } from 'react';
import { isAt } from '../store/places.ts';
import { homesOf, isOn } from '../store/views.ts';
import { idOf, type Setting, useSetting } from '../widgets/setting.ts';
import { wordFor } from '../words/word-issue.ts';
import { say } from '../words/words.ts';
import { go, type Location } from './location.ts';

/** What an `ErrorSummary` takes. */
export interface ErrorSummaryProps {
  readonly issues: readonly Issue[];
  /** A number that grows with every attempt: each brings the focus here. */
  readonly attempt: number;
}

/** Every error once, each a link to its field, on whatever page that is; takes the focus when it appears. */
export function ErrorSummary({ issues, attempt }: ErrorSummaryProps): React.ReactElement | null {
  const setting = useSetting();
  const ref = useRef<HTMLDivElement>(null);
  const title = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: every attempt brings the focus here
  useEffect(() => ref.current?.focus(), [attempt]);
  if (issues.length === 0) return null;
  return (
    <div aria-labelledby={title} className="yf-summary" ref={ref} role="alert" tabIndex={-1}>
      <h2 className="yf-summary-title" id={title}>
        {say(setting.language, 'problem', { count: issues.length })}
      </h2>
      <ul>
        {issues.map((issue) => (
          <li key={issue.code + JSON.stringify(issue.at)}>
            <IssueLink issue={issue} setting={setting} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function IssueLink({ issue, setting }: { readonly issue: Issue; readonly setting: Setting }): React.ReactElement {
  const { store, language } = setting;
  const home = homeOf(issue, setting);
  const question = home && store.intake.questions.find(({ at }) => isAt(at, home.at));
  const text = wordFor(issue, question, language);
  if (!home) return <span>{text}</span>;
  const id = idOf(home.at);
  return (
    <a
      href={`#${id}`}
      onClick={(event) => {
        event.preventDefault();
        go(home.location, setting, id);
      }}
    >
      {text}
    </a>
  );
}

/** Where an issue can be put right: the first of its answers that stands on a page. */
function homeOf(
  issue: Issue,
  { store }: Pick<Setting, 'store'>,
): { readonly at: string; readonly location: Location } | undefined {
  for (const at of homesOf(issue)) {
    const page = store.pages.find((one) => isOn(one, at));
    if (!page) continue;
    const item = page.items.findIndex(
      (one) => one.kind === 'rows' && arraysOf(one.group).some((array) => at.startsWith(`${array}/`)),
    );
    const rows = page.items[item];
    if (rows?.kind !== 'rows') return { at, location: { at: 'page', page: page.id } };
    const array = arraysOf(rows.group).find((one) => at.startsWith(`${one}/`)) ?? '';
    return { at, location: { at: 'row', page: page.id, item, row: Number(at.slice(array.length + 1).split('/')[0]) } };
  }
  return undefined;
}

function arraysOf({
  at,
  companions,
}: {
  readonly at: string;
  readonly companions: readonly string[];
}): readonly string[] {
  return [at, ...companions];
}
