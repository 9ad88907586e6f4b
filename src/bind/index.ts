export { judge } from './judge.ts';
export type * from './model.ts';
export { harms, type QuestionId, questionIds, type SettleId, settleIds } from './questions.ts';
