import { type Issue, type JsonObject, valueAt } from '@yunform/schema/base';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Item } from '../store/layout.ts';
import { rowCount } from '../store/places.ts';
import { homesOf } from '../store/views.ts';
import { areSame, idOf, type Setting, useIsChecked, useSelected, useSetting } from '../widgets/setting.ts';
import { wordFor } from '../words/word-issue.ts';
import { wordValue } from '../words/word-value.ts';
import { say, titled } from '../words/words.ts';
import { go, hashOf } from './location.ts';

/** The rows of a repeating group on a page. */
export type RowsItem = Extract<Item, { readonly kind: 'rows' }>;

/** What a `RowsList` takes. */
export interface RowsListProps {
  readonly page: string;
  readonly item: RowsItem;
  readonly index: number;
}

/** The rows of a repeating group: what is in each, with ways to change, move, remove and add. */
export function RowsList({ page, item, index }: RowsListProps): React.ReactElement {
  const setting = useSetting();
  const { store, language } = setting;
  const { group, question } = item;
  const count = useRows(group);
  const errors = useErrors(page, group.at);
  const [told, setTold] = useState('');
  const { list, add, follow } = useFollowing();
  const title = titled(question.titles, language);
  const rows = [...Array(count).keys()];
  const id = idOf(group.at);
  const { maxItems } = question.schema;
  const isFull = typeof maxItems === 'number' && rows.length >= maxItems;
  return (
    <section className={errors.length === 0 ? 'yf-rows' : 'yf-rows yf-field--wrong'}>
      {errors.map((issue) => (
        <p className="yf-error" id={`${id}__error`} key={issue.code}>
          <span className="yf-hidden">{say(language, 'error')}</span>
          {wordFor(issue, question, language)}
        </p>
      ))}
      {rows.length === 0 ? <p>{say(language, 'rowsNone')}</p> : null}
      <ol className="yf-row-list" ref={list}>
        {rows.map((row) => (
          <li className="yf-row" key={row}>
            <h2 className="yf-row-title">{rowTitle(item, row, setting)}</h2>
            <RowSummary item={item} row={row} />
            <RowActions
              count={rows.length}
              follow={follow}
              index={index}
              item={item}
              page={page}
              row={row}
              tell={setTold}
            />
          </li>
        ))}
      </ol>
      <p aria-live="polite" className="yf-told">
        {told}
      </p>
      <button
        aria-describedby={errors.length === 0 ? undefined : `${id}__error`}
        className="yf-button yf-button--second"
        disabled={isFull}
        id={id}
        onClick={() => go({ at: 'row', page, item: index, row: store.addRow(group) }, setting)}
        ref={add}
        type="button"
      >
        {say(language, 'rowsAdd', { title })}
      </button>
    </section>
  );
}

/** How many rows there are; followed with all that stands in them. */
function useRows({ at, companions }: RowsItem['group']): number {
  const { store } = useSetting();
  const answers = (): JsonObject => store.state().work.record.answers;
  useSelected(() => [at, ...companions].map((one) => valueAt(answers(), one)), areSame);
  return rowCount(answers(), { at, companions });
}

/** The errors of the group itself once the page was checked. */
function useErrors(page: string, at: string): readonly Issue[] {
  const { store } = useSetting();
  const checked = useIsChecked(page);
  return useSelected(
    () => (checked ? store.issues().filter((one) => one.level === 'error' && homesOf(one).includes(at)) : []),
    areSame,
  );
}

/** Where the focus goes with a row. */
interface Following {
  readonly list: RefObject<HTMLOListElement | null>;
  readonly add: RefObject<HTMLButtonElement | null>;
  /** To be called before the rows change: the row that has the focus afterwards, and which of its buttons. */
  readonly follow: (row: number, act: string) => void;
}

/** Keeps the focus with the row that moves; with its neighbour, or the button that adds one, when it goes. */
function useFollowing(): Following {
  const list = useRef<HTMLOListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const wanted = useRef<{ readonly row: number; readonly act: string }>(undefined);
  useLayoutEffect(() => {
    if (!wanted.current) return;
    const { row, act } = wanted.current;
    wanted.current = undefined;
    const place = list.current?.children[row] ?? list.current?.lastElementChild;
    const button = place?.querySelector<HTMLElement>(`[data-act="${act}"]`) ?? place?.querySelector('button');
    (button ?? add.current)?.focus();
  });
  return {
    list,
    add,
    follow: (row, act) => {
      wanted.current = { row, act };
    },
  };
}

interface RowActionsProps extends RowsListProps {
  readonly row: number;
  readonly count: number;
  readonly follow: Following['follow'];
  readonly tell: (text: string) => void;
}

function RowActions({ page, item, index, row, count, follow, tell }: RowActionsProps): React.ReactElement {
  const setting = useSetting();
  const { store, language, hash } = setting;
  const { group } = item;
  const name = rowTitle(item, row, setting);
  const move = (to: number, act: string): void => {
    follow(to, act);
    store.moveRow(group, row, to);
  };
  const remove = (): void => {
    follow(row, 'rowsRemove');
    tell(say(language, store.removeRow(group, row) ? 'rowRemoved' : 'rowKept'));
  };
  const button = (word: 'rowsUp' | 'rowsDown' | 'rowsRemove', act: () => void): React.ReactElement => (
    <button className="yf-link" data-act={word} onClick={act} type="button">
      {say(language, word)}
      <span className="yf-hidden"> {name}</span>
    </button>
  );
  return (
    <div className="yf-actions">
      <a className="yf-link" href={hashOf({ at: 'row', page, item: index, row }, hash)}>
        {say(language, 'rowsEdit')}
        <span className="yf-hidden"> {name}</span>
      </a>
      {row > 0 ? button('rowsUp', () => move(row - 1, 'rowsUp')) : null}
      {row < count - 1 ? button('rowsDown', () => move(row + 1, 'rowsDown')) : null}
      {button('rowsRemove', remove)}
    </div>
  );
}

/** What tells a row from the others: its first answer, else its number. */
export function rowTitle(item: RowsItem, row: number, { store, language }: Setting): string {
  const first = store.field(item.columns[0]?.at.replace('*', String(row)) ?? '');
  const title = titled(item.question.titles, language);
  return typeof first?.value === 'string' ? first.value : say(language, 'rowName', { title, number: row + 1 });
}

function RowSummary({ item, row }: { readonly item: RowsItem; readonly row: number }): React.ReactElement {
  const { store, language } = useSetting();
  const answers = item.columns
    .map(({ at }) => store.field(at.replace('*', String(row))))
    .filter((view) => view?.value !== undefined)
    .slice(1, 5);
  return (
    <p className="yf-row-summary">
      {answers.map((view) => wordValue(view?.value, view?.question, store.intake, language)).join(' · ')}
    </p>
  );
}
