import type { Asked } from '@yunform/core/run';
import type { Json, Language } from '@yunform/schema/base';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { IntakeStore } from '../store/intake-store.ts';
import type { FieldView } from '../store/views.ts';
import { facetsOf, kindOf, optionsOf } from '../widgets/facets.ts';
import { CONTROLS, GROUPS } from '../widgets/registry.ts';
import { OwnValueContext, useSetting } from '../widgets/setting.ts';
import { departmentOf, formTitleOf } from '../words/names.ts';
import { say, titled } from '../words/words.ts';

type Asking = Asked['question']['askedBy'][number];

/** The forms that ask a question now, each once. */
function askingNow({ question }: FieldView, store: IntakeStore): readonly Asking[] {
  const { applies } = store.opened();
  const asking = question.askedBy.filter(({ form }) => applies.includes(form));
  return asking.filter(({ form }, index) => asking.findIndex((one) => one.form === form) === index);
}

/** Can one department get something else? Where several ask, and the question has a plain control. */
export function canDiverge(view: FieldView, store: IntakeStore): boolean {
  return !view.question.opaque && view.state === 'asked' && askingNow(view, store).length > 1;
}

/** What a `DivergeEditor` takes. */
export interface DivergeEditorProps {
  readonly id: string;
  readonly view: FieldView;
  readonly onClose: () => void;
}

/** Takes what one department is to receive instead of the answer, and why. Nothing changes before it is saved; saving is one step of undo. */
export function DivergeEditor({ id, view, onClose }: DivergeEditorProps): React.ReactElement {
  const { store, language } = useSetting();
  const asking = askingNow(view, store);
  const first = useRef<HTMLSelectElement>(null);
  const [form, setForm] = useState(asking[0]?.form ?? '');
  const [value, setValue] = useState<Json>();
  const [isNothing, setNothing] = useState(false);
  const [reason, setReason] = useState('');
  const [isWrong, setWrong] = useState(false);
  useEffect(() => first.current?.focus(), []);
  const mayBeNothing = asking.find((one) => one.form === form)?.required === false;
  const withholds = isNothing && mayBeNothing;
  const save = (): void => {
    const isWhole = reason.trim() !== '' && (withholds || value !== undefined);
    setWrong(!isWhole);
    if (!isWhole) return;
    store.diverge(view.at, form, withholds ? undefined : value, reason.trim());
    onClose();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter saves this, not the page around
    <div className="yf-diverge-editor" onKeyDown={(event) => saveOnEnter(event, save)}>
      <p className="yf-label">{say(language, 'divergeOpen')}</p>
      <label>
        <span>{say(language, 'divergeFor')}</span>
        <select className="yf-input" onChange={({ target }) => setForm(target.value)} ref={first} value={form}>
          {asking.map((one) => (
            <option key={one.form} value={one.form}>
              {nameOf(one, asking, store, language)}
            </option>
          ))}
        </select>
      </label>
      {mayBeNothing ? (
        <label className="yf-option">
          <input checked={isNothing} onChange={({ target }) => setNothing(target.checked)} type="checkbox" />
          <span>{say(language, 'divergeNothing')}</span>
        </label>
      ) : null}
      {withholds ? null : <OtherValue id={`${id}__other`} onChange={setValue} value={value} view={view} />}
      <label>
        <span>{say(language, 'divergeReason')}</span>
        <input
          aria-describedby={isWrong ? `${id}__other_error` : undefined}
          aria-invalid={isWrong && reason.trim() === '' ? true : undefined}
          autoComplete="off"
          className="yf-input"
          maxLength={200}
          onChange={({ target }) => setReason(target.value)}
          type="text"
          value={reason}
        />
      </label>
      <p className="yf-error" id={`${id}__other_error`} role="status">
        {isWrong ? say(language, 'divergeWrong') : ''}
      </p>
      <p className="yf-actions">
        <button className="yf-button yf-button--second" onClick={save} type="button">
          {say(language, 'divergeSave')}
        </button>
        <button className="yf-button yf-button--quiet" onClick={onClose} type="button">
          {say(language, 'cancel')}
        </button>
      </p>
    </div>
  );
}

/** The department; its form too where it asks with several. */
function nameOf({ form }: Asking, asking: readonly Asking[], { intake }: IntakeStore, language: Language): string {
  const department = departmentOf(intake, form, language);
  const isOnly = asking.filter((one) => departmentOf(intake, one.form, language) === department).length === 1;
  return isOnly ? department : `${department} · ${formTitleOf(intake, form, language)}`;
}

function saveOnEnter(event: KeyboardEvent, save: () => void): void {
  const isTyped = event.target instanceof HTMLInputElement && event.target.type === 'text';
  if (event.key !== 'Enter' || !isTyped || event.defaultPrevented || event.nativeEvent.isComposing) return;
  event.preventDefault();
  save();
}

interface OtherValueProps {
  readonly id: string;
  readonly view: FieldView;
  readonly value: Json | undefined;
  readonly onChange: (value: Json | undefined) => void;
}

/** The control of the question once more, for the other value. */
function OtherValue({ id, view, value, onChange }: OtherValueProps): React.ReactElement | null {
  const { store, language } = useSetting();
  const own = useMemo(() => ({ value, change: onChange }), [value, onChange]);
  const facets = facetsOf(view.question.schema);
  const choices = optionsOf(view.question, facets, store.intake);
  const kind = kindOf(view.question, facets, choices);
  if (kind === 'opaque') return null;
  const Control = CONTROLS[kind];
  const title = say(language, 'divergeValue', { title: titled(view.question.titles, language) });
  const control = (
    <OwnValueContext.Provider value={own}>
      <Control id={id} options={{ at: view.at, choices: [...(choices ?? [])] }} readonly={false} />
    </OwnValueContext.Provider>
  );
  return GROUPS.includes(kind) ? (
    <fieldset className="yf-diverge-value">
      <legend>{title}</legend>
      {control}
    </fieldset>
  ) : (
    <div className="yf-diverge-value">
      <label htmlFor={id}>{title}</label>
      {control}
    </div>
  );
}
