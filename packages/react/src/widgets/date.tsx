import { useState } from 'react';
import { say } from '../words/words.ts';
import { useSetting } from './setting.ts';
import { type ControlProps, useWired } from './widget.ts';

type Parts = readonly [year: string, month: string, day: string];

/** A date by typing its three numbers, which is quicker and surer than a calendar for dates that one knows. */
export function DateWidget(props: ControlProps): React.ReactElement {
  const { language } = useSetting();
  const { id, value: given, aria, change, leave, isReadOnly } = useWired(props);
  const [typed, setTyped] = useState<Parts>();
  const parts = typed !== undefined && joined(typed) === (given ?? undefined) ? typed : split(given);
  const names = ['year', 'month', 'day'] as const;
  return (
    <div className="yf-date">
      {names.map((name, index) => (
        <label className="yf-date-part" key={name}>
          <input
            {...aria}
            autoComplete="off"
            className="yf-input"
            id={index === 0 ? id : `${id}__${name}`}
            inputMode="numeric"
            maxLength={index === 0 ? 4 : 2}
            name={`${id}__${name}`}
            onBlur={() => {
              setTyped(undefined);
              leave();
            }}
            onChange={({ target }) => {
              const next: Parts = [
                at(parts, target.value, 0, index),
                at(parts, target.value, 1, index),
                at(parts, target.value, 2, index),
              ];
              setTyped(next);
              change(joined(next));
            }}
            readOnly={isReadOnly}
            type="text"
            value={parts[index] ?? ''}
          />
          <span>{say(language, name)}</span>
        </label>
      ))}
    </div>
  );
}

function at(parts: Parts, text: string, index: 0 | 1 | 2, changed: number): string {
  return index === changed ? text : parts[index];
}

/** What three numbers say: a date as ISO writes it, or what is typed so far, so that nothing is lost and the check can name it. */
function joined(parts: Parts): string | undefined {
  const [year, month, day] = parts.map((part) => part.normalize('NFKC').trim());
  if (!year && !month && !day) return undefined;
  const pad = (text: string | undefined): string => (text && text.length === 1 ? `0${text}` : (text ?? ''));
  return `${year ?? ''}-${pad(month)}-${pad(day)}`;
}

function split(value: unknown): Parts {
  const [year = '', month = '', day = ''] = typeof value === 'string' ? value.split('-') : [];
  return [year, month, day];
}

/** A date by the browser's own calendar: for dates near today. */
export function NativeDateWidget(props: ControlProps): React.ReactElement {
  const { id, value: given, aria, change, leave, isReadOnly } = useWired(props);
  return (
    <input
      {...aria}
      autoComplete="off"
      className="yf-input yf-input--short"
      id={id}
      name={id}
      onBlur={leave}
      onChange={({ target }) => change(target.value === '' ? undefined : target.value)}
      readOnly={isReadOnly}
      type="date"
      value={typeof given === 'string' ? given : ''}
    />
  );
}
