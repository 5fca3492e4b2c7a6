import { useEffect, useRef, useState } from 'react';

/** A PDF on its way: not wanted, being made, ready at an address of this page, or failed. */
export interface PdfState<T> {
  readonly state: 'idle' | 'working' | 'ready' | 'failed';
  readonly url: string | undefined;
  readonly preview: (what: T) => void;
  /** Makes the PDF and opens the browser's print dialogue on it. */
  readonly print: (what: T) => void;
}

/** Makes PDFs with the application's printer; an address is given back when another takes its place. */
export function usePdf<T>(render: ((what: T) => Promise<Uint8Array<ArrayBuffer>>) | undefined): PdfState<T> {
  const [state, setState] = useState<PdfState<T>['state']>('idle');
  const [url, setUrl] = useState<string>();
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);
  useEffect(() => (url === undefined ? undefined : () => URL.revokeObjectURL(url)), [url]);
  const make = async (what: T): Promise<string | undefined> => {
    if (!render) return undefined;
    setState('working');
    try {
      const bytes = await render(what);
      if (isGone.current) return undefined;
      const made = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
      setUrl(made);
      setState('ready');
      return made;
    } catch {
      if (!isGone.current) setState('failed');
      return undefined;
    }
  };
  return {
    state,
    url,
    preview: (what) => void make(what),
    print: (what) => void make(what).then((made) => (made === undefined ? undefined : printAt(made))),
  };
}

/** Opens the print dialogue on a PDF in a frame that nobody sees. */
function printAt(url: string): void {
  const frame = document.createElement('iframe');
  frame.className = 'yf-hidden';
  frame.title = 'PDF';
  frame.src = url;
  frame.addEventListener('load', () => {
    frame.contentWindow?.focus();
    frame.contentWindow?.print();
  });
  document.querySelector('.yf-desk > .yf-hidden')?.remove();
  document.querySelector('.yf-desk')?.append(frame);
}
