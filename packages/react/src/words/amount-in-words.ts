const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿', '万亿'];

/** An amount of 元 as Chinese capitals write it (壹拾贰万元整); undefined beyond what they can write: negative, more than 分, 10 000 万亿 and above. */
export function amountInWords(amount: number): string | undefined {
  const match = /^(\d{1,16})(?:\.(\d{1,2}))?$/.exec(String(amount));
  if (!match) return undefined;
  const [, whole = '0', fraction = ''] = match;
  const yuan = wholeInWords(whole);
  const [jiao = '0', fen = '0'] = fraction.padEnd(2, '0');
  const cents =
    (jiao !== '0' ? `${DIGITS[Number(jiao)]}角` : yuan !== '' && fen !== '0' ? '零' : '') +
    (fen !== '0' ? `${DIGITS[Number(fen)]}分` : '');
  if (cents === '') return `${yuan === '' ? '零' : yuan}元整`;
  return `${yuan === '' ? '' : `${yuan}元`}${cents}${fen === '0' ? '整' : ''}`;
}

function wholeInWords(digits: string): string {
  const groups = digits.padStart(Math.ceil(digits.length / 4) * 4, '0').match(/\d{4}/g) ?? [];
  let text = '';
  for (const [index, group] of groups.entries()) {
    const inner = groupInWords(group);
    if (inner === '') continue;
    const gap =
      text !== '' && (group.startsWith('0') || groups[index - 1] === '0000' || groups[index - 1]?.endsWith('0'));
    text += `${gap ? '零' : ''}${inner}${GROUPS[groups.length - 1 - index] ?? ''}`;
  }
  return text;
}

function groupInWords(group: string): string {
  let text = '';
  let gap = false;
  for (const [index, digit] of [...group].entries()) {
    if (digit === '0') gap = text !== '';
    else {
      text += `${gap ? '零' : ''}${DIGITS[Number(digit)]}${PLACES[3 - index]}`;
      gap = false;
    }
  }
  return text;
}
