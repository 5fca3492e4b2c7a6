import { equals, type Issue, isArray, isObject, type Json, toPointer } from '@yunform/schema/base';
import { issue } from '../catalog/catalog.ts';
import type { Intake } from '../merge/intake.ts';
import type { Entry } from '../plan/plan.ts';
import { departmentOf } from './form-names.ts';

/** What a form's data hold that no question takes, each part once: nothing that was given is passed over in silence. */
export function unplaced(intake: Intake, form: string, data: Json): readonly Issue[] {
  const { entries = [], containers = [] } = intake.plan[form] ?? {};
  const taking = new Map(entries.map((entry) => [entry.to, entry] as const));
  const around = new Map(containers.map((one) => [one.to, one] as const));
  const told = (tokens: readonly string[]): readonly Issue[] => {
    const pointer = toPointer(tokens);
    return [
      issue('unplaced', { pointer: pointer || '/', department: departmentOf(intake, form) }, [
        { form, in: 'data', pointer },
      ]),
    ];
  };
  const visit = (value: Json, tokens: readonly string[], place: string): readonly Issue[] => {
    const entry = taking.get(place);
    const fixed = entry && fills(entry);
    if (entry) return fixed && !equals(value, fixed.value) ? told(tokens) : [];
    const { kind = place === '' ? 'object' : undefined, blank } = around.get(place) ?? {};
    if (blank !== undefined && equals(value, blank)) return [];
    if (kind === 'object' && isObject(value))
      return Object.entries(value).flatMap(([name, item]) => visit(item, [...tokens, name], place + toPointer([name])));
    if (kind === 'array' && isArray(value))
      return value.flatMap((item, index) => visit(item, [...tokens, String(index)], `${place}/*`));
    return told(tokens);
  };
  return visit(data, [], '');
}

/** What the form writes of itself, asked of nobody. */
function fills({ lens }: Entry): { readonly value: Json } | undefined {
  return lens.op === 'constant' ? lens : undefined;
}
