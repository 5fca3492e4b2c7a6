import { catalogue } from '@yunform/elements';
import { createIntakeStore } from '@yunform/react/store';
import { expect, test } from 'vitest';
import { fourCertificates } from '../matter.ts';

const { intake } = fourCertificates();

const fresh = () => createIntakeStore({ intake, formats: catalogue.formats });

test('every question stands on exactly one page, no page is too long', () => {
  const { pages } = fresh();
  const places = pages.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'rows' ? item.columns.map(({ at }) => at) : [item.question.at])),
  );
  const asked = intake.questions.filter((one) => one.kind === 'value' && one.askedWhen !== false).map(({ at }) => at);
  expect(places.toSorted()).toEqual(asked.toSorted());
  for (const { items } of pages) expect(items.length).toBeLessThanOrEqual(12);
  expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
});

test('what belongs together stands on one page', () => {
  const { pages } = fresh();
  const pageOf = (at: string): number =>
    pages.findIndex(({ items }) => items.some(({ question }) => question.at === at));
  const near = [
    ['/organization/term/kind', '/organization/term/years'],
    ['/organization/business-address', '/organization/business-address-postcode'],
    ['/organization/registered-capital', '/organization/registered-capital-currency'],
  ] as const;
  for (const [a, b] of near) expect(pageOf(b), b).toBe(pageOf(a));
});

test('the errors of a page stand in the order of its questions', () => {
  const store = fresh();
  const [page] = store.pages;
  const places = store
    .check(page?.id ?? '')
    .map(({ at }) => page?.items.findIndex(({ question }) => question.at === at[0]?.pointer));
  expect(places.length).toBeGreaterThan(3);
  expect(places).toEqual(places.toSorted((a, b) => (a ?? 0) - (b ?? 0)));
});

test('a page knows how far it is', () => {
  const store = fresh();
  const at = (question: string): string =>
    store.pages.find(({ items }) => items.some((item) => item.kind === 'question' && item.question.at === question))
      ?.id ?? '';
  const page = at('/legal-representative/name');
  expect(store.status(page)).toBe('not-started');
  store.set('/legal-representative/name', '张示例');
  expect(store.status(page)).toBe('in-progress');
  store.set('/legal-representative/mobile', '12');
  expect(store.status(page)).toBe('wrong');
  const shareholders = store.pages.find(({ items }) =>
    items.some(({ kind, question }) => kind === 'rows' && question.at === '/shareholders'),
  );
  expect(store.status(shareholders?.id ?? '')).toBe('not-started');
  expect(store.status('no such page')).toBe('nothing');
});

test('the errors of a page are its own, and the errors of all pages are the whole', () => {
  const store = fresh();
  const perPage = store.pages.flatMap(({ id }) => store.check(id).map(({ message }) => message));
  const whole = store
    .issues()
    .filter(({ level }) => level === 'error')
    .map(({ message }) => message);
  expect([...new Set(perPage)].sort()).toEqual([...new Set(whole)].sort());
  expect(store.state().checked.size).toBe(store.pages.length);
});

test('a field stays the same object while other fields change', () => {
  const store = fresh();
  const before = store.field('/organization/name');
  store.set('/legal-representative/name', '张示例');
  expect(store.field('/organization/name')).toBe(before);
  store.set('/organization/name', '甲');
  expect(store.field('/organization/name')).not.toBe(before);
  expect(store.field('/organization/none')).toBeUndefined();
});

test('another value for one department travels beside the answers, and can be taken back', () => {
  const store = fresh();
  store.set('/organization/website', 'https://example.com');
  store.diverge('/organization/website', 'zhijian.orgcode', undefined, '不愿提供');
  const receives = (): unknown =>
    JSON.stringify(store.route().submissions['zhijian.orgcode']?.data ?? null).includes('https://example.com');
  const others = (): unknown =>
    JSON.stringify(store.route().submissions['guoshui.registration']?.data).includes('https://example.com');
  expect([receives(), others()]).toEqual([false, true]);
  store.converge('/organization/website', 'zhijian.orgcode');
  expect(store.state().work.record.divergences).toEqual([]);
  expect(() => store.diverge('/organization/website', 'no.form', 1, '')).toThrow('does not ask');
});

test('a question that does not exist is misuse', () => {
  expect(() => fresh().set('/nowhere', 1)).toThrow('No question is at /nowhere.');
});
