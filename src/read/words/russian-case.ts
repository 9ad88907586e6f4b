import { dictionaryOf } from './dictionary.ts';
import type { Mention, Page, Run } from '../page.ts';

/** Cases a Russian party may stand in: n g d a i p (prepositional), by its ending; all of them where the ending does not tell, and of names that do not decline and abbreviations. */
export const any = 'ngdaip';

/** Endings of adjectives and of nouns that decline like them; the longest first. */
const adjectival: readonly (readonly [RegExp, string])[] = [
  [/(ыми|ими)$/, 'i'],
  [/(ого|его)$/, 'ga'],
  [/(ому|ему)$/, 'd'],
  [/(ую|юю)$/, 'a'],
  [/(ая|яя)$/, 'n'],
  [/(ые|ие|ый|ое|ее)$/, 'na'],
  [/ий$/, 'na'],
  [/(ых|их)$/, 'gap'],
  [/(ым|им)$/, 'id'],
  [/(ой|ей)$/, 'gdip'],
  [/(ом|ем)$/, 'p'],
];

/** Nouns that stand for a party named before, by their endings. */
const common: readonly (readonly [RegExp, string])[] = [
  [/^(стороны|страны|республики|столицы|державы|соседки)$/, 'nga'],
  [/^(сторон|стран|республик|столиц|держав|островов|государств|правительств)$/, 'g'],
  [/^(сосед|соседи|президент|страна|республика|соседка)$/, 'n'],
  [/^(соседей|соседа|президента)$/, 'ga'],
  [/^(страну|республику|соседку)$/, 'a'],
  [/^(стране|республике|соседке)$/, 'dp'],
  [/^(соседу|президенту|королевству|государству|острову|союзу|совету|блоку|альянсу|форуму)$/, 'd'],
  [/(ами|ями|ом|ем|ой|ей|ией)$/, 'i'],
  [/(ам|ям)$/, 'd'],
  [/(ах|ях)$/, 'p'],
  [
    /^(остров|союз|совет|блок|альянс|форум|королевство|государство|сообщество|содружество|договор|пакт|острова|государства|правительства)$/,
    'na',
  ],
];

/** «Представителя», «жителями»: nouns in -тель, and the pope. */
const bearers: readonly (readonly [RegExp, string])[] = [
  [/^папа$/, 'n'],
  [/^папу$/, 'a'],
  [/тель$/, 'n'],
  [/тели$/, 'n'],
  [/тел(я|ей)$/, 'ga'],
  [/тел(ю|ям)$/, 'd'],
  [/тел(ем|ями)$/, 'i'],
];

const surname = (fold: string): string => {
  if (fold.endsWith('еску')) return any;
  if (/(ова|ева|ина)$/.test(fold)) return 'gan';
  if (/(ов|ев|ин|ын|ск|цк)ой$/.test(fold)) return 'gdip';
  if (/(ову|еву|ину|скую|цкую)$/.test(fold)) return 'da';
  if (/(ым|им)$/.test(fold)) return 'i';
  if (/(ого|его)$/.test(fold)) return 'ga';
  if (/(ому|ему)$/.test(fold)) return 'd';
  if (/(ий|ый)$/.test(fold)) return 'n';
  if (/[бвгджзклмнпрстфхцчшщй]$/.test(fold)) return /(ой|ей|ом|ем)$/.test(fold) ? 'ni' : 'n';
  if (/[ую]$/.test(fold)) return 'da';
  if (/[ая]$/.test(fold)) return 'gan';
  return any;
};

/** «Трампа»: of a surname known without its -а. */
const known = (page: Page, fold: string): string =>
  /[бвгджзклмнпрстфхцчшщ]а$/.test(fold) && dictionaryOf(page.lexicon, 'ru').forms.has(fold.slice(0, -1))
    ? 'ga'
    : surname(fold);

/** Every verb near a mention asks for its cases: they are worked out once. */
const caseOf = new WeakMap<Mention, string>();

/** The cases a mention may stand in. */
export function casesOf(page: Page, m: Mention): string {
  let cases = caseOf.get(m);
  if (cases === undefined) caseOf.set(m, (cases = casesIn(page, m)));
  return cases;
}

