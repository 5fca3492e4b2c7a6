import type { Intake } from '@yunform/core/run';
import type { Language } from '@yunform/schema/base';
import { useEffect, useMemo, useRef, useState } from 'react';
import { say } from '../words/words.ts';
import { DeskDetail } from './desk-detail.tsx';
import { DeskFilter } from './desk-filter.tsx';
import { DeskList } from './desk-list.tsx';
import { type DeskItem, type DeskSource, filtered, noFilter, type RenderPdf, type VerifyCode } from './desk-source.ts';
import { DeskVerify } from './desk-verify.tsx';

/** What a `ClerkDesk` takes. */
export interface ClerkDeskProps {
  readonly intake: Intake;
  readonly language: Language;
  readonly source: DeskSource;
  /** Without it nothing is previewed or printed. */
  readonly renderPdf?: RenderPdf;
  /** Without it no code is looked up. */
  readonly verifyCode?: VerifyCode;
}

/** The desk of a clerk: find a submission, read it, preview and print it, check a paper that comes back. Made for the keyboard. */
export function ClerkDesk({ intake, language, source, renderPdf, verifyCode }: ClerkDeskProps): React.ReactElement {
  const [items, setItems] = useState<readonly DeskItem[]>();
  const [failed, setFailed] = useState(false);
  const [filter, setFilter] = useState(noFilter);
  const [chosen, setChosen] = useState<string>();
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    let isGone = false;
    source.items().then(
      (found) => isGone || setItems(found),
      () => isGone || setFailed(true),
    );
    return () => {
      isGone = true;
    };
  }, [source]);
  const shown = useMemo(() => filtered(items ?? [], filter), [items, filter]);
  const item = items?.find(({ id }) => id === chosen);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: one key leads to the search from anywhere on the desk
    <div
      className="yf yf-desk"
      lang={language}
      onKeyDown={(event) => {
        const isTyping = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
        if (event.key !== '/' || isTyping) return;
        event.preventDefault();
        search.current?.focus();
      }}
    >
      <h1 className="yf-heading">{say(language, 'desk')}</h1>
      {verifyCode ? (
        <DeskVerify items={items ?? []} language={language} onFound={setChosen} verifyCode={verifyCode} />
      ) : null}
      <DeskFilter filter={filter} intake={intake} language={language} onFilter={setFilter} search={search} />
      {failed ? <p className="yf-error">{say(language, 'deskFailed')}</p> : null}
      <div className="yf-desk-columns">
        <DeskList
          chosen={chosen}
          intake={intake}
          items={shown}
          language={language}
          onChoose={setChosen}
          renderPdf={renderPdf}
        />
        {item ? (
          <DeskDetail intake={intake} item={item} key={item.id} language={language} renderPdf={renderPdf} />
        ) : null}
      </div>
    </div>
  );
}
