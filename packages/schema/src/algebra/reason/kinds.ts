import { type Ground, KINDS, type Kind } from './claim.ts';
import { type Conflict, gather, type Reason, reason, words } from './reason.ts';

/** A kind of values of which none will do. */
export interface Dead {
  readonly kind: Kind;
  readonly conflict: Conflict;
}

/** No kind of values will do: what speaks against values first, what rules out kinds as such in one sentence after it. */
export function noKind(dead: readonly Dead[]): Conflict {
  const ground = dead.reduce<Ground>((all, { conflict }) => all | conflict.ground, 0n);
  const asSuch = dead.filter(({ conflict }) => conflict.reasons.every(({ excludesKind }) => excludesKind));
  const values = dead.filter((one) => !asSuch.includes(one)).map(({ conflict }) => conflict.reasons);
  const heart = values.map((reasons) => reasons.filter(({ excludesKind }) => !excludesKind));
  const aside = [...values, ...asSuch.map(({ conflict }) => conflict.reasons)]
    .flat()
    .filter(({ excludesKind, place }) => excludesKind && place.length === 0);
  const rest = values.flat().filter(({ excludesKind, place }) => excludesKind && place.length > 0);
  return { verdict: 'empty', ground, reasons: gather([...heart, summary(aside, asSuch), rest]) };
}

/** One sentence for all that rules out kinds. */
function summary(reasons: readonly Reason[], asSuch: readonly Dead[]): Reason[] {
  if (reasons.length === 0) return [];
  const sources = reasons.flatMap((one) => one.sources);
  const left = KINDS.filter((kind) => !asSuch.some((one) => one.kind === kind));
  if (left.length === 0) return [reason(sources, `${words(sources)} have no kind of value in common`)];
  return [reason(sources, `with ${words(sources)}, only ${left.join(' or ')} is left`, true)];
}
