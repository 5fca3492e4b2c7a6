import type { Routing } from '@yunform/core';
import { catalogue } from '@yunform/elements';
import { type DeskItem, IntakeForm, IntakeProvider } from '@yunform/react';
import type { IntakeStore } from '@yunform/react/store';
import type { Language } from '@yunform/schema/base';
import { useEffect, useState } from 'react';
import { file } from './archive.ts';
import { Desk } from './desk.tsx';
import { Done } from './done.tsx';

const TITLES = { 'zh-CN': '企业开办一网通', en: 'Start a company, apply once' } as const;

interface AppProps {
  readonly store: IntakeStore;
  /** What was handed in before. */
  readonly before: readonly DeskItem[];
}

/** The applicant's page and the clerk's, on the same data. */
export function App({ store, before }: AppProps): React.ReactElement {
  const [language, setLanguage] = useState<Language>('zh-CN');
  const [items, setItems] = useState(before);
  const [handedIn, setHandedIn] = useState<readonly DeskItem[]>([]);
  const [atDesk, setAtDesk] = useState(false);
  const english = language === 'en';
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = TITLES[language];
  }, [language]);
  const submit = async (routing: Routing): Promise<void> => {
    const made = itemsOf(routing, store, items);
    setItems([...items, ...made]);
    setHandedIn(made);
    window.location.hash = '#/';
    // The draft goes only when what was handed in is filed.
    await file(made).then(
      () => store.clear(),
      () => undefined,
    );
  };
  const applicant = (
    <IntakeProvider formats={catalogue.formats} language={language} store={store}>
      {handedIn.length > 0 ? (
        <Done again={() => setHandedIn([])} intake={store.intake} items={handedIn} language={language} />
      ) : (
        <IntakeForm onSubmit={(_, routing) => void submit(routing)} />
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

/** What a server would file: one item for each department, under one case number. */
function itemsOf({ submissions }: Routing, store: IntakeStore, before: readonly DeskItem[]): readonly DeskItem[] {
  const received = new Date().toISOString();
  const name = store.field('/organization/name')?.value;
  const cases = new Set(before.map(({ id }) => id.split('/')[0]));
  const number = `${received.slice(0, 10).replaceAll('-', '')}-${String(cases.size + 1).padStart(4, '0')}`;
  return Object.values(submissions).map((submission) => ({
    id: `${number}/${submission.form}`,
    received,
    applicant: typeof name === 'string' ? name : '—',
    submission,
  }));
}
