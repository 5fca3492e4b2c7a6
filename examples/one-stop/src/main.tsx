import intake from 'virtual:intake';
import { catalogue } from '@yunform/elements';
import { createIntakeStore, idbDrafts } from '@yunform/react/store';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { filed } from './archive.ts';
import '@yunform/react/theme.css';
import './app.css';

const store = createIntakeStore({
  intake,
  formats: catalogue.formats,
  drafts: { adapter: idbDrafts('yunform-one-stop'), key: intake.matter?.id ?? 'intake' },
});

const root = document.getElementById('root');
if (root) {
  // A draft that cannot be read (private window, old browser) does not keep anybody from filling the form.
  await store.resume().catch(() => 'none');
  const before = await filed().catch(() => []);
  createRoot(root).render(<App before={before} store={store} />);
}
