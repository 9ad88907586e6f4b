import type { Language } from './provenance.ts';

/** Words whose full stop ends no sentence, folded, by language. */
export const abbreviations: Record<Language, ReadonlySet<string>> = {
  ar: new Set(['د', 'م', 'ا', 'ص', 'ق', 'ه']),
  en: new Set(
    'mr mrs ms dr gen col lt maj capt sgt sen rep gov pres prof st no vs inc ltd co corp etc jan feb mar apr jun jul aug sep sept oct nov dec'.split(
      ' ',
    ),
  ),
  ru: new Set('г гг им ул тыс млн млрд трлн руб долл т др пр напр см ст св гр проф ген обл р н э'.split(' ')),
};
