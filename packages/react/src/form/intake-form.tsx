import type { Routing } from '@yunform/core/run';
import { useEffect } from 'react';
import type { Work } from '../store/draft.ts';
import type { PageLayout } from '../store/layout.ts';
import { areSame, controlOf, type Setting, useSelected, useSetting } from '../widgets/setting.ts';
import { formTitleOf } from '../words/names.ts';
import { say, titled } from '../words/words.ts';
import { go, hashOf, type Location, readHash, useHash } from './location.ts';
import { type Drawing, headingOf, PageScreen } from './page-screen.tsx';
import { ReviewPage } from './review-page.tsx';
import { RowScreen } from './row-screen.tsx';
import { SaveLine } from './save-line.tsx';
import { TaskList } from './task-list.tsx';

/** What an `IntakeForm` takes. */
export interface IntakeFormProps extends Drawing {
  /** `task-list`: pages in any order (default); `wizard`: one after the other; `single`: all below each other. */
  readonly layout?: 'task-list' | 'wizard' | 'single';
  /** Called when everything is accepted: what to hand in, and what each department receives of it. */
  readonly onSubmit: (record: Work['record'], routing: Routing) => void;
}

/** The whole form: pages with their addresses, the way back, review and submit. */
export function IntakeForm({ layout = 'task-list', onSubmit, theme, widgetFor }: IntakeFormProps): React.ReactElement {
  const setting = useSetting();
  const { store, hash } = setting;
  const here = useHash();
  const open = useSelected(store.openPages, areSame);
  const wanted = readHash(here, hash);
  const location = placed(wanted, layout, open);
  const page = 'page' in location ? store.pages.find(({ id }) => id === location.page) : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of place ends the edit before it
  useEffect(() => store.settle(), [store, here]);
  useEffect(() => {
    if (page && store.state().page !== page.id) store.goTo(page.id);
  }, [store, page]);
  const below = layout === 'single' && wanted.at === 'page' ? open.find(({ id }) => id === wanted.page) : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each address, after the headings of the screen
  useEffect(() => {
    // Whoever went to a field of the page is there by now.
    const isOnHeading = document.activeElement?.matches('body, .yf-heading');
    if (below && isOnHeading) controlOf(headingOf(below))?.focus();
  }, [here]);
  const next = (after: PageLayout | undefined): void => {
    const following = open[open.findIndex(({ id }) => id === after?.id) + 1];
    // On one screen the next page is there already: the focus goes to its heading.
    const heading = layout === 'single' && following ? headingOf(following) : undefined;
    go(following ? { at: 'page', page: following.id } : { at: 'review' }, setting, heading);
  };
  const item = location.at === 'row' ? page?.items[location.item] : undefined;
  return (
    <>
      <SaveLine />
      <BackLink layout={layout} location={location} open={open} setting={setting} />
      {location.at === 'start' && layout === 'task-list' ? <TaskList title={titleOf(setting)} /> : null}
      {location.at === 'review' ? <ReviewPage onSubmit={onSubmit} /> : null}
      {location.at === 'row' && page && item?.kind === 'rows' ? (
        <RowScreen
          item={item}
          key={`${page.id} ${location.row}`}
          onDone={() => go({ at: 'page', page: page.id }, setting)}
          page={page}
          row={location.row}
          theme={theme}
          widgetFor={widgetFor}
        />
      ) : null}
      {(layout === 'single' && location.at === 'start' ? open : location.at === 'page' && page ? [page] : []).map(
        (one) => (
          <PageScreen
            caption={layout === 'wizard' ? stepOf(one, open, setting) : undefined}
            key={one.id}
            onDone={() => next(one)}
            page={one}
            place={location.at === 'start' ? 'start' : `page ${one.id}`}
            theme={theme}
            widgetFor={widgetFor}
          />
        ),
      )}
    </>
  );
}

/** The title of the matter, else of its only form. */
function titleOf({ store, language }: Setting): string {
  const { matter, forms } = store.intake;
  const [first] = Object.keys(forms);
  if (matter) return titled(matter.titles, language);
  return first === undefined ? say(language, 'tasks') : formTitleOf(store.intake, first, language);
}

/** A wizard starts on its first page, one screen has all pages; an unknown page is the start. */
function placed(location: Location, layout: IntakeFormProps['layout'], open: readonly PageLayout[]): Location {
  const first = open[0];
  const known = !('page' in location) || open.some(({ id }) => id === location.page);
  if (layout === 'wizard' && first && (location.at === 'start' || !known)) return { at: 'page', page: first.id };
  if (layout === 'single' && location.at === 'page') return { at: 'start' };
  return known ? location : { at: 'start' };
}

function stepOf(page: PageLayout, open: readonly PageLayout[], { language }: Setting): string {
  return say(language, 'step', { step: open.findIndex(({ id }) => id === page.id) + 1, steps: open.length });
}

interface BackLinkProps {
  readonly layout: IntakeFormProps['layout'];
  readonly location: Location;
  readonly open: readonly PageLayout[];
  readonly setting: Setting;
}

function BackLink({ layout, location, open, setting }: BackLinkProps): React.ReactElement | null {
  const { language, hash } = setting;
  const target = backFrom(layout, location, open);
  return target ? (
    <p>
      <a className="yf-back" href={hashOf(target, hash)}>
        {say(language, target.at === 'start' && layout === 'task-list' ? 'backToList' : 'back')}
      </a>
    </p>
  ) : null;
}

function backFrom(
  layout: IntakeFormProps['layout'],
  location: Location,
  open: readonly PageLayout[],
): Location | undefined {
  if (location.at === 'row') return { at: 'page', page: location.page };
  if (layout !== 'wizard') return location.at === 'start' ? undefined : { at: 'start' };
  const index = location.at === 'page' ? open.findIndex(({ id }) => id === location.page) : open.length;
  const before = open[index - 1];
  return before && { at: 'page', page: before.id };
}
