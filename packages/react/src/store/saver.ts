import type { DraftAdapter } from './adapter.ts';
import type { Draft } from './draft.ts';

/** How far the draft is kept: nothing to keep, not yet, on the way, done, failed (tried again by itself), or changed elsewhere. */
export type SaveState =
  | { readonly state: 'idle' | 'pending' | 'saving' | 'failed' }
  | { readonly state: 'saved'; readonly time: string }
  | { readonly state: 'conflict'; readonly theirs: Draft | undefined };

/** What a saver works with; the clock and the timer are the page's unless a test gives others. */
export interface SaverOptions {
  readonly adapter: DraftAdapter;
  readonly key: string;
  readonly draft: () => Draft;
  readonly tell: (state: SaveState) => void;
  readonly now: () => number;
  readonly wait: number;
}

/** Keeps a draft: some time after the last change, one save at a time, again and again while it fails. */
export interface Saver {
  readonly changed: () => void;
  /** Saves at once what is not saved yet. */
  readonly flush: () => Promise<void>;
  /** Goes on from this version, after loading. */
  readonly adopt: (version: number) => void;
  /** Goes on after a conflict: what is here is saved over the other draft, or given up for it. */
  readonly resolve: (keepMine: boolean) => void;
  readonly stop: () => void;
}

const LONGEST = 30_000;

/** Makes a saver. */
export function createSaver({ adapter, key, draft, tell, now, wait }: SaverOptions): Saver {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let [version, isDirty, tries] = [0, false, 0];
  let running: Promise<void> | undefined;
  let isHalted = false;
  const schedule = (time: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), time);
  };
  const once = async (): Promise<void> => {
    isDirty = false;
    tell({ state: 'saving' });
    try {
      const saved = await adapter.save(key, draft(), version);
      if ('conflict' in saved) {
        [isHalted, isDirty, version] = [true, true, saved.conflict?.version ?? 0];
        return tell({ state: 'conflict', theirs: saved.conflict?.draft });
      }
      version = saved.version;
      tries = 0;
      tell(isDirty ? { state: 'pending' } : { state: 'saved', time: new Date(now()).toISOString() });
    } catch {
      isDirty = true;
      tries += 1;
      tell({ state: 'failed' });
      schedule(Math.min(LONGEST, 1000 * 2 ** tries));
    }
  };
  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    if (running) await running;
    if (!isDirty || isHalted) return;
    running = once();
    await running;
    running = undefined;
    if (isDirty && !isHalted && tries === 0) schedule(wait);
  };
  return {
    changed: () => {
      isDirty = true;
      if (isHalted) return;
      if (tries === 0) tell({ state: 'pending' });
      schedule(wait);
    },
    flush,
    adopt: (next) => {
      version = next;
      isHalted = false;
    },
    resolve: (keepMine) => {
      isHalted = false;
      isDirty = keepMine;
      tell({ state: keepMine ? 'pending' : 'idle' });
      if (keepMine) schedule(0);
    },
    stop: () => {
      clearTimeout(timer);
      isHalted = true;
      isDirty = false;
    },
  };
}
