/**
 * The past passive forms of an Arabic verb that are spelt unlike the active ones even without vowel signs: هاجم gives هوجم، هوجمت;
 * أدان gives أدين; استعاد gives استعيد; دعا gives دعي; of أعطى only أعطيت, since أعطي folds like it. None where the spelling tells nothing (قتل).
 */
export function spelledPassive(past: string): readonly string[] {
  if (likeOthers.test(past)) return [];
  const third = /^([^اأإآست])ا([^اويى])([^اويى])$/.exec(past);
  if (third) return ended(`${third[1]}و${third[2]}${third[3]}`);
  // أقال, استعاد, اجتاح: the long vowel of a hollow verb.
  const hollow = /^(أ.|است.|ا.ت|ا[زص]د)ا([^اويىء])$/.exec(past);
  if (hollow) return ended(`${hollow[1]}ي${hollow[2]}`);
  const weak = /^(.{1,4}[^اويى])[ىا]$/.exec(past);
  return weak ? [`${weak[1]}يت`, ...(past.endsWith('ا') ? [`${weak[1]}ي`] : [])] : [];
}

/** وفق is a preposition, أصيب a verb of its own rule. */
const likeOthers = /^(وافق|أصاب)$/;

const ended = (base: string): readonly string[] => [base, `${base}ت`, `${base}وا`, `${base}تا`, `${base}ا`];
