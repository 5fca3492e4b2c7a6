import { type DBSchema, openDB } from 'idb';
import type { DraftAdapter, Kept } from '../store/adapter.ts';

interface Drafts extends DBSchema {
  readonly drafts: { readonly key: string; readonly value: Kept };
}

/** Keeps drafts in the browser (IndexedDB), each save in one transaction, so that two tabs notice each other. Nothing leaves the computer; do not use it on shared ones. */
export function idbDrafts(name: string = 'yunform'): DraftAdapter {
  const opened = openDB<Drafts>(name, 1, {
    upgrade: (database) => {
      database.createObjectStore('drafts');
    },
  });
  return {
    wait: 100,
    load: async (key) => (await opened).get('drafts', key),
    save: async (key, draft, builtOn) => {
      const transaction = (await opened).transaction('drafts', 'readwrite');
      const known = await transaction.store.get(key);
      const isOurs = (known?.version ?? 0) === builtOn;
      if (isOurs) await transaction.store.put({ draft, version: builtOn + 1 }, key);
      await transaction.done;
      return isOurs ? { version: builtOn + 1 } : { conflict: known };
    },
    remove: async (key) => (await opened).delete('drafts', key),
  };
}
