import type { Issue } from '@yunform/schema/base';
import { issue } from '../catalog/catalog.ts';
import type { Catalogue, LanguageMap } from '../catalogue/catalogue.ts';
import type { Form } from '../form/form.ts';
import { elementOf } from '../form/keywords.ts';
import type { AlignOptions } from './align.ts';
import { anchoring } from './anchor.ts';
import { readerOf } from './draft.ts';
import type { Argument } from './matcher.ts';
import { standardMatchers } from './matchers/matchers.ts';
import { elementProfiles, profilesOf } from './profiles.ts';
import { lexiconOf } from './words/lexicon.ts';
import { administrativeWords } from './words/words.ts';

const LOOKS_LIKE = 0.8;
const SURELY = 0.95;

/** What a form's author may have overlooked: fields that look like an element of the catalogue without saying so, elements that the evidence contradicts. */
export function hints(form: Form, catalogue: Catalogue, options: AlignOptions = {}): readonly Issue[] {
  const reader = readerOf(lexiconOf(options.words ?? administrativeWords, catalogue.roles ?? {}, options.romanize));
  const { choices, assign } = anchoring(
    elementProfiles(catalogue, reader),
    options.matchers ?? standardMatchers,
    catalogue,
  );
  const profiles = profilesOf(form, reader);
  const fields = new Map(form.fields.map((field) => [field.pointer, field] as const));
  const declared = new Map(
    form.fields.flatMap(({ pointer, element }) =>
      element === undefined ? [] : [[pointer, elementOf(element, catalogue) ?? element] as const],
    ),
  );
  const free = profiles.filter(({ pointer = '', own }) => !declared.has(pointer) && own === undefined);
  const missing = assign(free, new Set(declared.values()), LOOKS_LIKE).map(
    ({ profile, element, confidence, judgement }) =>
      issue(
        'looks-like-element',
        {
          title: fields.get(profile.pointer ?? '')?.title ?? '',
          element,
          confidence: confidence.toFixed(2),
          because: because(judgement.arguments),
        },
        [{ form: form.id, in: 'data', pointer: profile.pointer ?? '' }],
      ),
  );
  const doubtful = profiles.flatMap((profile) => {
    const element = declared.get(profile.pointer ?? '');
    const [best] = choices(profile);
    if (element === undefined || !best || best.confidence < SURELY || !Object.hasOwn(catalogue.elements, element))
      return [];
    if (choices(profile).some((choice) => choice.element === element)) return [];
    return [
      issue(
        'element-doubtful',
        {
          title: fields.get(profile.pointer ?? '')?.title ?? '',
          element,
          other: best.element,
          because: because(best.judgement.arguments),
        },
        [{ form: form.id, in: 'data', pointer: profile.pointer ?? '' }],
      ),
    ];
  });
  return [...missing, ...doubtful];
}

/** The weightiest reasons, in every language that they are worded in. */
function because(all: readonly Argument[]): LanguageMap {
  const best = all.filter(({ points }) => points > 0.3).sort((a, b) => b.points - a.points);
  const text = (language: string, joint: string): string =>
    best
      .slice(0, 3)
      .map(({ reason }) => reason[language] ?? reason.en ?? '')
      .join(joint);
  return { 'zh-CN': text('zh-CN', '；'), en: text('en', '; ') };
}
