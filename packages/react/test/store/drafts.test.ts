import 'fake-indexeddb/auto';
import type { Intake } from '@yunform/core';
import {
  createIntakeStore,
  type DraftAdapter,
  type IntakeStore,
  idbDrafts,
  memoryDrafts,
  serverDrafts,
} from '@yunform/react/store';
import type { Json } from '@yunform/schema/base';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fourCertificates } from '../matter.ts';

const { intake } = fourCertificates();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  vi.setSystemTime('2026-01-01T00:00:00Z');
});
afterEach(() => vi.useRealTimers());

const NAME = '/organization/name';

function storeOn(adapter: DraftAdapter, of: Intake = intake): IntakeStore {
  return createIntakeStore({ intake: of, drafts: { adapter, key: 'one' } });
}

/** A server that keeps drafts as the adapter expects; `down` makes it fail. */
function server(): {
  readonly fetch: typeof fetch;
  readonly kept: Map<string, { draft: Json; version: number }>;
  down: boolean;
} {
  const kept = new Map<string, { draft: Json; version: number }>();
  const self = {
    kept,
    down: false,
    fetch: async (url: unknown, init?: RequestInit): Promise<Response> => {
      if (self.down) throw new TypeError('no network');
      const known = kept.get(String(url));
      if (init?.method === 'GET') return known ? Response.json(known) : new Response(null, { status: 404 });
      if (init?.method === 'DELETE') return new Response(null, { status: kept.delete(String(url)) ? 204 : 404 });
      const { draft, version } = JSON.parse(String(init?.body));
      if ((known?.version ?? 0) !== version) return Response.json(known, { status: 409 });
      kept.set(String(url), { draft, version: version + 1 });
      return Response.json({ version: version + 1 });
    },
  };
  return self;
}

const adapters: readonly [name: string, make: () => DraftAdapter][] = [
  ['memory', memoryDrafts],
  ['IndexedDB', () => idbDrafts(`test-${Math.random()}`)],
  ['server', () => serverDrafts({ url: '/drafts', fetch: server().fetch })],
];

test.each(adapters)('%s: a draft is kept and taken up again, page and all', async (_, make) => {
  const adapter = make();
  const [store, later] = [storeOn(adapter), storeOn(adapter)];
  expect(await store.resume()).toBe('none');
  store.set(NAME, '东莞市示例贸易有限公司');
  store.goTo(store.pages[2]?.id ?? '');
  expect(store.state().save.state).toBe('pending');
  await store.flush();
  expect(store.state().save).toEqual({ state: 'saved', time: '2026-01-01T00:00:00.000Z' });
  expect(await later.resume()).toBe('resumed');
  expect(later.state().work).toEqual(store.state().work);
  expect(later.state().page).toBe(store.pages[2]?.id);
});

test.each(adapters)('%s: two tabs notice each other; the person decides', async (_, make) => {
  const adapter = make();
  const [a, b] = [storeOn(adapter), storeOn(adapter)];
  a.set(NAME, '甲');
  await a.flush();
  b.set(NAME, '乙');
  await b.flush();
  expect(b.state().save).toMatchObject({
    state: 'conflict',
    theirs: { record: { answers: { organization: { name: '甲' } } } },
  });
  b.set('/organization/phone', '0769-00000000');
  b.settleConflict('mine');
  await b.flush();
  expect(b.state().save.state).toBe('saved');
  a.set(NAME, '丙');
  await a.flush();
  a.settleConflict('theirs');
  expect(a.field(NAME)?.value).toBe('乙');
  expect(a.field('/organization/phone')?.value).toBe('0769-00000000');
});

test.each(adapters)('%s: clearing leaves nothing behind', async (_, make) => {
  const adapter = make();
  const store = storeOn(adapter);
  store.set(NAME, '甲');
  await store.flush();
  await store.clear();
  expect(store.state()).toMatchObject({ work: { record: { answers: {} } }, canUndo: false, save: { state: 'idle' } });
  expect(await adapter.load('one')).toBeUndefined();
  store.set(NAME, '乙');
  await store.flush();
  expect((await adapter.load('one'))?.draft.record.answers).toEqual({ organization: { name: '乙' } });
});

