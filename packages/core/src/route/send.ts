import { type Issue, type Json, valueAt } from '@yunform/schema/base';
import { inRow } from '../condition/evaluate.ts';
import type { Lens } from '../lens/lens.ts';
import type { FormPlan } from '../plan/plan.ts';
import { nothingInherited } from './own.ts';
import type { Router } from './router-kit.ts';
import type { Frozen, State } from './state.ts';
import type { View } from './view.ts';

/** Which answers, through which lens, made a value (W3C PROV: the value was derived from them). */
export interface Provenance {
  readonly to: string;
  readonly from: readonly string[];
  readonly lens: Lens;
}

/** What one department gets, not checked. */
export interface Sent {
  readonly form: string;
  /** Exactly as the department receives it. */
  readonly data: Json;
  readonly provenance: readonly Provenance[];
}

/** What every form that applies gets, not checked; issues only where the answers are none at all. */
export interface Sending {
  readonly submissions: { readonly [form: string]: Sent };
  readonly issues: readonly Issue[];
}

/** The submissions alone, nothing checked; forms whose routing was written out beforehand are routed by that code, where it says all that is wanted. */
export function sendState(
  frozen: Frozen,
  state: State,
  provenance: boolean,
  routers: { readonly [form: string]: Router },
): Sending {
  const written = !provenance && state.record.divergences.length === 0 && nothingInherited() ? routers : {};
  const submissions: Record<string, Sent> = {};
  for (const form of Object.keys(frozen.intake.forms)) {
    if (!state.applies(form)) continue;
    const router = Object.hasOwn(written, form) ? written[form] : undefined;
    if (router) {
      submissions[form] = { form, data: router(state.record.answers, state.around) ?? {}, provenance: [] };
      continue;
    }
    const view = state.view(form);
    const data = view.submission() ?? {};
    submissions[form] = { form, data, provenance: provenanceOf(view, data, frozen.intake.plan[form]) };
  }
  return { submissions, issues: [] };
}

/** What made each value that was sent, in the form's own order, rows one after the other, whatever was read first. */
export function provenanceOf(view: View, data: Json, plan: FormPlan | undefined): readonly Provenance[] {
  const { made, numbers } = view;
  if (made === undefined || made.length === 0) return [];
  const order = new Map(plan?.entries.map((entry, index) => [entry, index] as const));
  return [...made]
    .sort((a, b) => (order.get(a.entry) ?? 0) - (order.get(b.entry) ?? 0) || compareRows(a.rows, b.rows))
    .map(
      ({ entry, rows }): Provenance => ({
        to: inRow(entry.to, numbers.received(entry.to, rows) ?? rows),
        from: entry.from.map((at) => inRow(at, rows)),
        lens: entry.lens,
      }),
    )
    .filter(({ to }) => valueAt(data, to) !== undefined);
}

function compareRows(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((row, depth) => row !== b[depth]);
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}
