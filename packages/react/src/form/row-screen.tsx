import type { Issue } from '@yunform/schema/base';
import type { PageLayout } from '../store/layout.ts';
import { rowCount } from '../store/places.ts';
import { asksOn, homesOf } from '../store/views.ts';
import { useSetting, useStoreState } from '../widgets/setting.ts';
import { say, titled } from '../words/words.ts';
import { ErrorSummary } from './error-summary.tsx';
import { Heading } from './heading.tsx';
import { PageForm } from './page-form.tsx';
import { type Drawing, useAttempts } from './page-screen.tsx';
import type { RowsItem } from './rows-list.tsx';

/** What a `RowScreen` takes. */
export interface RowScreenProps extends Drawing {
  readonly page: PageLayout;
  readonly item: RowsItem;
  readonly row: number;
  readonly onDone: () => void;
}

/** One row of a repeating group on a screen of its own. */
export function RowScreen({ page, item, row, onDone, theme, widgetFor }: RowScreenProps): React.ReactElement {
  const { store, language } = useSetting();
  const { work } = useStoreState();
  const places = [item.group.at, ...item.group.companions].map((at) => `${at}/${row}/`);
  const own = (issues: readonly Issue[]): readonly Issue[] =>
    issues.filter(
      (one) => one.level === 'error' && homesOf(one).some((at) => places.some((place) => at.startsWith(place))),
    );
  const { attempt, issues, tries } = useAttempts(
    () => own(store.check(page.id)),
    () => own(store.issues()),
  );
  const title = say(language, 'rowName', { title: titled(item.question.titles, language), number: row + 1 });
  const asks = asksOn(page, store.opened(), { group: item.group, row }).filter(
    (one) => one.state === 'asked' || one.state === 'follows',
  );
  if (row >= rowCount(work.record.answers, item.group))
    return <Heading place="no row">{say(language, 'rowsNone')}</Heading>;
  return (
    <>
      <ErrorSummary attempt={attempt} issues={issues} />
      <Heading place={`row ${page.id} ${item.group.at} ${row}`}>{title}</Heading>
      <PageForm
        asks={asks}
        onSubmit={() => {
          if (tries()) onDone();
        }}
        page={page.id}
        theme={theme}
        widgetFor={widgetFor}
      >
        {(form) => (
          <button className="yf-button" form={form} type="submit">
            {say(language, 'saveRow')}
          </button>
        )}
      </PageForm>
    </>
  );
}
