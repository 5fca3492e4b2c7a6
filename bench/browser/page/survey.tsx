import type { ReactNode } from 'react';
import { Model } from 'survey-core';
import { Survey } from 'survey-react-ui';
import 'survey-core/survey-core.css';
import type { Questions } from '../questions.ts';

/** The questions alone in SurveyJS, all on one page, kept while they are typed as in the others. */
export function draw({ survey }: Questions): ReactNode {
  const model = new Model(survey);
  model.textUpdateMode = 'onTyping';
  return <Survey model={model} />;
}
