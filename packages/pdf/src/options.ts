import type { Catalogue } from '@yunform/core';
import type { Json } from '@yunform/schema/base';
import type { FontProvider } from './font/provider.ts';
import type { Overprint } from './print-overprint.ts';
import type { SheetLanguage } from './sheet/model.ts';
import type { Template } from './template/fill.ts';
import type { Attachment } from './write/attachment.ts';
import type { Standard } from './write/xmp.ts';

/** How a form is printed. */
export interface PrintOptions {
  readonly fonts: FontProvider;
  /** The time of the record, ISO 8601 with offset; never taken from a clock, so that the same record gives the same bytes. */
  readonly at: string;
  readonly language?: SheetLanguage;
  /** PDF/A-3a with PDF/UA-1 (default), PDF/A-2u, 2b or 1b; only 3a carries attachments. */
  readonly standard?: Standard;
  /** Titles of codes. */
  readonly catalogue?: Catalogue;
  /** How the submission came about, attached as it is. */
  readonly provenance?: Json;
  /** The signed digest that `seal` gives for this form and submission; attached to PDF/A-3a. */
  readonly seal?: string;
  /** Further files to carry. */
  readonly attachments?: readonly Attachment[];
  /** Printed as a bar code on every page. */
  readonly caseNumber?: string;
  /** The department's own PDF form: its fields are filled, then it becomes PDF/A-2b. */
  readonly template?: Template;
  /** The answers alone, for paper that has the form already: each in the box of its `x-print.mm`. */
  readonly overprint?: Overprint;
  /** The empty form, to be filled by hand. */
  readonly blank?: boolean;
  /** A character that no font has: an error (default), or a crossed box and a warning. */
  readonly missing?: 'error' | 'box';
}
