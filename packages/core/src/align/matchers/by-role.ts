import type { Matcher } from '../matcher.ts';

/** Roles that a form may name or leave out: whoever applies. */
const UNSAID = new Set(['applicant', 'person-in-charge']);

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
    if (x === 'contact') return { score: y === x ? -0.9 : -1, reason: ownContact };
    if (x === y)
      return x === ''
        ? { score: 0.03, reason: { 'zh-CN': '同一主体：申请单位（人）自身', en: 'same subject: the applicant' } }
        : { score: 0.1, reason: { 'zh-CN': `同一主体：${x}`, en: `same subject: ${x}` } };
    const reason = {
      'zh-CN': `主体不同：${x || '申请单位（人）自身'}，${y || '申请单位（人）自身'}`,
      en: `other subject: ${x || 'the applicant'}, ${y || 'the applicant'}`,
    };
    const unsaid = [...a.roles, ...b.roles].every(
      (role) => UNSAID.has(role) || (a.roles.has(role) && b.roles.has(role)),
    );
    return { score: unsaid ? -0.15 : -1, reason };
  },
};

/** The roles in one text, the order of saying them aside. */
export function rolesIn(roles: ReadonlySet<string>): string {
  return [...roles].sort().join(' + ');
}
