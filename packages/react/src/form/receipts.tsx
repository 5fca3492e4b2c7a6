import type { Submission } from '@yunform/core/run';
import { isArray, isObject, type Json, valueAt } from '@yunform/schema/base';
import { useSetting } from '../widgets/setting.ts';
import type { wordValue } from '../words/word-value.ts';
import { say, titled } from '../words/words.ts';

/** For each department: exactly what it will receive, under the labels of its own form. */
export function Receipts(): React.ReactElement {
  const { store, language } = useSetting();
  const { submissions } = store.route();
  return (
    <section className="yf-receipts">
      <h2>{say(language, 'receives')}</h2>
      <p>{say(language, 'receivesLead')}</p>
      {Object.values(submissions).map((submission) => (
        <Receipt key={submission.form} submission={submission} />
      ))}
    </section>
  );
}

function Receipt({ submission }: { readonly submission: Submission }): React.ReactElement {
  const { store, language } = useSetting();
  const { form, status, provenance, data } = submission;
  const info = store.intake.forms[form]?.info;
  return (
    <details className="yf-receipt">
      <summary>
        <span className="yf-receipt-title">
          {info?.department} · {info?.title}
        </span>
        <span className={`yf-tag yf-tag--${status}`}>{say(language, `form-${status}`)}</span>
      </summary>
      {provenance.length === 0 ? <p>{say(language, 'nothingSent')}</p> : null}
      <dl className="yf-list">
        {provenance.map(({ to }) => (
          <div className="yf-list-row" key={to}>
            <dt>{labelOf(store.intake.questions, form, to, language)}</dt>
            <dd>{plainValue(valueAt(data, to), language)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** The label that the form prints at a place; the number of the row where there is one. */
function labelOf(
  questions: Parameters<typeof wordValue>[2]['questions'],
  form: string,
  to: string,
  language: Parameters<typeof say>[0],
): string {
  const rows = to.split('/').filter((token) => /^\d+$/.test(token));
  const place = to.replace(/\/\d+(?=\/|$)/g, '/*');
  const label = questions
    .flatMap(({ askedBy, titles }) => askedBy.map((one) => ({ ...one, titles })))
    .find((one) => one.form === form && one.field === place);
  const title = label ? (language === 'zh-CN' ? label.title : titled(label.titles, language)) : to;
  return rows.length === 0 ? title : `${title}（${rows.map((row) => Number(row) + 1).join('.')}）`;
}

/** A value as the department receives it: codes as they are. */
function plainValue(value: Json | undefined, language: Parameters<typeof say>[0]): string {
  if (value === undefined || value === null || value === '') return '—';
  if (typeof value === 'boolean') return say(language, value ? 'yes' : 'no');
  if (isArray(value)) return value.map((one) => plainValue(one, language)).join('、');
  return isObject(value) ? JSON.stringify(value) : String(value);
}
