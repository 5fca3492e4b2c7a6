import type { Reading } from '../reading.ts';

/** Who handles things with one branch of government, and by which words its forms are known. */
interface Domain {
  readonly role: string;
  readonly says: RegExp;
}

const DOMAINS: readonly Domain[] = [
  { role: 'housing-fund-officer', says: /公积金|housing (?:provident )?fund/i },
  { role: 'specialist', says: /社会保险|社保|医疗保险|医保|social (?:insurance|security)/i },
  { role: 'tax-clerk', says: /税务|纳税|办税|\btax/i },
  { role: 'inspection-contact', says: /检验检疫|报检|quarantine/i },
  { role: 'customs-contact', says: /海关|报关|\bcustoms/i },
];

/** A role that only says someone handles the matter: whom, the department's branch tells. */
const HANDLER = 'handler';

/** Who the handler (`经办人`) of a form is: the organization's officer for that branch of government, else its agent in this matter. */
export function handlerOf(about: string): string {
  return DOMAINS.find(({ says }) => says.test(about))?.role ?? 'agent';
}

/** Readings in which the handler is that role. */
export function asHandler(role: string): (readings: readonly Reading[]) => readonly Reading[] {
  return (readings) => {
    if (!readings.some(({ roles }) => roles.has(HANDLER))) return readings;
    return readings.map((reading) => ({
      ...reading,
      roles: new Set([...reading.roles].map((one) => (one === HANDLER ? role : one))),
    }));
  };
}
