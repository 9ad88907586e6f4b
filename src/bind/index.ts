export { type BoundInterval, boundDuring } from './bound.ts';
export { articleOf, contrast, endedBefore, type Subject } from './contrast.ts';
export { type Conflict, conflictsOf, type Gap, gapsOf } from './conflict.ts';
export { type BindOptions, type Bound, bindCase } from './findings.ts';
export { judge } from './judge.ts';
export type * from './model.ts';
export { type ContrastOptions, defaultContrast } from './precedents.ts';
export { harms, type QuestionId, questionIds, type SettleId, settleIds } from './questions.ts';
export { judgeTogether, type Together } from './together.ts';
