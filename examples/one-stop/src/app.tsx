import type { Routing } from '@yunform/core';
import { catalogue } from '@yunform/elements';
import { IntakeForm, IntakeProvider } from '@yunform/react';
import type { IntakeStore } from '@yunform/react/store';
import type { Language } from '@yunform/schema/base';
import { useEffect, useState } from 'react';
import { Done } from './done.tsx';

const TITLES = { 'zh-CN': '企业开办一次申报', en: 'Start a company, apply once' } as const;

/** The applicant's page. */
export function App({ store }: { readonly store: IntakeStore }): React.ReactElement {
  const [language, setLanguage] = useState<Language>('zh-CN');
  const [routing, setRouting] = useState<Routing>();
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = TITLES[language];
  }, [language]);
  return (
    <>
      <header className="app-bar">
        <span className="app-name">{TITLES[language]}</span>
        <button
          className="app-language"
          lang={language === 'en' ? 'zh-CN' : 'en'}
          onClick={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}
          type="button"
        >
          {language === 'en' ? '中文' : 'English'}
        </button>
      </header>
      <main className="app-main">
        <IntakeProvider formats={catalogue.formats} language={language} store={store}>
          {routing ? (
            <Done language={language} routing={routing} store={store} />
          ) : (
            <IntakeForm onSubmit={(_, made) => setRouting(made)} />
          )}
        </IntakeProvider>
      </main>
    </>
  );
}
