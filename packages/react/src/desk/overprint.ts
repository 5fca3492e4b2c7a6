import type { DeskItem } from './desk-source.ts';

/** How a printer must be corrected: shifted by millimetres, stretched by factors. */
export interface Calibration {
  readonly dx: number;
  readonly dy: number;
  readonly scaleX: number;
  readonly scaleY: number;
}

/** A printer of a desk, with its correction. */
export interface Printer extends Calibration {
  readonly name: string;
}

/** Where the centres of the first and the last mark of a test page came out, in millimetres from the upper left corner. */
export interface Measured {
  readonly first: readonly [x: number, y: number];
  readonly last: readonly [x: number, y: number];
}

/** Where the printers of a desk are kept. */
export interface PrinterStore {
  readonly load: () => Promise<readonly Printer[]>;
  readonly save: (printers: readonly Printer[]) => Promise<void>;
}

/** Printing on paper that has the form already: `@yunform/pdf` prints, the desk asks for it and keeps the printers. */
export interface DeskOverprint {
  /** The forms of whose paper the boxes are known. */
  readonly forms: readonly string[];
  /** The answers alone, corrected for a printer. */
  readonly render: (items: readonly DeskItem[], printer: Calibration | undefined) => Promise<Uint8Array<ArrayBuffer>>;
  /** A page with marks to measure and the frames of all boxes; corrected when a printer is given, to see whether it is right now. */
  readonly testPage: (form: string, printer: Calibration | undefined) => Promise<Uint8Array<ArrayBuffer>>;
  /** The correction that follows from a test page that was printed without one. */
  readonly calibrate: (measured: Measured) => Calibration;
  readonly printers: PrinterStore;
}

/** Keeps the printers of a desk in this browser (they are no personal data). */
export function localPrinters(key: string = 'yunform-printers'): PrinterStore {
  return {
    load: async () => printersIn(localStorage.getItem(key)),
    save: async (printers) => localStorage.setItem(key, JSON.stringify(printers)),
  };
}

function printersIn(text: string | null): readonly Printer[] {
  const found: unknown = text === null ? [] : JSON.parse(text);
  return Array.isArray(found) ? found.filter(isPrinter) : [];
}

function isPrinter(value: unknown): value is Printer {
  if (typeof value !== 'object' || value === null) return false;
  const numbers = ['dx', 'dy', 'scaleX', 'scaleY'].map((name): unknown => Reflect.get(value, name));
  return typeof Reflect.get(value, 'name') === 'string' && numbers.every((one) => Number.isFinite(one));
}