function casesIn(page: Page, m: Mention): string {
  const last = page.tokens[m.last - 1]?.fold ?? '';
  // «Коста-Рика», «Сьерра-Леоне»: the part that declines, if any, is the last.
  // «Премьер-министру Чада»: so too of an office.
  const hyphened = page.tokens[m.first + 1]?.fold === '-';
  const head =
    m.kind === 'state' && hyphened
      ? last
      : (page.tokens[hyphened && m.form === 'role' ? m.first + 2 : m.first]?.fold ?? '');
  if (m.kind === 'person') return personCase(page, m, head, last);
  if (m.form === 'abbrev' || isAcronym(page, m)) return any;
  if (m.form === 'pronoun') return common.find(([word]) => word.test(last))?.[1] ?? noun(page, m, head);
  if (m.form === 'demonym' || (isAdjective(head) && !isBareName(m))) {
    if (!isAdjective(head)) return noun(page, m, head);
    const own = of(adjectival, head) ?? any;
    // «Северной Кореей», «Саудовской Аравии»: so does that of a name.
    if (m.form === 'name' && m.last - m.first === 2) return narrowed(own, of(nameEnds, last)) || own;
    if (m.form !== 'role' || m.last - m.first < 2 || page.tokens[m.first + 1]?.capital) return own;
    // «Итальянской эскадрой»: the noun tells which of the cases of its adjective it is.
    const told = noun(page, m, page.tokens[m.first + 1]?.fold ?? '');
    return narrowed(own, told) || own;
  }
  return noun(page, m, head);
}

/** «Повстанцы ФАРК», «боевики ИГИЛ». */
function isAcronym(page: Page, m: Mention): boolean {
  const word = page.text.slice(m.start, m.end);
  return m.form === 'role' && /^[А-ЯЁ]{2,5}$/.test(word) && !/^(МИД|МВД|ОМОН)/.test(word);
}

/** The cases of one that are among those of the other. */
const narrowed = (own: string, told = own): string =>
  own
    .split('')
    .filter((c) => told.includes(c))
    .join('');

const nameEnds: readonly (readonly [RegExp, string])[] = [
  [/(ей|ой|ом|ем|ами|ями)$/, 'i'],
  [/ии$/, 'gdp'],
  [/[иы]$/, 'gna'],
  [/е$/, 'dp'],
];

const isAdjective = (fold: string): boolean =>
  /([сц]к|н|енн|ующ|ивш|авш|ическ)(ий|ый|ая|ое|ее|ие|ые|ого|его|ому|ему|им|ым|ом|ем|ой|ей|ую|их|ых|ими|ыми)$/.test(
    fold,
  ) && !/(ние|нием|кий)$/.test(fold.replace(/[сц]кий$/, ''));

/** «Ираном», «Украиной»: a name of one word is a noun, whatever its end looks like. */
const isBareName = (m: Mention): boolean =>
  m.last - m.first === 1 && m.kind.endsWith('state') && m.form !== 'demonym' && m.form !== 'role';

const of = (endings: readonly (readonly [RegExp, string])[], fold: string): string | undefined =>
  endings.find(([end]) => end.test(fold))?.[1];

/** The title before a name shows its case best, then the first name, then the surname. */
function personCase(page: Page, m: Mention, head: string, last: string): string {
  for (let k = m.first; k >= m.first - 3 && k >= 0; k--) {
    const title = page.tokens[k]?.fold ?? '';
    if (page.tokens[k]?.kind === 'punct' || (k < m.first && page.mentionAt(k)?.kind === 'person')) break;
    if (
      /^(президент|премьер|министр|глава|лидер|генерал|секретар|генсек|канцлер|корол|посол|полковник|спикер|представител|комиссар|эмир|шейх|аятолл|архиепископ)/.test(
        title,
      )
    ) {
      if (/^(глава|аятолла)$/.test(title)) return 'n';
      if (/^(главу|аятоллу)$/.test(title)) return 'a';
      if (/^(главы|аятоллы)$/.test(title)) return 'g';
      if (title === 'главе') return 'dp';
      if (/(ом|ем)$/.test(title)) return 'i';
      if (/[ая]$/.test(title)) return 'ga';
      if (/[ую]$/.test(title)) return 'd';
      if (/[тркнсблвй]$|ь$/.test(title)) return 'n';
    }
  }
  const own = known(page, last);
  if (m.last - m.first < 2) return own;
  const first = /[ая]$/.test(head)
    ? 'gan'
    : /[ую]$/.test(head)
      ? 'da'
      : /(ом|ем)$/.test(head)
        ? 'in'
        : /[бвгджзклмнпрстфхцчшщй]$/.test(head)
          ? 'n'
          : any;
  const both = own
    .split('')
    .filter((c) => first.includes(c))
    .join('');
  // «Мевлют Чавушоглу»: of a surname that does not decline the first name tells.
  return both || (/[ую]$/.test(last) ? first : own);
}

