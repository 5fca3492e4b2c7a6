import { print } from '@yunform/pdf';
import { registration, submission } from '../forms.ts';

/** Prints as a page would ask its worker to, and says what the bytes are. */
async function answer(): Promise<string> {
  const load = async (path: string) => new Uint8Array(await (await fetch(path)).arrayBuffer());
  const font = { name: 'NotoSansSC-Regular', bytes: await load('/font.ttf') };
  const outcome = await print(registration, submission, {
    fonts: { fonts: () => [font] },
    at: '2015-06-01T09:30:00+08:00',
    subsetter: await load('/subset.wasm'),
  });
  if (!outcome.ok) return outcome.issues.map(({ message }) => message).join('\n');
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(outcome.value.bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

answer().then(
  (text) => postMessage(text),
  (error: unknown) => postMessage(String(error)),
);
