import { useCallback, useEffect, useRef, useState } from 'react';
import type { DeskItem, RenderPdf } from './desk-source.ts';

/** A PDF on its way: not wanted, being made, ready at an address of this page, or failed. */
export interface PdfState {
  readonly state: 'idle' | 'working' | 'ready' | 'failed';
  readonly url: string | undefined;
  readonly preview: (items: readonly DeskItem[]) => void;
  /** Makes the PDF and opens the browser's print dialogue on it. */
  readonly print: (items: readonly DeskItem[]) => void;
}

/** Makes PDFs with the application's printer; an address is given back when another takes its place. */
export function usePdf(renderPdf: RenderPdf | undefined): PdfState {
  const [state, setState] = useState<PdfState['state']>('idle');
  const [url, setUrl] = useState<string>();
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);
  useEffect(() => (url === undefined ? undefined : () => URL.revokeObjectURL(url)), [url]);
  const make = useCallback(
    async (items: readonly DeskItem[]): Promise<string | undefined> => {
      if (!renderPdf) return undefined;
      setState('working');
      try {
        const bytes = await renderPdf(items);
        if (isGone.current) return undefined;
        const made = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
        setUrl(made);
        setState('ready');
        return made;
      } catch {
        if (!isGone.current) setState('failed');
        return undefined;
      }
    },
    [renderPdf],
  );
  return {
    state,
    url,
    preview: (items) => void make(items),
    print: (items) => void make(items).then((made) => (made === undefined ? undefined : printAt(made))),
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
