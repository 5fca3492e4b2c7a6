import type { Submission } from '@yunform/core/run';
import { valueAt } from '@yunform/schema/base';
import { useSetting } from '../widgets/setting.ts';
import { labelOf, receivedValue } from '../words/label.ts';
import { departmentOf, formTitleOf } from '../words/names.ts';
import { say } from '../words/words.ts';

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
  return (
    <details className="yf-receipt">
      <summary>
        <span className="yf-receipt-title">
          {departmentOf(store.intake, form, language)} · {formTitleOf(store.intake, form, language)}
        </span>
        <span className={`yf-tag yf-tag--${status}`}>{say(language, `form-${status}`)}</span>
      </summary>
      {provenance.length === 0 ? <p>{say(language, 'nothingSent')}</p> : null}
      <dl className="yf-list">
        {provenance.map(({ to }) => (
          <div className="yf-list-row" key={to}>
            <dt>{labelOf(store.intake, form, to, language)}</dt>
            <dd>{receivedValue(store.intake, form, to, valueAt(data, to), language)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
