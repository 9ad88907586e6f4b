import type { Language } from '../kernel/provenance.ts';

/** Every written form a name or noun may take in a text: cases, gender, number, article. Too many is harmless, too few is a miss. */
export function inflect(phrase: string, lang: Language, use: 'name' | 'demonym' | 'noun'): string[] {
  if (lang === 'ar')
    return use === 'demonym' ? nisba(phrase) : use === 'noun' ? [phrase, ...arabicNoun(phrase)] : [phrase];
  if (lang === 'ru') return use === 'demonym' && /[сц]к$/.test(phrase) ? adjective(phrase) : russianPhrase(phrase, use);
  return use === 'noun' && !phrase.startsWith('the ') ? [phrase] : [phrase];
}

/** روسي: روسية، روسيون، روسيين، each with and without the article. Words that do not end in ي are plurals of their own. */
function nisba(word: string): string[] {
  const words = word.split(' ');
  const last = words.at(-1) as string;
  const ends = last.endsWith('ي') ? ['', 'ة', 'ون', 'ين', 'ان', 'تان', 'تين', 'ات', 'ا'] : [''];
  const out: string[] = [];
  for (const end of ends) {
    const own = words.map((w, k) => (k === words.length - 1 || (w.endsWith('ي') && end === 'ة') ? w + end : w));
    out.push(own.join(' '), own.map((w) => `ال${w}`).join(' '));
    if (words.length > 1) out.push([`ال${own[0]}`, ...own.slice(1)].join(' '));
  }
  return out;
}

function arabicNoun(phrase: string): string[] {
  return phrase.startsWith('ال') ? [] : [`ال${phrase}`];
}

function adjective(stem: string): string[] {
  return ['ий', 'ая', 'ое', 'ие', 'ого', 'ому', 'им', 'ом', 'ой', 'ую', 'их', 'ими', 'и'].map((end) => stem + end);
}

function russianPhrase(phrase: string, use: string): string[] {
  const words = phrase.split(' ');
  if (words.length === 1) return [phrase, ...decline(phrase, use === 'name')];
  // An adjective declines with its noun; what follows the first noun is a genitive and stays.
  const head = words.findIndex((w) => !/(ая|яя|ый|ий|ое|ее|ые|ие|ой)$/.test(w) || /(ствие|ение|ание)$/.test(w));
  const forms = words.map((w, k) =>
    head < 0 || k <= head ? [w, ...(k < head ? attribute(w) : decline(w, false))] : [w],
  );
  const out = new Set<string>([phrase]);
  const count = Math.max(...forms.map((f) => f.length));
  const moving = forms.map((f, k) => ({ f, k })).filter(({ f }) => f.length > 1);
  if (moving.length <= 1) for (let n = 0; n < count; n++) out.add(forms.map((f) => f[n] ?? f[0]).join(' '));
  else {
    // Adjectives of one noun agree: they move through the cases together.
    const attributes = head > 1 && new Set(forms.slice(0, head).map((f) => f.length)).size === 1 ? head : 0;
    let partial: string[] =
      attributes > 0
        ? (forms[0] ?? []).map((_, n) =>
            forms
              .slice(0, attributes)
              .map((f) => f[n])
              .join(' '),
          )
        : [''];
    for (const f of forms.slice(attributes)) partial = partial.flatMap((p) => f.map((w) => (p ? `${p} ${w}` : w)));
    for (const p of partial.slice(0, 160)) out.add(p);
  }
  return [...out];
}

function ends(stem: string, list: string): string[] {
  return list.split(' ').map((e) => stem + (e === '-' ? '' : e));
}

function decline(word: string, name: boolean): string[] {
  if (word.length < 3 || word === word.toUpperCase() || !/[а-яё]$/i.test(word)) return [];
  const cut = (n: number): string => word.slice(0, -n);
  if (/(ая|яя)$/.test(word)) return ends(cut(2), 'ой ую ей ые ых');
  if (word.endsWith('ое')) return ends(cut(2), 'ого ому ым ом им');
  if (/(ые|ие)$/.test(word) && !name)
    return ends(cut(2), word.endsWith('ие') ? 'их им ими ия ию ием ии ий' : 'ых ым ыми');
  // «Ханой» is a noun.
  if (word.endsWith('аной')) return ends(cut(1), 'я ю ем е');
  if (/(ый|ий|ой)$/.test(word))
    return ends(cut(2), 'ого его ому ему ым им ом ем ая ой ую ые ие ых их ыми ими ия ию ием ии');
  if (word.endsWith('ия')) return ends(cut(2), 'ии ию ией ий иям иями иях');
  if (word.endsWith('а')) return ends(cut(1), 'ы и е у ой ою ей - ам ами ах');
  if (word.endsWith('я')) return ends(cut(1), 'и е ю ей ью ь ям ями ях');
  if (word.endsWith('ь')) return ends(cut(1), 'и ью я ю ем е ей ям ями ях');
  if (word.endsWith('й')) return ends(cut(1), 'я ю ем е и ев ям ями ях');
  if (/[ая]нин$/.test(word)) return [...ends(word, 'а у ом е'), ...ends(cut(2), 'е - ам ами ах')];
  if (/[ая]не$/.test(word)) return ends(cut(1), '- ам ами ах');
  if (word.endsWith('ец'))
    return ends(
      cut(2),
      /[аеёиоуыэюя]ец$/.test(word)
        ? 'йца йцу йцем йце йцы йцев йцам йцами йцах'
        : 'ца цу цем це цы цев цам цами цах ца цом',
    );
  if (word.endsWith('цы')) return ends(cut(1), 'ев ам ами ах ов');
  if (/(ы|и)$/.test(word)) return name && word.endsWith('и') ? [] : ends(cut(1), '- ов ам ами ах ям ями ях ев ей ок');
  if (word.endsWith('ство')) return ends(cut(1), 'а у ом е');
  if (/(о|е|у|э|ю)$/.test(word))
    return name || !/(во|ство|ло|но|ние|тие|ье)$/.test(word)
      ? []
      : ends(cut(1), word.endsWith('о') ? 'а у ом е' : 'я ю ем и');
  return ends(word, 'а у ом ем е ы и ов ам ами ах ым');
}

/** An adjective before its noun. */
function attribute(word: string): string[] {
  const stem = word.slice(0, -2);
  if (/(ая|яя)$/.test(word)) return ends(stem, word.endsWith('яя') ? 'ей юю' : 'ой ую');
  if (/(ые|ие)$/.test(word)) return ends(stem, word.endsWith('ие') ? 'их им ими' : 'ых ым ыми');
  return ends(
    stem,
    word.endsWith('ий') && !/[гкх]ий$/.test(word)
      ? 'его ему им ем'
      : /[гкх](ий|ой|ое)$/.test(word)
        ? 'ого ому им ом'
        : 'ого ому ым ом',
  );
}
