import type { Matcher } from '../matcher.ts';
import { roles } from '../words/roles.ts';

/** Roles that a form may name or leave out: whoever applies. */
const UNSAID = new Set(['applicant', 'person-in-charge']);

const SELF = { zh: '申请单位（人）自身', en: 'the applicant' };
const CHINESE: ReadonlyMap<string, string> = new Map(roles.map(({ means, zh }) => [means, zh[0] ?? means] as const));

/** Every department names a contact person of its own. */
const ownContact = {
  'zh-CN': '各部门的联系人未必是同一人',
  en: 'each department asks for a contact person of its own',
};

/** Whom the fields are about: the same name under another subject is another datum. */
export const byRole: Matcher = {
  name: 'subject',
  weight: 8,
  compare: (a, b) => {
    const [x, y] = [rolesIn(a.roles), rolesIn(b.roles)];
    if (a.roles.has('contact-person') && b.roles.has('contact-person')) return { score: -0.9, reason: ownContact };
    if (x === y)
      return x === ''
        ? { score: 0.03, reason: { 'zh-CN': `同一主体：${SELF.zh}`, en: `same subject: ${SELF.en}` } }
        : { score: 0.1, reason: { 'zh-CN': `同一主体：${named(a.roles)}`, en: `same subject: ${x}` } };
    const unsaid = [...a.roles, ...b.roles].every(
      (role) => UNSAID.has(role) || (a.roles.has(role) && b.roles.has(role)),
    );
    if (unsaid)
      return {
        score: -0.15,
        reason: { 'zh-CN': '其中一方未写明主体', en: 'one of them does not say whom it is about' },
      };
    const [zh, en] = [a.roles, b.roles].reduce<[string, string]>(
      ([one, other], roles) => [
        `${one}${one && '，'}${named(roles)}`,
        `${other}${other && ', '}${rolesIn(roles) || SELF.en}`,
      ],
      ['', ''],
    );
    return { score: -1, reason: { 'zh-CN': `主体不同：${zh}`, en: `other subject: ${en}` } };
  },
};

/** The roles in one text, the order of saying them aside. */
export function rolesIn(roles: ReadonlySet<string>): string {
  return [...roles].sort().join(' + ');
}

/** The roles in Chinese. */
function named(all: ReadonlySet<string>): string {
  return (
    [...all]
      .sort()
      .map((role) => CHINESE.get(role) ?? role)
      .join('、') || SELF.zh
  );
}
