import type { FieldView } from '../store/views.ts';
import { type Setting, useSetting } from '../widgets/setting.ts';
import { departmentOf } from '../words/names.ts';
import { wordValue } from '../words/word-value.ts';
import { say } from '../words/words.ts';

/** What single departments receive instead of the answer, each with the way back. */
export function Divergences({ view }: { readonly view: FieldView }): React.ReactElement | null {
  const setting = useSetting();
  const { store, language } = setting;
  if (view.divergences.length === 0) return null;
  return (
    <ul className="yf-diverge-list">
      {view.divergences.map((one) => (
        <li key={one.form}>
          {wordDivergence(one, view, setting)}{' '}
          <button className="yf-link" onClick={() => store.converge(view.at, one.form)} type="button">
            {say(language, 'divergeRemove')}
            <span className="yf-hidden"> {departmentOf(store.intake, one.form, language)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What one department receives instead of the answer, and why, in one sentence. */
export function wordDivergence(
  { form, value, reason }: FieldView['divergences'][number],
  { question }: FieldView,
  { store, language }: Setting,
): string {
  return say(language, value === undefined ? 'divergesNone' : 'diverges', {
    department: departmentOf(store.intake, form, language),
    value: value === undefined ? '' : wordValue(value, question, store.intake, language),
    reason,
  });
}
