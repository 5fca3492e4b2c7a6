import type { Draft } from './draft.ts';
import { noWork, restore } from './draft.ts';
import { noHistory } from './history.ts';
import type { IntakeStoreOptions, Kernel } from './kernel.ts';

/** How the draft is kept and taken up again. */
export interface Keeping {
  /** Takes up the kept draft; one past its time is deleted. */
  readonly resume: () => Promise<'resumed' | 'none' | 'expired'>;
  /** Saves at once what is not saved yet. */
  readonly flush: () => Promise<void>;
  /** After a conflict: goes on with what was saved elsewhere, or with what is here. */
  readonly settleConflict: (keep: 'mine' | 'theirs') => void;
  /** Forgets everything, the kept draft too. */
  readonly clear: () => Promise<void>;
}

/** The part of a store that keeps the draft. */
export function keeping(kernel: Kernel, { drafts, now = Date.now }: IntakeStoreOptions): Keeping {
  const { saver, tell, state } = kernel;
  return {
    resume: async () => {
      const kept = drafts && (await drafts.adapter.load(drafts.key));
      if (!kept) return 'none';
      saver?.adopt(kept.version);
      if (kept.draft.expires !== undefined && Date.parse(kept.draft.expires) <= now()) {
        await drafts.adapter.remove(drafts.key);
        saver?.adopt(0);
        return 'expired';
      }
      take(kernel, kept.draft);
      tell({ save: { state: 'saved', time: kept.draft.changed } });
      return 'resumed';
    },
    flush: async () => saver?.flush(),
    settleConflict: (keep) => {
      const { save } = state();
      if (save.state !== 'conflict') return;
      saver?.resolve(keep === 'mine');
      if (keep === 'theirs' && save.theirs) take(kernel, save.theirs);
    },
    clear: async () => {
      saver?.stop();
      tell({ work: noWork, page: kernel.pages[0]?.id ?? '', checked: new Set(), save: { state: 'idle' } }, noHistory);
      await drafts?.adapter.remove(drafts.key);
      saver?.adopt(0);
    },
  };
}

function take({ intake, pages, state, tell }: Kernel, draft: Draft): void {
  const page = pages.some(({ id }) => id === draft.page) ? draft.page : state().page;
  tell({ work: restore(intake, draft), page }, noHistory);
}
