import type { Reading } from './reading.ts';

/** Formats that one property of an organization is written in and hardly any other; a phone may be anyone's. */
const SAYS: { readonly [format: string]: string } = {
  'cn-postcode': 'postcode',
  'cn-org-code': 'org-code',
  'cn-tax-id': 'taxpayer-no',
  'cn-uscc': 'uscc',
  'cn-registration-no': 'registration-no',
};

/** What a named format says of a field whose title and name say nothing. */
export function formatReadings(format: string | undefined): readonly Reading[] {
  const concept = format !== undefined && Object.hasOwn(SAYS, format) ? SAYS[format] : undefined;
  if (format === undefined || concept === undefined) return [];
  return [
    {
      text: format,
      tokens: new Map([[concept, 1]]),
      roles: new Set(),
      self: false,
      clear: true,
      implied: false,
      trust: 0.8,
    },
  ];
}
