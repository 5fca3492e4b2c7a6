import type { DraftAdapter, Kept } from '../store/adapter.ts';

/** Keeps drafts for as long as the page lives: for tests, and for shared computers where nothing may stay. */
export function memoryDrafts(): DraftAdapter {
  const kept = new Map<string, Kept>();
  return {
    load: async (key) => kept.get(key),
    save: async (key, draft, builtOn) => {
      const known = kept.get(key);
      if ((known?.version ?? 0) !== builtOn) return { conflict: known };
      kept.set(key, { draft, version: builtOn + 1 });
      return { version: builtOn + 1 };
    },
    remove: async (key) => {
      kept.delete(key);
    },
  };
}
