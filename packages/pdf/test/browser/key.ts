import type { SealKey } from '@yunform/pdf';

/** The key pair that RFC 8037 publishes as its example: no secret. */
export const KEY: SealKey = {
  kty: 'OKP',
  crv: 'Ed25519',
  d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
  x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
};
