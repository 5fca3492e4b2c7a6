import type { Routing } from '@yunform/core';
import { catalogue } from '@yunform/elements';
import { type DeskItem, IntakeForm, IntakeProvider } from '@yunform/react';
import type { IntakeStore } from '@yunform/react/store';
import type { Language } from '@yunform/schema/base';
import { useEffect, useState } from 'react';
import { Desk } from './desk.tsx';
import { Done } from './done.tsx';

const TITLES = { 'zh-CN': '企业开办一次申报', en: 'Start a company, apply once' } as const;

/** The applicant's page and the clerk's, on the same data. */
export function App({ store }: { readonly store: IntakeStore }): React.ReactElement {
  const [language, setLanguage] = useState<Language>('zh-CN');
  const [items, setItems] = useState<readonly DeskItem[]>([]);
  const [atDesk, setAtDesk] = useState(false);
  const english = language === 'en';
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = TITLES[language];
  }, [language]);
  const applicant = (
    <IntakeProvider formats={catalogue.formats} language={language} store={store}>
      {items.length > 0 ? (
        <Done intake={store.intake} items={items} language={language} />
      ) : (
        <IntakeForm onSubmit={(_, routing) => setItems(itemsOf(routing, store))} />
      )}
    </IntakeProvider>
  );
  return (
    <>
      <header className="app-bar">
        <span className="app-name">{TITLES[language]}</span>
        <span className="app-actions">
          <button aria-pressed={atDesk} className="app-button" onClick={() => setAtDesk(!atDesk)} type="button">
            {english ? 'Clerk' : '窗口人员'}
          </button>
          <button
            className="app-button"
            lang={english ? 'zh-CN' : 'en'}
            onClick={() => setLanguage(english ? 'zh-CN' : 'en')}
            type="button"
          >
            {english ? '中文' : 'English'}
          </button>
        </span>
      </header>
      <main className={atDesk ? 'app-main app-main--wide' : 'app-main'}>
        {atDesk ? <Desk intake={store.intake} items={items} language={language} /> : applicant}
      </main>
    </>
  );
}

/** What a server would file: one item for each department. */
function itemsOf({ submissions }: Routing, store: IntakeStore): readonly DeskItem[] {
  const received = new Date().toISOString();
  const name = store.field('/organization/name')?.value;
  return Object.values(submissions).map((submission, index) => ({
    id: `${received.slice(0, 10)}-${index + 1}`,
    received,
    applicant: typeof name === 'string' ? name : '—',
    submission,
  }));
}
