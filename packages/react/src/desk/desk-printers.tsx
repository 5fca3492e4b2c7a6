import type { Intake } from '@yunform/core/run';
import type { Language } from '@yunform/schema/base';
import { useState } from 'react';
import { sayAtDesk as say } from '../words/desk-words.ts';
import { departmentOf, formTitleOf } from '../words/names.ts';
import { CalibrateForm } from './calibrate-form.tsx';
import type { DeskOverprint, Printer } from './overprint.ts';
import { usePdf } from './use-pdf.ts';
import type { Printers } from './use-printers.ts';

/** What `DeskPrinters` takes. */
export interface DeskPrintersProps {
  readonly overprint: DeskOverprint;
  readonly printers: Printers;
  readonly intake: Intake;
  readonly language: Language;
}

/** The printers of the desk: which one is used for pre-printed paper, and how each is corrected. */
export function DeskPrinters({ overprint, printers, intake, language }: DeskPrintersProps): React.ReactElement {
  const { all, used, use, keep, remove } = printers;
  const [form, setForm] = useState(overprint.forms[0] ?? '');
  const { state, print } = usePdf((printer: Printer | undefined) => overprint.testPage(form, printer));
  const button = (label: string, act: () => void): React.ReactElement => (
    <button className="yf-button yf-button--quiet" disabled={state === 'working'} onClick={act} type="button">
      {label}
    </button>
  );
  return (
    <details className="yf-desk-printers">
      <summary>{say(language, 'deskPrinters', { name: used?.name ?? say(language, 'deskStraight') })}</summary>
      <div className="yf-desk-filter">
        <label>
          <span className="yf-label">{say(language, 'deskPrinter')}</span>
          <select className="yf-input" onChange={({ target }) => use(target.value)} value={used?.name ?? ''}>
            <option value="">{say(language, 'deskStraight')}</option>
            {all.map((printer) => (
              <option key={printer.name} value={printer.name}>
                {printer.name}
              </option>
            ))}
          </select>
        </label>
        <label className="yf-desk-paper">
          <span className="yf-label">{say(language, 'deskPaper')}</span>
          <select className="yf-input" onChange={({ target }) => setForm(target.value)} value={form}>
            {overprint.forms.map((id) => (
              <option key={id} value={id}>
                {departmentOf(intake, id, language)} · {formTitleOf(intake, id, language)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {used ? <p>{say(language, 'deskCorrection', correctionOf(used))}</p> : null}
      <p className="yf-actions">
        {button(say(language, 'deskTestPage'), () => print(undefined))}
        {used ? button(say(language, 'deskTestAgain'), () => print(used)) : null}
        {used ? button(say(language, 'deskForget', { name: used.name }), () => remove(used.name)) : null}
      </p>
      {state === 'failed' ? (
        <p className="yf-error" role="alert">
          {say(language, 'deskPdfFailed')}
        </p>
      ) : null}
      <CalibrateForm calibrate={overprint.calibrate} language={language} onKeep={keep} />
    </details>
  );
}

function correctionOf({ dx, dy, scaleX, scaleY }: Printer): { readonly [name: string]: string } {
  return { dx: dx.toFixed(1), dy: dy.toFixed(1), x: (scaleX * 100).toFixed(1), y: (scaleY * 100).toFixed(1) };
}
