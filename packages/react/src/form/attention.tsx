import { useSetting, useStoreState } from '../widgets/setting.ts';
import { wordValue } from '../words/word-value.ts';
import { say, titled } from '../words/words.ts';
import { focusOn } from './heading.tsx';

/** Answers that have no place in the forms any more, until the applicant has looked at each. */
export function Attention(): React.ReactElement | null {
  const { store, language } = useSetting();
  const { attention } = useStoreState().work;
  if (attention.length === 0) return null;
  return (
    <section className="yf-attention">
      <h2>{say(language, 'attention')}</h2>
      <p>{say(language, 'attentionLead')}</p>
      <ul>
        {attention.map(({ at, titles, value }, index) => (
          <li key={at}>
            {titled(titles, language)}: <strong>{wordValue(value, undefined, store.intake, language)}</strong>
            <button
              className="yf-button yf-button--quiet"
              onClick={() => {
                store.dismiss(index);
                focusOn('.yf-attention button');
              }}
              type="button"
            >
              {say(language, 'attentionSeen')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
