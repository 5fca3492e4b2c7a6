import type { Language } from '@yunform/schema/base';
import { useEffect, useState } from 'react';
import { say, titled } from '../words/words.ts';
import type { Option } from './facets.ts';
import { useSetting } from './setting.ts';
import { type ControlProps, useWired } from './widget.ts';

const SHOWN = 50;

interface Search {
  readonly text: string;
  readonly isOpen: boolean;
  readonly found: readonly Option[];
  readonly active: number;
  readonly type: (text: string) => void;
  readonly take: (option: Option) => void;
  readonly keep: () => void;
  /** True when the key was for the list. */
  readonly press: (key: string) => boolean;
}

function useSearch(
  options: readonly Option[],
  value: unknown,
  change: (value: Option['value'] | undefined) => void,
): Search {
  const { language } = useSetting();
  const [typed, setTyped] = useState<string>();
  const [active, setActive] = useState(-1);
  const [isEdited, setIsEdited] = useState(false);
  const chosen = options.find((option) => option.value === value);
  const found = typed === undefined ? [] : matching(options, typed, language);
  const open = (text: string | undefined, index = -1): void => {
    setTyped(text);
    setActive(index);
    if (text === undefined) setIsEdited(false);
  };
  const take = (option: Option): void => {
    change(option.value);
    open(undefined);
  };
  const keep = (): void => {
    if (typed === undefined || !isEdited) {
      open(undefined);
      return;
    }
    const plain = typed.normalize('NFKC').trim();
    const named = found.filter(({ titles }) => titled(titles, language) === plain);
    const [only] = plain === '' ? [] : found.length === 1 ? found : named;
    change(only ? only.value : plain === '' ? undefined : plain);
    open(undefined);
  };
  const press = (key: string): boolean => {
    const option = found[active];
    if (key === 'ArrowDown') open(typed ?? '', typed === undefined ? 0 : Math.min(active + 1, found.length - 1));
    else if (typed === undefined) return false;
    else if (key === 'ArrowUp') open(typed, Math.max(active - 1, 0));
    else if (key === 'Escape') open(undefined);
    else if (key === 'Enter') option ? take(option) : keep();
    else return false;
    return true;
  };
  const text = typed ?? (chosen ? nameOf(chosen, language) : value === undefined ? '' : String(value));
  return {
    text,
    isOpen: typed !== undefined,
    found,
    active,
    type: (one) => {
      setIsEdited(true);
      open(one);
    },
    take,
    keep,
    press,
  };
}

/** A long code list: type a part of the name or the code, then choose; a code that the list does not hold may be typed whole. */
export function SearchWidget(props: ControlProps): React.ReactElement {
  const { language } = useSetting();
  const { id, value: given, aria, options, change, leave, isReadOnly } = useWired(props);
  const { text, isOpen, found, active, type, take, keep, press } = useSearch(options, given, change);
  return (
    <div className="yf-search">
      <input
        {...aria}
        aria-activedescendant={active >= 0 ? `${id}__option${active}` : undefined}
        aria-autocomplete="list"
        aria-controls={found.length > 0 ? `${id}__list` : undefined}
        aria-expanded={found.length > 0}
        autoComplete="off"
        className="yf-input"
        id={id}
        name={id}
        onBlur={() => {
          keep();
          leave();
        }}
        onChange={({ target }) => type(target.value)}
        onKeyDown={(event) => {
          if (!event.nativeEvent.isComposing && press(event.key)) event.preventDefault();
        }}
        placeholder={say(language, 'search')}
        readOnly={isReadOnly}
        role="combobox"
        spellCheck={false}
        type="text"
        value={text}
      />
      <p aria-live="polite" className="yf-hidden">
        {isOpen ? say(language, 'found', { count: found.length }) : ''}
      </p>
      <Found active={active} found={found} id={id} language={language} take={take} />
    </div>
  );
}

interface FoundProps {
  readonly active: number;
  readonly found: readonly Option[];
  readonly id: string;
  readonly language: Language;
  readonly take: (option: Option) => void;
}

function Found({ active, found, id, language, take }: FoundProps): React.ReactElement | null {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list may have moved the option
  useEffect(() => {
    document.getElementById(`${id}__option${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active, found.length]);
  if (found.length === 0) return null;
  return (
    <div className="yf-found" id={`${id}__list`} role="listbox" tabIndex={-1}>
      {found.map((option, index) => (
        <div
          aria-selected={index === active}
          className="yf-found-option"
          id={`${id}__option${index}`}
          key={String(option.value)}
          onMouseDown={(event) => {
            event.preventDefault();
            take(option);
          }}
          role="option"
          tabIndex={-1}
        >
          {nameOf(option, language)}
        </div>
      ))}
    </div>
  );
}

function nameOf({ value, titles }: Option, language: Language): string {
  const title = titled(titles, language);
  if (title === String(value)) return title;
  return language === 'en' ? `${title} (${String(value)})` : `${title}（${String(value)}）`;
}

function matching(options: readonly Option[], typed: string, language: Language): readonly Option[] {
  const wanted = typed.normalize('NFKC').trim().toLowerCase();
  return options.filter((option) => nameOf(option, language).toLowerCase().includes(wanted)).slice(0, SHOWN);
}
