import { type ReactNode, useEffect, useRef } from 'react';
import { useSetting } from '../widgets/setting.ts';
import { focusWanted } from './location.ts';

/** What a `Heading` takes. */
export interface HeadingProps {
  /** Changes with the place in the form: the heading takes the focus then. */
  readonly place: string;
  /** For a way to this heading on a screen that has several. */
  readonly id?: string | undefined;
  readonly children: ReactNode;
}

/** The heading of a screen. Coming to another screen puts the focus on it, or on the field that was wanted; the first screen leaves it where it is. */
export function Heading({ place, id, children }: HeadingProps): React.ReactElement {
  const { focus } = useSetting();
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const isFirst = focus.shown === undefined;
    const isSame = focus.shown === place;
    focus.shown = place;
    if (focusWanted(focus) || isFirst || isSame) return;
    ref.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [place, focus]);
  return (
    <h1 className="yf-heading" id={id} ref={ref} tabIndex={-1}>
      {children}
    </h1>
  );
}

/** Puts the focus on what is next of a kind, else on the heading, once what had it is gone: a choice that was made takes its buttons with it. */
export function focusOn(next = '.yf-heading'): void {
  queueMicrotask(() => {
    if (document.activeElement !== document.body) return;
    const found = document.querySelector<HTMLElement>(next) ?? document.querySelector<HTMLElement>('.yf-heading');
    found?.focus();
  });
}
