export { catalog, type PdfIssueCode } from './catalog.ts';
export type { FontFile } from './font/face.ts';
export type { FontProvider, SubsetterSource } from './font/provider.ts';
export { type Printed, type PrintOptions, print } from './print.ts';
export type { SheetLanguage } from './sheet/model.ts';
export type { Attachment } from './write/attachment.ts';
export type { Standard } from './write/xmp.ts';
