import type { Language } from '@yunform/schema/base';
import { useId, useState } from 'react';
import { sayAtDesk as say } from '../words/desk-words.ts';
import type { DeskOverprint, Printer } from './overprint.ts';

/** What a `CalibrateForm` takes. */
export interface CalibrateFormProps {
  readonly language: Language;
  readonly calibrate: DeskOverprint['calibrate'];
  readonly onKeep: (printer: Printer) => void;
}

const MEASURES = ['firstX', 'firstY', 'lastX', 'lastY'] as const;
type Measure = (typeof MEASURES)[number];

/** Takes what was measured on a test page, and keeps the printer with the correction that follows. */
export function CalibrateForm({ language, calibrate, onKeep }: CalibrateFormProps): React.ReactElement {
  const [name, setName] = useState('');
  const [typed, setTyped] = useState<{ readonly [measure in Measure]?: string }>({});
  const [told, setTold] = useState<'deskKept' | 'deskMeasureWrong'>();
  const error = useId();
  const [firstX = 0, firstY = 0, lastX = 0, lastY = 0] = MEASURES.map((one) => numberIn(typed[one]));
  const keep = (): void => {
    const ok = name.trim() !== '' && firstX > 0 && firstY > 0 && lastX > firstX && lastY > firstY;
    setTold(ok ? 'deskKept' : 'deskMeasureWrong');
    if (ok) onKeep({ name: name.trim(), ...calibrate({ first: [firstX, firstY], last: [lastX, lastY] }) });
  };
  const isWrong = told === 'deskMeasureWrong';
  const wired = isWrong ? ({ 'aria-describedby': error, 'aria-invalid': true } as const) : {};
  return (
    <form
      className="yf-desk-calibrate"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <p>{say(language, 'deskMeasureLead')}</p>
      <label>
        <span className="yf-label">{say(language, 'deskPrinterName')}</span>
        <input
          {...wired}
          autoComplete="off"
          className="yf-input"
          onChange={({ target }) => setName(target.value)}
          type="text"
          value={name}
        />
      </label>
      {MEASURES.map((one) => (
        <label key={one}>
          <span className="yf-label">{say(language, one)}</span>
          <input
            {...wired}
            autoComplete="off"
            className="yf-input"
            inputMode="decimal"
            onChange={({ target }) => setTyped({ ...typed, [one]: target.value })}
            type="text"
            value={typed[one] ?? ''}
          />
        </label>
      ))}
      <button className="yf-button yf-button--second" type="submit">
        {say(language, 'deskKeep')}
      </button>
      <p className={isWrong ? 'yf-error' : 'yf-told'} id={error} role="status">
        {told === undefined ? '' : say(language, told)}
      </p>
    </form>
  );
}

function numberIn(text: string | undefined): number {
  const plain = (text ?? '').normalize('NFKC').trim();
  return plain === '' ? Number.NaN : Number(plain);
}
