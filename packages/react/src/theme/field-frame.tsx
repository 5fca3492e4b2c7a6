import type { FieldTemplateProps } from '@rjsf/utils';
import type { Question } from '@yunform/core/run';
import { type ReactNode, useContext, useLayoutEffect, useRef } from 'react';
import type { FieldView } from '../store/views.ts';
import { PageContext, type Setting, useField, useIsChecked, useSetting } from '../widgets/setting.ts';
import { wordFor } from '../words/word-issue.ts';
import { wordValue } from '../words/word-value.ts';
import { say, titled } from '../words/words.ts';
import { FieldNotes } from './field-notes.tsx';

/** The frame around one question, whatever theme draws the control: label, error, hint, who asks and why. */
export function FieldFrame(props: FieldTemplateProps): React.ReactElement {
  const { id, label, children, uiSchema } = props;
  const at = uiSchema?.['ui:options']?.at;
  if (typeof at === 'string')
    return (
      <QuestionFrame
        at={at}
        id={id}
        isForeign={uiSchema?.['ui:options']?.isForeign === true}
        isGroup={uiSchema?.['ui:options']?.isGroup === true}
      >
        {children}
      </QuestionFrame>
    );
  // The page itself, and what lies inside a question that is drawn from its own schema.
  return props.schema.type === 'object' ? (
    children
  ) : (
    <div className="yf-field">
      <label className="yf-label" htmlFor={id}>
        {label}
      </label>
      {children}
    </div>
  );
}

/** Puts right what a theme's controls say of themselves: ids that lead nowhere go, the error and its sign come. */
function useWiring(
  id: string,
  isForeign: boolean,
  isWrong: boolean,
  isLocked: boolean,
): (node: HTMLElement | null) => void {
  const node = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (!isForeign) return;
    for (const control of node.current?.querySelectorAll(`input, select, textarea`) ?? []) {
      const said = (control.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .filter((one) => document.getElementById(one));
      const all = [...new Set([...(isWrong ? [`${id}__error`] : []), ...said])].filter(
        (one) => isWrong || one !== `${id}__error`,
      );
      if (all.length > 0) control.setAttribute('aria-describedby', all.join(' '));
      else control.removeAttribute('aria-describedby');
      if (isWrong) control.setAttribute('aria-invalid', 'true');
      else control.removeAttribute('aria-invalid');
      if (isLocked) control.setAttribute('readonly', '');
    }
    for (const group of node.current?.querySelectorAll('[aria-describedby]:not(input, select, textarea)') ?? []) {
      const said = (group.getAttribute('aria-describedby') ?? '').split(' ');
      if (said.some((one) => document.getElementById(one) === null)) group.removeAttribute('aria-describedby');
    }
  });
  return (element) => {
    node.current = element;
  };
}

interface QuestionFrameProps {
  readonly at: string;
  readonly id: string;
  readonly isGroup: boolean;
  /** The control is a theme's: what describes it is put right here. */
  readonly isForeign: boolean;
  readonly children: ReactNode;
}

function QuestionFrame({ at, id, isGroup, isForeign, children }: QuestionFrameProps): React.ReactElement | null {
  const { language } = useSetting();
  const view = useField(at);
  const checked = useIsChecked(useContext(PageContext));
  const isWrong = checked && (view?.issues.some(({ level }) => level === 'error') ?? false);
  const frame = useWiring(id, isForeign, isWrong, view?.source?.locked === true);
  if (!view) return null;
  if (view.state === 'follows' && view.value === undefined) return <Following id={id} view={view} />;
  const errors = checked ? view.issues.filter(({ level }) => level === 'error') : [];
  const { question } = view;
  const title = (
    <>
      {titled(question.titles, language)}
      {view.required ? null : <span className="yf-optional"> {say(language, 'optional')}</span>}
    </>
  );
  const inner = (
    <>
      <Hint id={id} question={question} language={language} />
      {errors.length === 0 ? null : (
        <p className="yf-error" id={`${id}__error`}>
          <span className="yf-hidden">{say(language, 'error')}</span>
          {[...new Set(errors.map((one) => wordFor(one, question, language)))].join(' ')}
        </p>
      )}
      {children}
      <FieldNotes id={id} view={view} />
    </>
  );
  const className = errors.length === 0 ? 'yf-field' : 'yf-field yf-field--wrong';
  return isGroup ? (
    <fieldset className={className} ref={frame}>
      <legend className="yf-label">{title}</legend>
      {inner}
    </fieldset>
  ) : (
    <div className={className} ref={frame}>
      <label className="yf-label" htmlFor={id}>
        {title}
      </label>
      {inner}
    </div>
  );
}

/** What follows from another answer is told, not asked. */
function Following({ id, view }: { readonly id: string; readonly view: FieldView }): React.ReactElement {
  const { store, language } = useSetting();
  const { question } = view;
  const source = store.intake.questions.find(({ at }) => at === question.derivedFrom);
  return (
    <div className="yf-field">
      <p className="yf-label">{titled(question.titles, language)}</p>
      <p className="yf-given">{wordValue(view.follows, question, store.intake, language)}</p>
      <p className="yf-source">{say(language, 'follows', { source: titled(source?.titles, language) })}</p>
      <FieldNotes id={id} view={view} />
    </div>
  );
}

interface HintProps {
  readonly id: string;
  readonly question: Question;
  readonly language: Setting['language'];
}

function Hint({ id, question, language }: HintProps): React.ReactElement | null {
  const hint = hintOf(question, language);
  return hint === undefined ? null : (
    <p className="yf-hint" id={`${id}__hint`}>
      {hint}
    </p>
  );
}

/** What helps to answer a question, in the departments' words. */
export function hintOf({ description }: Question, language: Setting['language']): string | undefined {
  return language === 'zh-CN' ? description : undefined;
}