function noun(page: Page, m: Mention, fold: string): string {
  const { forms } = dictionaryOf(page.lexicon, 'ru');
  const knows = (form: string): boolean => forms.has(form);
  const cut = (n: number): string => fold.slice(0, -n);
  // The town of Baki declines, Baku does not.
  if (fold === 'баку') return any;
  if (/(ами|ями|ыми|ими)$/.test(fold)) return 'i';
  if (/(ах|ях)$/.test(fold)) return 'p';
  if (/(ам|ям)$/.test(fold) && fold.length > 4 && !knows(`${fold}у`)) return 'd';
  if (fold.endsWith('ия')) return m.form === 'role' && /(ния|ствия)$/.test(fold) ? 'g' : 'n';
  if (fold.endsWith('ию')) return 'a';
  if (fold.endsWith('ии')) return m.form === 'role' ? 'gdpna' : 'gdp';
  if (fold.endsWith('ией') || fold.endsWith('ью')) return 'i';
  if (/(ство|ние|тие)$/.test(fold)) return 'na';
  if (/(ства|ния|тия)$/.test(fold)) return 'g';
  if (/(ству|нию|тию)$/.test(fold)) return 'd';
  if (/(ством|нием|тием)$/.test(fold)) return 'i';
  if (/^(войска|силы|власти|танки|корабли|самолеты|истребители|вертолеты|беспилотники)$/.test(fold)) return 'na';
  if (/^(войск|сил|властей|хуситов|мид|мвд)$/.test(fold)) return fold.startsWith('м') ? 'na' : 'ga';
  if (/^(военные|протестующие|митингующие|бастующие|полицейские|военнослужащие|пограничники|гражданские)$/.test(fold))
    return 'n';
  if (/^(армия|полиция|хунта|авиация|оппозиция)$/.test(fold)) return 'n';
  if (m.form === 'role' || m.form === 'demonym' || m.kind === 'group') {
    // One of them, and of many of them.
    if (/^(солдат|партизан|турок|грузин|румын|болгар|татар|драгун|гусар|улан)$/.test(fold)) return 'nga';
    // «Армян», «датчан»: many, in the genitive.
    if (/[яа]н$/.test(fold) && knows(`${fold}е`)) return 'ga';
    const bearer = of(bearers, fold);
    // «Короля», «секретарю»: one in -ь.
    const soft = /^(.+)(я|ю|ем|ей)$/.exec(fold);
    if (soft && knows(`${soft[1]}ь`)) return { я: 'ga', ю: 'd', ем: 'i', ей: 'ga' }[soft[2] as 'я' | 'ю' | 'ем' | 'ей'];
    if (bearer) return bearer;
    const adjective = /(щ|енн|енные|ейск)(ие|их|им|ий|его|ему|ые|ых|ым)$/.test(fold) ? of(adjectival, fold) : undefined;
    if (adjective) return adjective;
    if (/(ов|ев|ей)$/.test(fold)) return 'ga';
    if (/[ыи]$/.test(fold)) return 'n';
    if (fold.endsWith('у'))
      return knows(`${cut(1)}ы`) && knows(`${cut(1)}а`) && knows(`${cut(1)}ой`) && !knows(`${cut(1)}ом`) ? 'a' : 'd';
    if (/(ом|ем|ой)$/.test(fold)) return 'i';
    if (/[ая]$/.test(fold))
      return knows(`${cut(1)}ой`) || knows(`${cut(1)}ей`) ? (knows(`${cut(1)}ом`) ? 'gan' : 'n') : 'ga';
    // «Попросил Париж президент Комор»: a man has another accusative.
    if (
      /(^|-)(президент|премьер|министр|посол|генерал|адмирал|полковник|лидер|канцлер|госсекретарь|император|султан|эмир|губернатор|спикер|диктатор|монарх|король|вождь)$/.test(
        fold,
      )
    )
      return 'n';
    if (/[бвгджзклмнпрстфхцчшщ]$/.test(fold)) return 'na';
    if (fold.endsWith('е') && (knows(`${cut(1)}а`) || knows(`${cut(1)}ом`))) return 'dp';
    return any;
  }
  // Names of states and seats. A masculine has a form in -ом, a feminine one in -ой.
  if (/[бвгджзклмнпрстфхцчшщ]$/.test(fold)) {
    if (/(ом|ем)$/.test(fold) && (knows(`${cut(2)}у`) || knows(`${cut(2)}ю`))) return 'i';
    if (knows(`${fold}у`) || knows(`${fold}а`)) return 'na';
    return knows(`${fold}ы`) || knows(`${fold}и`) ? 'ga' : any;
  }
  // «Лигой арабских государств».
  if (m.kind === 'organisation' && /[^аеиоуыэюя]ой$/.test(fold) && knows(`${cut(2)}а`)) return 'i';
  // «Никарагуа», «Папуа» do not decline.
  if (fold.endsWith('уа')) return any;
  if (/[ая]$/.test(fold))
    return knows(`${cut(1)}ом`) || knows(`${cut(1)}ем`) ? (knows(`${cut(1)}ой`) ? 'ng' : 'ga') : 'n';
  if (/[ую]$/.test(fold))
    return knows(`${cut(1)}ом`) || knows(`${cut(1)}ем`)
      ? 'd'
      : (knows(`${cut(1)}ы`) || knows(`${cut(1)}и`)) && (knows(`${cut(1)}а`) || knows(`${cut(1)}я`))
        ? 'a'
        : any;
  // «Ханой», «Шанхай»: the й goes in another case.
  if (fold.endsWith('й') && (knows(`${cut(1)}ю`) || knows(`${cut(1)}ем`))) return 'na';
  if (/(ой|ей)$/.test(fold)) return knows(`${cut(2)}а`) || knows(`${cut(2)}я`) ? 'i' : any;
  if (fold.endsWith('й')) return 'na';
  if (/[ыи]$/.test(fold))
    return knows(`${cut(1)}а`) && knows(`${cut(1)}у`) && knows(`${cut(1)}ой`) ? 'g' : knows(`${cut(1)}ам`) ? 'na' : any;
  if (fold.endsWith('е')) return knows(`${cut(1)}у`) ? 'dp' : any;
  if (fold.endsWith('ь')) return 'na';
  return any;
}

