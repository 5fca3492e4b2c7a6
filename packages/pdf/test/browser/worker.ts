import { print, seal, verify } from '@yunform/pdf';
import { registration, submission } from '../forms.ts';
import { KEY } from './key.ts';

/** Prints as a page would ask its worker to, and says what the bytes are. */
async function answer(): Promise<string> {
  const load = async (path: string) => new Uint8Array(await (await fetch(path)).arrayBuffer());
  const font = { name: 'NotoSansSC-Regular', bytes: await load('/font.ttf') };
  const fonts = { fonts: () => [font] };
  const sealed = await seal(registration, submission, KEY);
  if (!sealed.ok) return sealed.issues.map(({ message }) => message).join('\n');
  const options = { fonts, at: '2015-06-01T09:30:00+08:00', seal: sealed.value };
  const outcome = await print(registration, submission, options);
  if (!outcome.ok) return outcome.issues.map(({ message }) => message).join('\n');
  const verified = await verify(outcome.value.bytes, { fonts, keys: [KEY] });
  if (!verified.ok) return verified.issues.map(({ message }) => message).join('\n');
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(outcome.value.bytes));
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex} ${verified.value.reprint} ${verified.value.seal}`;
}

answer().then(
  (text) => postMessage(text),
  (error: unknown) => postMessage(String(error)),
);
