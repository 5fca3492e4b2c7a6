import type { Intake } from '@yunform/core/run';
import type { Language } from '@yunform/schema/base';
import { useState } from 'react';
import { sayAtDesk as say } from '../words/desk-words.ts';
import { departmentOf, formTitleOf } from '../words/names.ts';
import type { DeskItem, RenderPdf } from './desk-source.ts';
import { usePdf } from './use-pdf.ts';

/** What a `DeskList` takes. */
export interface DeskListProps {
  readonly items: readonly DeskItem[];
  readonly intake: Intake;
  readonly language: Language;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly renderPdf: RenderPdf | undefined;
  readonly renderOver: RenderPdf | undefined;
  /** Has the form of an item paper on which answers alone can be printed? */
  readonly fits: (item: DeskItem) => boolean;
}

/** The submissions found: arrows move, Enter opens, the box marks for printing together. */
export function DeskList(props: DeskListProps): React.ReactElement {
  const { items, intake, language, chosen, onChoose, renderPdf, renderOver, fits } = props;
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const batch = items.filter(({ id }) => marked.has(id));
  const forPaper = batch.filter(fits);
  const [whole, over] = [usePdf(renderPdf), usePdf(renderOver)];
  const toggle = (id: string): void => {
    const next = new Set(marked);
    if (!next.delete(id)) next.add(id);
    setMarked(next);
  };
  return (
    <section aria-label={say(language, 'deskFound', { count: items.length })} className="yf-desk-list">
      <p aria-live="polite" className="yf-progress">
        {say(language, 'deskFound', { count: items.length })}
      </p>
      <ul className="yf-tasks" onKeyDown={moveFocus}>
        {items.map((item) => (
          <li className="yf-desk-item" key={item.id}>
            {renderPdf ? (
              <label className="yf-option">
                <input checked={marked.has(item.id)} onChange={() => toggle(item.id)} type="checkbox" />
                <span className="yf-hidden">{say(language, 'deskMark', { name: nameOf(item, intake, language) })}</span>
              </label>
            ) : null}
            <button
              aria-pressed={item.id === chosen}
              className="yf-desk-open"
              data-desk-item
              onClick={() => onChoose(item.id)}
              type="button"
            >
              <strong>{item.applicant}</strong>
              <span>
                {departmentOf(intake, item.submission.form, language)} ·{' '}
                {formTitleOf(intake, item.submission.form, language)} ·{' '}
                <span className="yf-desk-time">{timeOf(item.received, language)}</span>
              </span>
            </button>
            <span className={`yf-tag yf-tag--${item.submission.status}`}>
              {say(language, `desk-${item.submission.status}`)}
            </span>
          </li>
        ))}
      </ul>
      <p className="yf-actions">
        {renderPdf ? (
          <BatchButton
            count={batch.length}
            label="deskPrintMarked"
            language={language}
            onPrint={() => whole.print(batch)}
            state={whole.state}
          />
        ) : null}
        {renderOver ? (
          <BatchButton
            count={forPaper.length}
            label="deskOverMarked"
            language={language}
            onPrint={() => over.print(forPaper)}
            state={over.state}
          />
        ) : null}
      </p>
      {whole.state === 'failed' || over.state === 'failed' ? (
        <p className="yf-error" role="alert">
          {say(language, 'deskPdfFailed')}
        </p>
      ) : null}
    </section>
  );
}

interface BatchButtonProps {
  readonly label: 'deskPrintMarked' | 'deskOverMarked';
  readonly count: number;
  readonly language: Language;
  readonly state: string;
  readonly onPrint: () => void;
}

function BatchButton({ label, count, language, state, onPrint }: BatchButtonProps): React.ReactElement {
  return (
    <button
      className="yf-button yf-button--second"
      disabled={count === 0 || state === 'working'}
      onClick={onPrint}
      type="button"
    >
      {say(language, label, { count })}
    </button>
  );
}

function nameOf({ applicant, submission }: DeskItem, intake: Intake, language: Language): string {
  return `${applicant} · ${formTitleOf(intake, submission.form, language)}`;
}

function timeOf(received: string, language: Language): string {
  return new Date(received).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
}

function moveFocus(event: React.KeyboardEvent<HTMLUListElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-desk-item]')];
  const here = rows.findIndex((row) => row.closest('li')?.contains(document.activeElement));
  rows[here + step]?.focus();
  event.preventDefault();
}
