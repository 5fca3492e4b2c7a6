import type { Intake } from '@yunform/core/run';
import type { Language } from '@yunform/schema/base';
import { useEffect, useMemo, useRef, useState } from 'react';
import { sayAtDesk as say } from '../words/desk-words.ts';
import { DeskDetail } from './desk-detail.tsx';
import { DeskFilter } from './desk-filter.tsx';
import { DeskList } from './desk-list.tsx';
import { DeskPrinters } from './desk-printers.tsx';
import { type DeskItem, type DeskSource, filtered, noFilter, type RenderPdf, type VerifyCode } from './desk-source.ts';
import { DeskVerify } from './desk-verify.tsx';
import type { DeskOverprint } from './overprint.ts';
import { usePrinters } from './use-printers.ts';

/** What a `ClerkDesk` takes. */
export interface ClerkDeskProps {
  readonly intake: Intake;
  readonly language: Language;
  readonly source: DeskSource;
  /** Without it nothing is previewed or printed. */
  readonly renderPdf?: RenderPdf;
  /** Without it no code is looked up. */
  readonly verifyCode?: VerifyCode;
  /** Without it no pre-printed paper is printed on. */
  readonly overprint?: DeskOverprint;
}

const NONE: readonly DeskItem[] = [];

/** The desk of a clerk: find a submission, read it, preview and print it, check a paper that comes back. Made for the keyboard. */
export function ClerkDesk(props: ClerkDeskProps): React.ReactElement {
  const { intake, language, source, renderPdf, verifyCode, overprint } = props;
  const { items, failed } = useItems(source);
  const [filter, setFilter] = useState(noFilter);
  const [chosen, setChosen] = useState<string>();
  const search = useRef<HTMLInputElement>(null);
  const printers = usePrinters(overprint?.printers);
  const shown = useMemo(() => filtered(items, filter), [items, filter]);
  const item = items.find(({ id }) => id === chosen);
  const fits = ({ submission }: DeskItem): boolean => overprint?.forms.includes(submission.form) === true;
  const renderOver = overprint && ((over: readonly DeskItem[]) => overprint.render(over, printers.used));
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
      {verifyCode ? <DeskVerify items={items} language={language} onFound={setChosen} verifyCode={verifyCode} /> : null}
      {overprint && overprint.forms.length > 0 ? (
        <DeskPrinters intake={intake} language={language} overprint={overprint} printers={printers} />
      ) : null}
      <DeskFilter filter={filter} intake={intake} language={language} onFilter={setFilter} search={search} />
      {failed ? <p className="yf-error">{say(language, 'deskFailed')}</p> : null}
      <div className="yf-desk-columns">
        <DeskList
          chosen={chosen}
          intake={intake}
          items={shown}
          language={language}
          fits={fits}
          onChoose={setChosen}
          renderOver={renderOver}
          renderPdf={renderPdf}
        />
        {item ? (
          <DeskDetail
            intake={intake}
            item={item}
            key={item.id}
            language={language}
            renderOver={fits(item) ? renderOver : undefined}
            renderPdf={renderPdf}
          />
        ) : null}
      </div>
    </div>
  );
}

function useItems(source: DeskSource): { readonly items: readonly DeskItem[]; readonly failed: boolean } {
  const [state, setState] = useState({ items: NONE, failed: false });
  useEffect(() => {
    let isGone = false;
    source.items().then(
      (items) => isGone || setState({ items, failed: false }),
      () => isGone || setState({ items: NONE, failed: true }),
    );
    return () => {
      isGone = true;
    };
  }, [source]);
  return state;
}
