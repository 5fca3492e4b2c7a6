import type { Format } from '@yunform/core/run';
import type { Language } from '@yunform/schema/base';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { IntakeStore } from '../store/intake-store.ts';
import type { StoreState } from '../store/kernel.ts';
import { type Focus, type Setting, SettingContext, useSetting, useStoreState } from '../widgets/setting.ts';

/** What an `IntakeProvider` takes. */
export interface IntakeProviderProps {
  readonly store: IntakeStore;
  /** The language of the screens; may change at any time, nothing typed is lost. */
  readonly language: Language;
  /** The formats of the catalogue: how a person may write what they name. */
  readonly formats?: { readonly [name: string]: Format };
  /** Called when a person says that a verified value is wrong; without it no such way is shown. */
  readonly onDispute?: (at: string) => void;
  /** Prefix of the addresses in the page's hash, where a page holds more than one form. */
  readonly hash?: string;
  readonly children: ReactNode;
}

const NO_FORMATS: Setting['formats'] = {};

/** Gives the parts inside one intake, and saves what is left to save when the page goes away. */
export function IntakeProvider({
  store,
  language,
  formats = NO_FORMATS,
  onDispute,
  hash = '',
  children,
}: IntakeProviderProps): React.ReactElement {
  const [focus] = useState<Focus>(() => ({ wanted: undefined, shown: undefined }));
  const setting = useMemo(
    () => ({ store, language, formats, onDispute, hash, focus }),
    [store, language, formats, onDispute, hash, focus],
  );
  useEffect(() => {
    const flush = (): void => {
      if (document.visibilityState === 'hidden') void store.flush();
    };
    const leave = (): void => void store.flush();
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('pagehide', leave);
    window.addEventListener('online', leave);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('online', leave);
    };
  }, [store]);
  return (
    <SettingContext.Provider value={setting}>
      <div className="yf" lang={language}>
        {children}
      </div>
    </SettingContext.Provider>
  );
}

/** The intake around: its store and the state, followed. */
export function useIntake(): { readonly store: IntakeStore; readonly state: StoreState; readonly language: Language } {
  const { store, language } = useSetting();
  return { store, language, state: useStoreState() };
}