/** Nouns that a person's name may follow in whatever case: «с канцлером Меркель». */
export const bearer =
  /^(президент|премьер|министр|глав|лидер|вожд|генерал|секретар|генсек|канцлер|корол|принц|наслед|посол|посл|полковник|адмирал|маршал|майор|капитан|спикер|представител|комиссар|эмир|шейх|султан|аятолл|архиепископ|епископ|патриарх|имам|колле|супруг|доч|сын|брат|сестр|журналист|адвокат|юрист|депутат|сенатор|команд|директор|председател|координатор|эксперт|аналитик|писател|профессор|доктор|советник|помощник|спец|эмиссар|омбудсмен|судь|прокурор|мэр|губернатор|активист|кандидат|соперник|союзник|преемник|предшественник|диктатор|правител|монарх|госсекретар|замминистр|вице|экс|дипломат|посредник|хирург|врач|танцор|певи|пастор|поэт|делегат|поверенн|консул|атташе|сопредседател|руководител|начальник|шеф|босс|основател|командующ|управляющ|летчик|террорист|убийц|граждан|господин|г-н|товарищ|некто|им[еи]н)/;

/** «В полночь Таиланд», «по делу Иран»: behind the noun that a Russian preposition governs, a name in the nominative stands free. */
export function isPastNoun(page: Page, from: number, mention: Mention): boolean {
  if (mention.first === from) return false;
  // «Убили из миномёта двух чадских солдат»: what is counted is not what the preposition governs.
  if (isCounted(page, mention.first) && mention.first - from >= 2) {
    const noun = page.tokens[mention.first - 2];
    if (
      noun?.kind === 'word' &&
      !adjective.test(noun.fold) &&
      noun.fold.length > 3 &&
      !isCounted(page, mention.first - 1)
    )
      return true;
  }
  const cases = casesOf(page, mention);
  const person = mention.kind === 'person';
  // «Не пустил на свою землю американскую дивизию»: one that is no genitive belongs to the verb.
  const other = /^(role|demonym)$/.test(mention.form) && /^[adi]$/.test(cases);
  if (person ? cases !== 'n' : !other && (!cases.includes('n') || cases.includes('g'))) return false;
  for (let k = from; k < mention.first; k++) {
    const token = page.tokens[k];
    // «На пять лет Байден и Путин …».
    if (/^(лет|года?|дней|дня|часов|часа|суток|недел[ьи]|месяцев|месяца|раз)$/.test(token?.fold ?? '')) return true;
    // A title before a person shows the case that his name need not.
    if (person && !token?.capital && bearer.test(token?.fold ?? '')) continue;
    if (token?.kind === 'word' && token.fold.length > 3 && !adjective.test(token.fold)) return true;
  }
  return false;
}

