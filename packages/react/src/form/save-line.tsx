import { useSetting, useStoreState } from '../widgets/setting.ts';
import { say } from '../words/words.ts';
import { focusOn } from './heading.tsx';

/** How far the answers are kept, with undo and redo; asks what to keep when they were changed elsewhere. */
export function SaveLine(): React.ReactElement {
  const { store, language } = useSetting();
  const { save, canUndo, canRedo } = useStoreState();
  const time =
    save.state === 'saved'
      ? new Date(save.time).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' })
      : '';
  const settle = (keep: 'mine' | 'theirs'): void => {
    store.settleConflict(keep);
    focusOn();
  };
  const word = save.state === 'idle' && !store.keepsDrafts ? 'save-none' : (`save-${save.state}` as const);
  return (
    <div className={`yf-save yf-save--${save.state}`}>
      <p className="yf-save-state" role="status">
        {say(language, word, { time })}
      </p>
      {save.state === 'conflict' ? (
        <span className="yf-actions">
          <button className="yf-button yf-button--quiet" onClick={() => settle('mine')} type="button">
            {say(language, 'keepMine')}
          </button>
          <button className="yf-button yf-button--quiet" onClick={() => settle('theirs')} type="button">
            {say(language, 'keepTheirs')}
          </button>
        </span>
      ) : null}
      <span className="yf-actions">
        <button className="yf-button yf-button--quiet" disabled={!canUndo} onClick={() => store.undo()} type="button">
          {say(language, 'undo')}
        </button>
        <button className="yf-button yf-button--quiet" disabled={!canRedo} onClick={() => store.redo()} type="button">
          {say(language, 'redo')}
        </button>
      </span>
    </div>
  );
}
