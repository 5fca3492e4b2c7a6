import { isObject, type Json } from '@yunform/schema/base';
import type { DraftAdapter, Kept } from '../store/adapter.ts';
import { isDraft } from '../store/is-draft.ts';

/** Where drafts are on the server. */
export interface ServerDraftsOptions {
  /** `<url>/<key>` answers GET, PUT and DELETE. */
  readonly url: string;
  /** The page's `fetch` unless another is given (with credentials, for instance). */
  readonly fetch?: typeof fetch;
  readonly headers?: { readonly [name: string]: string };
}

/**
 * Keeps drafts on a server. GET gives `{ draft, version }` or 404; PUT takes `{ draft, version }`, where `version` is the one it builds on, and gives `{ version }`, or 409 with the
 * `{ draft, version }` that was saved meanwhile; DELETE removes. Anything else is a failure and is tried again.
 */
export function serverDrafts({ url, fetch: given, headers = {} }: ServerDraftsOptions): DraftAdapter {
  const ask = (key: string, init: RequestInit): Promise<Response> =>
    (given ?? fetch)(`${url}/${encodeURIComponent(key)}`, {
      credentials: 'same-origin',
      ...init,
      headers: { ...headers, ...(init.body === undefined ? {} : { 'content-type': 'application/json' }) },
    });
  return {
    load: async (key) => {
      const response = await ask(key, { method: 'GET' });
      return response.status === 404 ? undefined : keptIn(await body(response));
    },
    save: async (key, draft, builtOn) => {
      const text = JSON.stringify({ draft, version: builtOn });
      // A request that outlives the page must be small; a larger one may be lost with it.
      const keepalive = text.length < 60_000;
      const response = await ask(key, { method: 'PUT', body: text, keepalive });
      if (response.status === 409) return { conflict: keptIn(await response.json()) };
      const saved = await body(response);
      if (!isObject(saved) || typeof saved.version !== 'number') throw new Error('The server gave no version.');
      return { version: saved.version };
    },
    remove: async (key) => {
      const response = await ask(key, { method: 'DELETE' });
      if (!response.ok && response.status !== 404) throw new Error(`The server answered ${response.status}.`);
    },
  };
}

async function body(response: Response): Promise<Json> {
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  return response.json();
}

function keptIn(value: Json): Kept | undefined {
  if (!isObject(value) || typeof value.version !== 'number' || !isDraft(value.draft)) return undefined;
  return { draft: value.draft, version: value.version };
}