const adjective =
  /(ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ых|их|ыми|ими|ей)$|^(эти|свои|наши|весь|двое|трое|пять|шесть|семь|девять|десять|сорок|сто|тысяч|между)$/;
export function runCases(page: Page, run: Run): string {
  // In a list, a word that does not decline goes by those that do.
  const told = run.mentions.map((m) => casesOf(page, m));
  return told.find((cases) => cases !== any) ?? any;
}

/** A numeral or a noun of number stands right before a token. */
export const isCounted = (page: Page, i: number): boolean =>
  page.tokens[i - 1]?.kind === 'number' ||
  /(надцат|вадцат|ридцат|есят)(ь|и)$|^(сорок|девяносто|полтор[аы]|пол)$|(ста|сот|сти)$/.test(
    page.tokens[i - 1]?.fold ?? '',
  ) ||
  /^(двое|трое|четверо|пятеро|шестеро|семеро|двух|трех|четырех|пяти|шести|семи|восьми|девяти|десяти|двадцати|тридцати|сорока|ста|полусотни|дюжины|тысяч[аиу]?|сотн[яию]|сотен|десяток|десятки|десятков|сто|двести|триста|четыреста|пятьсот|шестьсот|семьсот|восемьсот|девятьсот|пять|шесть|семь|восемь|девять|десять|двадцать|тридцать|сорок|пятьдесят|дюжина|много|несколько|большинство|часть)$/.test(
    page.tokens[i - 1]?.fold ?? '',
  );

type Number_ = 'sg' | 'pl' | '';

/** Whether a finite form may have this party for its subject, by gender and number where both tell. */
export function agrees(page: Page, verb: string, run: Run): boolean {
  const lead = run.mentions[0] as Mention;
  const bare = verb.replace(/(ся|сь)$/, '');
  const past = /л[аои]?$/.test(bare) && !/(ем|ет|ит)$/.test(bare);
  const number: Number_ = past
    ? bare.endsWith('ли')
      ? 'pl'
      : 'sg'
    : /(ют|ут|ят|ат|ны|ты)$/.test(bare)
      ? 'pl'
      : /(ет|ит)$/.test(bare)
        ? 'sg'
        : '';
  const own = kind(page, lead);
  if (number === 'sg' && (run.mentions.length > 1 ? run.first > 0 && own === 'pl' : own === 'pl')) return false;
  // «Россия и четыре государства договорились», «Оман, член блока, и Судан отказались».
  const several =
    run.mentions.length > 1 ||
    /^(и|с|со)$/.test(page.tokens[pastBracket(page, run.last)]?.fold ?? '') ||
    isAdded(page, run.first);
  // «В Париже обвинения Бамако назвали …»: one town is no subject of many.
  const one =
    lead.kind === 'state' &&
    /^(name|capital)$/.test(lead.form) &&
    !/[ыиа]$/.test(page.tokens[lead.last - 1]?.fold ?? '') &&
    !/[ыи]е$/.test(page.tokens[lead.first]?.fold ?? '');
  if (number === 'pl' && !several && one) return false;
  if (number === 'pl' && !several && (lead.kind === 'person' || (own !== 'pl' && own !== ''))) return false;
  // «СЕАТО покинул Пакистан»: «организация», «лига» are no masculine.
  const short = lead.form === 'abbrev' && lead.kind === 'organisation' ? (page.tokens[lead.first]?.fold ?? '') : '';
  if (bare.endsWith('л') && past && /^(оон|оаг|оае|одкб|лаг|обсе|ооп|оис|опек|сеато|сенто|овд|шос|отг)$/.test(short))
    return false;
  if (bare.endsWith('ла') && past && (own === 'm' || own === 'o')) return false;
  if (bare.endsWith('ло') && past && own !== 'o' && own !== '') return false;
  if (bare.endsWith('л') && past && (own === 'f' || own === 'o')) return false;
  return true;
}

