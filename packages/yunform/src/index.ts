export {
  type Alignment,
  type AlignOptions,
  type AnswerRecord,
  type Catalogue,
  type Compiled,
  type CompileOptions,
  type Divergence,
  explain,
  type Form,
  type Gathered,
  type Intake,
  type Matter,
  type MergeOptions,
  type Question,
  type ReadOptions,
  type Report,
  type Routing,
  readIntake,
  report,
  type Submission,
} from '@yunform/core';
export { catalogue } from '@yunform/elements';
export type { FontFile, FontProvider, Printed, Verified } from '@yunform/pdf';
export type { Issue, Json, JsonObject, Language, Outcome, Place } from '@yunform/schema/base';
export { align, compile, merge, readForm } from './library/defaults.ts';
export { describe } from './library/describe.ts';
export { defaultFonts } from './library/fonts.ts';
export { type PrintRequest, print } from './library/print.ts';
export { verify } from './library/verify.ts';
