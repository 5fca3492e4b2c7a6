import { describe, type Intake, type Provenance } from '@yunform/core/run';
import { type Language, valueAt } from '@yunform/schema/base';
import { useEffect, useRef } from 'react';
import { isAt } from '../store/places.ts';
import { sayAtDesk as say } from '../words/desk-words.ts';
import { labelOf, receivedValue } from '../words/label.ts';
import { departmentOf, formTitleOf } from '../words/names.ts';
import { listed, titled } from '../words/words.ts';
import type { DeskItem, RenderPdf } from './desk-source.ts';
import { usePdf } from './use-pdf.ts';

/** What a `DeskDetail` takes. */
export interface DeskDetailProps {
  readonly item: DeskItem;
  readonly intake: Intake;
  readonly language: Language;
  readonly renderPdf: RenderPdf | undefined;
  /** Prints the answers alone; undefined when the form has no paper for that. */
  readonly renderOver: RenderPdf | undefined;
}

/** One submission as the department received it: values, where each comes from, what is still due, and its PDF. */
export function DeskDetail({ item, intake, language, renderPdf, renderOver }: DeskDetailProps): React.ReactElement {
  const { submission, applicant } = item;
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => ref.current?.focus(), []);
  const { state, url, preview, print } = usePdf(renderPdf);
  const over = usePdf(renderOver);
  const title = formTitleOf(intake, submission.form, language);
  const due = submission.waitingFor.map(({ element, source }) => {
    const question = intake.questions.find((one) => one.element === element);
    return say(language, 'deskDue', {
      title: titled(question?.titles, language) || element,
      source: departmentOf(intake, source, language),
    });
  });
  const wrong = submission.issues.filter(({ level }) => level === 'error').map((issue) => describe(issue, language));
  return (
    <section aria-label={applicant} className="yf-desk-detail">
      <h2 ref={ref} tabIndex={-1}>
        {applicant}
      </h2>
      <p>
        {departmentOf(intake, submission.form, language)} · {title}{' '}
        <span className={`yf-tag yf-tag--${submission.status}`}>{say(language, `desk-${submission.status}`)}</span>
      </p>
      <p className="yf-desk-from">{say(language, 'deskNumber', { id: item.id })}</p>
      {due.length + wrong.length === 0 ? null : (
        <ul className="yf-attention">
          {[...due, ...wrong].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {renderPdf ? (
        <p className="yf-actions">
          <button
            className="yf-button yf-button--second"
            disabled={state === 'working'}
            onClick={() => preview([item])}
            type="button"
          >
            {say(language, 'deskPreview')}
          </button>
          <button className="yf-button" disabled={state === 'working'} onClick={() => print([item])} type="button">
            {say(language, 'deskPrint')}
          </button>
          {renderOver ? (
            <button
              className="yf-button yf-button--second"
              disabled={over.state === 'working'}
              onClick={() => over.print([item])}
              type="button"
            >
              {say(language, 'deskOver')}
            </button>
          ) : null}
        </p>
      ) : null}
      {state === 'failed' || over.state === 'failed' ? (
        <p className="yf-error" role="alert">
          {say(language, 'deskPdfFailed')}
        </p>
      ) : null}
      {url === undefined ? null : (
        <iframe className="yf-desk-pdf" src={url} title={say(language, 'deskPdf', { title })} />
      )}
      <dl className="yf-list">
        {submission.provenance.map((one) => (
          <div className="yf-list-row" key={one.to}>
            <dt>{labelOf(intake, submission.form, one.to, language)}</dt>
            <dd>
              {receivedValue(intake, submission.form, one.to, valueAt(submission.data, one.to), language)}
              <span className="yf-desk-from">{comesFrom(one, intake, language)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Which answers made a value, and whether it was converted on the way. */
function comesFrom({ from, lens }: Provenance, intake: Intake, language: Language): string {
  const titles = from.map((at) => titled(intake.questions.find((one) => isAt(one.at, at))?.titles, language));
  if (titles.length === 0) return say(language, 'deskConstant');
  return say(language, lens.op === 'copy' ? 'deskFrom' : 'deskConverted', {
    titles: listed([...new Set(titles)], language),
  });
}
