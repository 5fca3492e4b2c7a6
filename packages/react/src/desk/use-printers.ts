import { useEffect, useState } from 'react';
import type { Printer, PrinterStore } from './overprint.ts';

/** The printers of a desk and the one that is used now. */
export interface Printers {
  readonly all: readonly Printer[];
  readonly used: Printer | undefined;
  readonly use: (name: string) => void;
  /** Keeps a printer in the place of one with the same name, and uses it. */
  readonly keep: (printer: Printer) => void;
  readonly remove: (name: string) => void;
}

/** Loads the printers and saves every change; a store that fails leaves the desk with what it has. */
export function usePrinters(store: PrinterStore | undefined): Printers {
  const [all, setAll] = useState<readonly Printer[]>([]);
  const [name, setName] = useState('');
  useEffect(() => {
    let isGone = false;
    store?.load().then(
      (found) => {
        if (isGone) return;
        setAll(found);
        setName(found[0]?.name ?? '');
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [store]);
  const change = (next: readonly Printer[], used: string): void => {
    setAll(next);
    setName(used);
    store?.save(next).catch(() => undefined);
  };
  const others = (one: string): readonly Printer[] => all.filter((printer) => printer.name !== one);
  return {
    all,
    used: all.find((printer) => printer.name === name),
    use: setName,
    keep: (printer) => change([...others(printer.name), printer], printer.name),
    remove: (one) => change(others(one), ''),
  };
}
