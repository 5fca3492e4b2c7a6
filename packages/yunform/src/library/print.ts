import { catalogue } from '@yunform/elements';
import { print as corePrint, type Printed, type PrintOptions } from '@yunform/pdf';
import type { Json, Outcome } from '@yunform/schema/base';
import { defaultFonts } from './fonts.ts';

/** What `print` has to be told; fonts and catalogue have defaults. */
export type PrintRequest = Omit<PrintOptions, 'fonts'> & Partial<Pick<PrintOptions, 'fonts'>>;

/** Prints a form with one submission as an archival PDF in Noto Sans SC: the same bytes for the same arguments. */
export function print(form: Json, submission: Json, request: PrintRequest): Promise<Outcome<Printed>> {
  return corePrint(form, submission, withCatalogue(request));
}

/** A request with the standard fonts and titles of codes. */
export function withCatalogue(request: PrintRequest): PrintOptions {
  return { fonts: defaultFonts, catalogue, ...request };
}
