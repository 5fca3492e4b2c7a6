import type { Overprint } from '@yunform/pdf';
import type { Json, JsonObject } from '@yunform/schema/base';

/** One form with the data to print on it. */
export interface Sheet {
  readonly form: JsonObject;
  readonly data: Json;
  /** The time of the record, ISO 8601. */
  readonly at: string;
  /** Printed as a bar code on every page. */
  readonly caseNumber?: string;
  /** The answers alone, for paper that has the form already. */
  readonly over?: Overprint;
}

/** What the worker is asked. */
export type Question =
  | { readonly kind: 'print'; readonly sheets: readonly Sheet[] }
  | { readonly kind: 'check'; readonly code: string; readonly sheets: readonly Sheet[] };

/** What the worker answers. */
export type Answer =
  | { readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly belongs: number; readonly isCode: boolean };

interface Reply {
  readonly number: number;
  readonly value?: Answer;
  readonly error?: string;
}

let worker: Worker | undefined;
let last = 0;

/** Asks the worker, which is started with the first question. */
async function ask(question: Question): Promise<Answer> {
  worker ??= new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  const asked = worker;
  last += 1;
  const number = last;
  return new Promise((done, fail) => {
    const hear = ({ data }: MessageEvent<Reply>): void => {
      if (data.number !== number) return;
      asked.removeEventListener('message', hear);
      if (data.value) done(data.value);
      else fail(new Error(data.error));
    };
    asked.addEventListener('message', hear);
    asked.addEventListener('error', ({ message }) => fail(new Error(message)), { once: true });
    asked.postMessage({ number, question });
  });
}

/** One PDF of all sheets. */
export async function printed(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await ask({ kind: 'print', sheets });
  if (!('bytes' in answer)) throw new Error('The worker answered another question.');
  return answer.bytes;
}

/** Which of the sheets a scanned code belongs to (-1: none), and whether it is a code of ours at all. */
export async function checked(
  code: string,
  sheets: readonly Sheet[],
): Promise<{ readonly belongs: number; readonly isCode: boolean }> {
  const answer = await ask({ kind: 'check', code, sheets });
  if (!('belongs' in answer)) throw new Error('The worker answered another question.');
  return answer;
}
