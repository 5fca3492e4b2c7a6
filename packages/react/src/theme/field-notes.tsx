import { useRef, useState } from 'react';
import type { FieldView } from '../store/views.ts';
import { controlOf, type Setting, useSetting } from '../widgets/setting.ts';
import { departmentOf, formTitleOf } from '../words/names.ts';
import { wordValue } from '../words/word-value.ts';
import { listed, say } from '../words/words.ts';
import { canDiverge, DivergeEditor } from './diverge-editor.tsx';
import { Divergences } from './divergences.tsx';

/** What stands below a control: where the value comes from, what to choose from, who asks and why. */
export function FieldNotes({ id, view }: { readonly id: string; readonly view: FieldView }): React.ReactElement {
  const setting = useSetting();
  const { language, onDispute } = setting;
  const { source } = view;
  return (
    <>
      {source === undefined ? null : (
        <p className="yf-source" id={`${id}__source`}>
          {say(language, source.locked ? 'locked' : 'from', { source: source.source })}
          {source.locked && onDispute ? (
            <button className="yf-link" onClick={() => onDispute(view.at)} type="button">
              {say(language, 'dispute')}
            </button>
          ) : null}
        </p>
      )}
      <Candidates id={id} setting={setting} view={view} />
      <Asking id={id} setting={setting} view={view} />
    </>
  );
}

interface NoteProps {
  readonly setting: Setting;
  readonly view: FieldView;
}

/** Values to choose one from; choosing puts the focus on the question, whose value it is then. */
function Candidates({ id, setting, view }: NoteProps & { readonly id: string }): React.ReactElement | null {
  const { store, language } = setting;
  if (!view.choice) return null;
  return (
    <div className="yf-candidates">
      <p>{say(language, 'chooseSource')}</p>
      {view.choice.candidates.map(({ value, source }, index) => (
        <button
          className="yf-button yf-button--quiet"
          key={source}
          onClick={() => {
            controlOf(id)?.focus();
            store.choose(view.at, index);
          }}
          type="button"
        >
          {say(language, 'useThis', {
            value: wordValue(value, view.question, store.intake, language),
            source: source === 'applicant' ? say(language, 'applicant') : source,
          })}
        </button>
      ))}
    </div>
  );
}

/** Who asks and why, and what single departments receive instead. */
function Asking({ id, setting, view }: NoteProps & { readonly id: string }): React.ReactElement {
  const [isEditing, setEditing] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const close = (): void => {
    setEditing(false);
    place.current?.focus();
  };
  const isOffered = !isEditing && canDiverge(view, setting.store);
  return (
    <div className="yf-asking" ref={place} tabIndex={-1}>
      <Why onDiverge={isOffered ? () => setEditing(true) : undefined} setting={setting} view={view} />
      <Divergences view={view} />
      {isEditing ? <DivergeEditor id={id} onClose={close} view={view} /> : null}
    </div>
  );
}

/** As many departments are named at once; of more, the first two. */
const MANY = 3;

interface WhyProps extends NoteProps {
  readonly onDiverge: (() => void) | undefined;
}

function Why({ setting, view, onDiverge }: WhyProps): React.ReactElement | null {
  const { store, language } = setting;
  const { applies } = store.opened();
  const asking = view.question.askedBy.filter(({ form }) => applies.includes(form));
  if (asking.length === 0) return null;
  const departments = [...new Set(asking.map(({ form }) => departmentOf(store.intake, form, language)))];
  return (
    <details className="yf-why">
      <summary>
        {say(language, departments.length > MANY ? 'askedByMany' : 'askedBy', {
          departments: listed(departments.slice(0, departments.length > MANY ? 2 : MANY), language),
          count: departments.length,
        })}
        <span className="yf-hidden">{say(language, 'why')}</span>
      </summary>
      <ul>
        {asking.map(({ form, field, title, norm }) => (
          <li key={form + field}>
            {say(language, 'whyEntry', {
              department: departmentOf(store.intake, form, language),
              form: formTitleOf(store.intake, form, language),
              label: title,
            })}
            {norm === undefined
              ? null
              : ` ${say(language, 'whyNorm', { norm: typeof norm === 'string' ? norm : JSON.stringify(norm) })}`}
          </li>
        ))}
      </ul>
      {departments.length > 1 ? <p>{say(language, 'whyOnce', { count: departments.length })}</p> : null}
      {onDiverge ? (
        <button className="yf-link" onClick={onDiverge} type="button">
          {say(language, 'divergeOpen')}
        </button>
      ) : null}
    </details>
  );
}