test('a save that fails is tried again until it passes; what was typed meanwhile is saved too', async () => {
  const far = server();
  far.down = true;
  const store = storeOn(serverDrafts({ url: '/drafts', fetch: far.fetch }));
  store.set(NAME, '甲');
  await vi.advanceTimersByTimeAsync(1000);
  expect(store.state().save.state).toBe('failed');
  store.set(NAME, '甲乙');
  expect(store.field(NAME)?.value).toBe('甲乙');
  far.down = false;
  await vi.advanceTimersByTimeAsync(40_000);
  expect(store.state().save.state).toBe('saved');
  expect(JSON.stringify([...far.kept.values()])).toContain('甲乙');
});

test('typing while a slow save is on the way loses no character', async () => {
  const inner = memoryDrafts();
  const slow: DraftAdapter = {
    ...inner,
    save: async (...args) => {
      await new Promise((done) => setTimeout(done, 300));
      return inner.save(...args);
    },
  };
  const store = storeOn(slow);
  const text = '东莞市示例贸易有限公司';
  for (let length = 1; length <= text.length; length += 1) {
    store.set(NAME, text.slice(0, length));
    await vi.advanceTimersByTimeAsync(170);
  }
  await vi.advanceTimersByTimeAsync(5000);
  expect(store.field(NAME)?.value).toBe(text);
  expect((await inner.load('one'))?.draft.record.answers).toEqual({ organization: { name: text } });
  expect(store.state().save.state).toBe('saved');
});

test('a draft past its time is deleted, not taken up', async () => {
  const adapter = memoryDrafts();
  const store = storeOn(adapter);
  store.set(NAME, '甲');
  await store.flush();
  vi.setSystemTime('2026-02-15T00:00:00Z');
  const later = storeOn(adapter);
  expect(await later.resume()).toBe('expired');
  expect(later.state().work.record.answers).toEqual({});
  expect(await adapter.load('one')).toBeUndefined();
});

/** The intake as a later version of the forms would give it: some questions gone, some at another place. */
function changed(rename: (at: string) => string | undefined): Intake {
  const questions = intake.questions.flatMap((one) => {
    const at = rename(one.at);
    return at === undefined ? [] : [{ ...one, at }];
  });
  const pages = intake.pages.map((page) => ({ ...page, questions: page.questions.flatMap((at) => rename(at) ?? []) }));
  return { ...intake, questions, pages };
}

test('a draft survives a new version of the form: answers follow their element, the rest needs attention', async () => {
  const adapter = memoryDrafts();
  const store = storeOn(adapter);
  store.set(NAME, '甲');
  store.set('/organization/phone', '0769-00000000');
  store.set('/agent/name', '李示例');
  store.addRow({ at: '/shareholders', companions: [] });
  store.set('/shareholders/0/name', '张示例');
  store.prefill([{ at: '/organization/website', value: 'https://example.com', source: '登记' }]);
  await store.flush();
  const newer = changed((at) =>
    at === '/organization/phone' ? undefined : at === '/agent/name' ? '/forms/new/agent' : at,
  );
  const later = storeOn(adapter, newer);
  await later.resume();
  const { record, attention } = later.state().work;
  expect(record.answers).toMatchObject({
    organization: { name: '甲', website: 'https://example.com' },
    forms: { new: { agent: '李示例' } },
    shareholders: [{ name: '张示例' }],
  });
  expect(record.sources).toEqual([{ at: '/organization/website', source: '登记' }]);
  expect(attention).toEqual([
    { at: '/organization/phone', titles: { 'zh-CN': '联系电话', en: 'Phone' }, value: '0769-00000000' },
  ]);
  later.dismiss(0);
  expect(later.state().work.attention).toEqual([]);
  later.undo();
  expect(later.state().work.attention).toHaveLength(1);
});

test('what a server sends that is no draft is not taken up', async () => {
  const adapter = serverDrafts({
    url: '/drafts',
    fetch: async () => Response.json({ draft: { format: 2 }, version: 1 }),
  });
  expect(await storeOn(adapter).resume()).toBe('none');
  const broken = serverDrafts({ url: '/drafts', fetch: async () => new Response(null, { status: 500 }) });
  await expect(storeOn(broken).resume()).rejects.toThrow('The server answered 500.');
});
