import type { Language } from '@yunform/schema/base';
import { useState } from 'react';
import { sayAtDesk as say } from '../words/desk-words.ts';
import type { CodeVerdict, DeskItem, VerifyCode } from './desk-source.ts';

/** What a `DeskVerify` takes. */
export interface DeskVerifyProps {
  readonly items: readonly DeskItem[];
  readonly language: Language;
  readonly verifyCode: VerifyCode;
  /** The submission that the code belongs to. */
  readonly onFound: (id: string) => void;
}

/** Takes the code of a paper that comes back: a scanner types it and presses Enter. */
export function DeskVerify({ items, language, verifyCode, onFound }: DeskVerifyProps): React.ReactElement {
  const [text, setText] = useState('');
  const [verdict, setVerdict] = useState<CodeVerdict>();
  const look = async (): Promise<void> => {
    const failed = { ok: false, message: say(language, 'deskVerifyFailed') };
    const found = await verifyCode(text.trim(), items).catch((): CodeVerdict => failed);
    setVerdict(found);
    setText('');
    if (found.item !== undefined) onFound(found.item);
  };
  return (
    <form
      className="yf-desk-verify"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') void look();
      }}
    >
      <label>
        <span className="yf-label">{say(language, 'deskCode')}</span>
        <input
          autoComplete="off"
          className="yf-input"
          onChange={({ target }) => setText(target.value)}
          spellCheck={false}
          type="text"
          value={text}
        />
      </label>
      <button className="yf-button yf-button--second" type="submit">
        {say(language, 'deskVerify')}
      </button>
      <p className={verdict?.ok === false ? 'yf-error' : 'yf-told'} role="status">
        {verdict?.message ?? ''}
      </p>
    </form>
  );
}
