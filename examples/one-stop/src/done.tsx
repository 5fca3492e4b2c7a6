import type { Routing } from '@yunform/core';
import type { IntakeStore } from '@yunform/react/store';
import type { Language } from '@yunform/schema/base';

/** What the applicant sees after handing in: who received what. */
export function Done({
  routing,
  store,
  language,
}: {
  readonly routing: Routing;
  readonly store: IntakeStore;
  readonly language: Language;
}): React.ReactElement {
  const english = language === 'en';
  return (
    <>
      <h1 className="yf-heading">{english ? 'Handed in' : '已提交'}</h1>
      <p>{english ? 'These departments receive your application:' : '以下部门会收到您的申请：'}</p>
      <ul>
        {Object.values(routing.submissions).map(({ form, status, waitingFor }) => {
          const info = store.intake.forms[form]?.info;
          return (
            <li key={form}>
              {info?.department} · {info?.title}
              {status === 'waiting'
                ? english
                  ? ` (goes on when ${waitingFor.length} number(s) are issued)`
                  : `（待 ${waitingFor.length} 个号码核发后自动办理）`
                : ''}
            </li>
          );
        })}
      </ul>
    </>
  );
}
