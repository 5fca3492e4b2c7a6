import { useState } from 'react';
import { amountInWords } from '../words/amount-in-words.ts';
import { say, unitIn } from '../words/words.ts';
import { type Facets, facetsOf } from './facets.ts';
import { type Setting, useSetting } from './setting.ts';
import { type ControlProps, useWired } from './widget.ts';

/** How a text of a format is typed and filled in by the browser. */
const TYPING: {
  readonly [format: string]: { readonly inputMode?: 'numeric' | 'tel' | 'email' | 'url'; readonly size?: number };
} = {
  'cn-citizen-id': { size: 20 },
  'cn-uscc': { size: 20 },
  'cn-org-code': { size: 12 },
  'cn-mobile': { inputMode: 'tel', size: 14 },
  'cn-phone': { inputMode: 'tel', size: 18 },
  'cn-postcode': { inputMode: 'numeric', size: 8 },
  'cn-bank-no': { inputMode: 'numeric', size: 24 },
  email: { inputMode: 'email' },
  uri: { inputMode: 'url' },
};

/** What the browser may fill in (WCAG 1.3.5): only for questions about the person who sits here. */
const AUTOCOMPLETE: { readonly [element: string]: string } = {
  'agent.name': 'name',
  'agent.mobile': 'tel',
  'agent.phone': 'tel',
  'agent.email': 'email',
};

/** A text as a person means it: numbers and codes in half width, without the spaces that group them; other text only without outer spaces. */
function meant(text: string, { format, formats: named }: Facets, formats: Setting['formats']): string {
  const known = format === undefined ? undefined : formats[format];
  if (known) return known.normalise(text);
  // Of several ways to write it, the one that the text fits.
  for (const one of named.flatMap((name) => formats[name] ?? [])) {
    const written = one.normalise(text);
    if (new RegExp(one.pattern, 'u').test(written)) return written;
  }
  const isCode = format === 'email' || format === 'uri' || /^[\d\s．.，,０-９A-Za-zＡ-Ｚａ-ｚ－-]+$/.test(text);
  return isCode ? text.normalize('NFKC').trim() : text.trim();
}

/** One line of text; what is typed is kept as typed until the field is left, so that input methods are not disturbed. */
export function TextWidget(props: ControlProps): React.ReactElement {
  const { formats } = useSetting();
  const { id, value: given, view, aria, change, leave, isReadOnly } = useWired(props);
  const facets = facetsOf(view?.question.schema ?? {});
  const { format } = facets;
  const typing = (format === undefined ? undefined : TYPING[format]) ?? {};
  const value = typeof given === 'string' || typeof given === 'number' ? String(given) : '';
  const element = view?.question.element ?? '';
  return (
    <input
      {...aria}
      autoComplete={AUTOCOMPLETE[element] ?? 'off'}
      className={typing.size === undefined ? 'yf-input' : 'yf-input yf-input--short'}
      id={id}
      inputMode={typing.inputMode}
      name={id}
      onBlur={() => {
        const text = meant(value, facets, formats);
        if (text !== value) change(text === '' ? undefined : text);
        leave();
      }}
      onChange={({ target }) => change(target.value === '' ? undefined : target.value)}
      readOnly={isReadOnly}
      spellCheck={false}
      type="text"
      value={value}
    />
  );
}

/** Several lines of text. */
export function AreaWidget(props: ControlProps): React.ReactElement {
  const { formats } = useSetting();
  const { id, value: given, view, aria, change, leave, isReadOnly } = useWired(props);
  const value = typeof given === 'string' ? given : '';
  return (
    <textarea
      {...aria}
      className="yf-input"
      id={id}
      name={id}
      onBlur={() => {
        const text = meant(value, facetsOf(view?.question.schema ?? {}), formats);
        if (text !== value) change(text === '' ? undefined : text);
        leave();
      }}
      onChange={({ target }) => change(target.value === '' ? undefined : target.value)}
      readOnly={isReadOnly}
      rows={4}
      value={value}
    />
  );
}

/** The number that a text says, full width and thousands separators allowed; the text itself when it says none. */
function numberOf(text: string): number | string | undefined {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '');
  if (plain === '') return undefined;
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : text;
}

/** A number with its unit; an amount of 元 is also read out in Chinese capitals. */
export function NumberWidget(props: ControlProps): React.ReactElement {
  const { language } = useSetting();
  const { id, value: kept, view, aria, change, leave, isReadOnly } = useWired(props);
  const [typed, setTyped] = useState<string>();
  const given = kept === undefined ? '' : String(kept);
  // The text as typed ("3." or "１２") stays while it says the value that is kept.
  const text = typed !== undefined && String(numberOf(typed) ?? '') === given ? typed : given;
  const unit = view?.question.unit;
  const capitals = unit === '元' && typeof kept === 'number' ? amountInWords(kept) : undefined;
  return (
    <>
      <span className="yf-amount">
        <input
          {...aria}
          autoComplete="off"
          className="yf-input yf-input--short"
          id={id}
          inputMode="decimal"
          name={id}
          onBlur={() => {
            setTyped(undefined);
            leave();
          }}
          onChange={({ target }) => {
            setTyped(target.value);
            change(numberOf(target.value));
          }}
          readOnly={isReadOnly}
          type="text"
          value={text}
        />
        {unit === undefined ? null : <span className="yf-unit">{unitIn(unit, language)}</span>}
      </span>
      {capitals === undefined ? null : <p className="yf-reading">{say(language, 'inWords', { words: capitals })}</p>}
    </>
  );
}