/** «Германия (1933) и Италия»: past what stands in brackets. */
function pastBracket(page: Page, i: number): number {
  if (page.tokens[i]?.fold !== '(') return i;
  let k = i + 1;
  while (k < i + 6 && page.tokens[k]?.fold !== ')') k++;
  return page.tokens[k]?.fold === ')' ? k + 1 : i;
}

/** «Он и его коллега X», «…, и Судан»: "and" stands before a party, only its own words between. */
function isAdded(page: Page, i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 4); k--) {
    const token = page.tokens[k];
    if (/^(и|ни)$/.test(token?.fold ?? '')) return true;
    if (token?.kind !== 'word' || (page.mentionAt(k)?.kind === 'state' && page.mentionAt(k)?.form !== 'demonym'))
      return false;
  }
  return false;
}

/** Gender and number, then cases, that the ending of a long participle or of «который» may tell; the longest first. */
const turns: readonly (readonly [RegExp, RegExp, string])[] = [
  [/(ыми|ими)$/, /^pl$/, 'i'],
  [/(ого|его)$/, /^[mo]$/, 'ga'],
  [/(ому|ему)$/, /^[mo]$/, 'd'],
  [/(ую|юю)$/, /^f$/, 'a'],
  [/(ая|яя)$/, /^f$/, 'n'],
  [/(ые|ие)$/, /^pl$/, 'na'],
  [/(ый|ий)$/, /^m$/, 'na'],
  [/(ое|ее)$/, /^o$/, 'na'],
  [/(ых|их)$/, /^pl$/, 'gap'],
  [/(ым|им)$/, /^([mo]|pl)$/, 'id'],
  [/(ой|ей)$/, /^f$/, 'gdip'],
  [/(ом|ем)$/, /^[mo]$/, 'p'],
];

/** Whether a long participle after the comma may go with a party before it, by gender, number and case: «Ливия …, осужденная», not «нападение на Чад, осужденное». */
export function goesWith(page: Page, participle: string, run: Run): boolean {
  const turn = turns.find(([end]) => end.test(participle.replace(/ся$/, '')));
  if (!turn) return true;
  const lead = run.mentions[0] as Mention;
  const own = kind(page, lead);
  const plural = turn[1].test('pl') && !turn[1].test('m');
  if (run.mentions.length > 1) return turn[1].test('pl');
  // The names of persons show their gender by the surname alone.
  if (lead.kind === 'person' && plural) return false;
  // Of a name in another case than the nominative its gender does not tell by its ending.
  const nominative = casesOf(page, lead).includes('n');
  if (nominative && own !== '' && !turn[1].test(own)) return false;
  if (lead.kind === 'state' && lead.form !== 'pronoun' && plural && own !== 'pl') return false;
  return runCases(page, run)
    .split('')
    .some((c) => turn[2].includes(c));
}

/** The noun of the name of a body: past its adjectives. */
function bodyNoun(page: Page, m: Mention): string {
  let k = m.first;
  while (k < m.last - 1 && isAdjective(page.tokens[k]?.fold ?? '')) k++;
  return page.tokens[k]?.fold ?? '';
}

/** m, f, o (neuter), pl, or '' where the word does not tell; of a word in the nominative. */
function kind(page: Page, m: Mention): 'm' | 'f' | 'o' | 'pl' | '' {
  const head = page.tokens[m.first]?.fold ?? '';
  if (m.form === 'abbrev' || m.form === 'set') return m.form === 'set' || /^(сша|оаэ)$/.test(head) ? 'pl' : '';
  if (m.kind === 'person') return '';
  if (m.kind === 'organisation') {
    // «Совет Безопасности … Тот», «Лига … Она».
    const word = m.form === 'name' || m.form === 'pronoun' || m.form === 'role' ? bodyNoun(page, m) : '';
    return /^(совет|союз|евросоюз|альянс|блок|фонд|суд|форум|пакт|комитет|секретариат)/.test(word)
      ? 'm'
      : /^(лиг|организаци|ассоциаци|комисси|ассамбле|групп)/.test(word)
        ? 'f'
        : /^(сообществ|содружеств|агентств)/.test(word)
          ? 'o'
          : '';
  }
  if (m.form === 'demonym' && !isAdjective(head) && /(цы|цев|цам|цами|яне|яна[мх]|анами|ы|и|ов|ам|ами|ах)$/.test(head))
    return 'pl';
  if (isAdjective(head)) {
    if (/(ие|ые)$/.test(head)) return 'pl';
    if (/(ая|яя)$/.test(head)) return 'f';
    if (/(ое|ее)$/.test(head)) return 'o';
    return /(ий|ый)$/.test(head) ? 'm' : '';
  }
  if (/(ство|ние|тие)$/.test(head)) return 'o';
  if (/^(войска|силы|власти|войск|сил|властей)$/.test(head) || (m.kind === 'group' && /([ыи]|ие|ые)$/.test(head)))
    return 'pl';
  // «Беженцев», «повстанцам»: many, in whatever case.
  if (m.kind === 'group' && /(ов|ев|ей|ам|ями|ами|ах|ых|их|ыми|ими)$/.test(head) && head.length > 5) return 'pl';
  if (/(ия|ша|на|ва|ра|да|ка|га|ла|та)$/.test(head) && m.form !== 'pronoun' && casesOf(page, m).includes('n'))
    return 'f';
  // «Куба», «Панама».
  if (m.kind === 'state' && m.form !== 'pronoun' && /[ая]$/.test(head) && casesOf(page, m) === 'n') return 'f';
  if (m.form === 'capital' && head.endsWith('ы')) return 'pl';
  if (/[бвгджзклмнпрстфхцчшщй]$/.test(head) && m.form !== 'demonym') return 'm';
  return '';
}

/** Whether "он", "она", "оно" or "они" may stand for a party, by the look of its name. */
export function genderOf(page: Page, run: Run, pronoun: string): boolean {
  const lead = run.mentions[0] as Mention;
  const many = run.mentions.length > 1 || lead.form === 'set';
  if (pronoun === 'они')
    return (
      many ||
      kind(page, lead) === 'pl' ||
      (lead.kind === 'group' && /(ов|ев|ей|ам|ами|ых|их|ым|ыми)$/.test(page.tokens[lead.first]?.fold ?? ''))
    );
  if (many) return false;
  const own = kind(page, lead);
  const fold = page.tokens[lead.first]?.fold ?? '';
  // «Марокко», «Чили»: names of states that do not decline are neuter, or feminine as a republic.
  const undeclined = lead.kind === 'state' && /[оеиу]$/.test(fold) && casesOf(page, lead) === any;
  if (pronoun === 'оно') return own === 'o' || (lead.kind === 'organisation' && own === '') || undeclined;
  // «Руандой», «Гайане»: by another case of a name in -а or -я.
  const { forms } = dictionaryOf(page.lexicon, 'ru');
  const stem = /^(.+?)(ой|ей|е|ы|и|у|ю)$/.exec(fold)?.[1];
  const declined =
    lead.kind === 'state' &&
    lead.form !== 'demonym' &&
    stem !== undefined &&
    (forms.has(`${stem}а`) || forms.has(`${stem}я`)) &&
    (forms.has(`${stem}ой`) || forms.has(`${stem}ей`)) &&
    !forms.has(`${stem}ом`);
  if (pronoun === 'она')
    return (
      undeclined ||
      declined ||
      own === 'f' ||
      /^(a|gdp)$/.test(casesOf(page, lead)) ||
      lead.form === 'pronoun' ||
      /(ью|ией)$/.test(fold)
    );
  if (declined) return false;
  if (fold.endsWith('ь') && lead.kind === 'state') return forms.has(`${fold.slice(0, -1)}ем`);
  return (
    lead.kind === 'person' ||
    own === 'm' ||
    (lead.kind === 'state' && /^(d|i|p|dp|ga|g)$/.test(casesOf(page, lead)) && isMasculine(forms, fold))
  );
}

/** «Ираном», «Судану»: by another case of a name that ends in a consonant. */
const isMasculine = (forms: { has(form: string): boolean }, fold: string): boolean => {
  const stem = /^(.+?)(ом|ем|а|у|е|я|ю)$/.exec(fold)?.[1];
  return (
    stem !== undefined &&
    (forms.has(stem) || forms.has(`${stem}й`)) &&
    (forms.has(`${stem}ом`) || forms.has(`${stem}ем`))
  );
};
