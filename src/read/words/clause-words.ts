import { foldWord } from '../../kernel/fold.ts';
import type { Language } from '../../kernel/provenance.ts';

const set = (text: string): ReadonlySet<string> => new Set(text.split(' ').map(foldWord));

/** Closed classes of small words, by which a clause is cut and its parts told apart. */
export interface SmallWords {
  readonly boundary: ReadonlySet<string>;
  readonly relative: ReadonlySet<string>;
  readonly preposition: ReadonlySet<string>;
  readonly agent: ReadonlySet<string>;
  readonly pronoun: ReadonlySet<string>;
  readonly negation: ReadonlySet<string>;
  readonly future: ReadonlySet<string>;
  readonly attempt: ReadonlySet<string>;
  readonly conditional: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  /** Joins to a day what happened on it: "on Sunday, when …". */
  readonly when: ReadonlySet<string>;
  /** Times of the day, with which "before" and "after" open no clause: "before dawn on Tuesday". */
  readonly hour: ReadonlySet<string>;
}

export const smallWords: Readonly<Record<Language, SmallWords>> = {
  ar: {
    boundary: set(
      'بعد عندما بينما حيث لكن ولكن إذ حين فيما أن إن بأن وأن وإن لأن حسبما كما مما قبل منذ بعدما فإن رغم لكنه لكنها لكنهم ولكنه ولكنها لأنه لأنها إنها أنها إنه أنه بأنها بأنه إنهم أنهم',
    ),
    relative: set('التي الذي الذين اللذين اللتين اللذان والتي والذي'),
    preposition: set(
      'على في من إلى عن مع ضد بين لدى نحو تجاه داخل خارج قرب وسط حول خلال بسبب لـ بـ عبر إزاء برصاص بنيران بهدف أجل باستثناء سوى بحسب حسب وفق وفقا أمام قبالة صوب باتجاه فوق تحت خلف وراء عقب إثر غداة عشية أثناء ضمن حيال بحق بشأن بخصوص',
    ),
    agent: set('قبل يد أيدي برصاص بنيران'),
    pronoun: set(
      'إنه إنها أنه أنها إنهم أنهم بأنه بأنها بأنهم هو هي هم إنهما لكنه لكنها لكنهم ولكنه ولكنها ولكنهم لأنه لأنها لأنهم لعله لعلها',
    ),
    negation: set('لم لن لا ليس ليست ما دون عدم بدون ولم ولن ولا فلم'),
    future: set('سوف يعتزم تعتزم ينوي تنوي المقرر المنتظر المتوقع المرتقب'),
    attempt: set('حاول حاولت حاولوا يحاول تحاول محاولة محاولات'),
    conditional: set('إذا لو إن حال احتمال يمكن ربما قد'),
    and: set('و ثم وكذلك كذلك'),
    when: set('عندما حين حينما لما وقتما'),
    hour: set('ظهر الظهر فجر الفجر منتصف ليل ليلة الليل غروب شروق الشمس صلاة العصر عصر مغيب طلوع'),
  },
  en: {
    boundary: set(
      'that after while when because as although though but since before unless until if whereas however where amid saying adding',
    ),
    relative: set('who which that whose'),
    preposition: set(
      'of in on at by with from to for against over near into toward towards under between among during through across around about outside inside despite without amid following after before except',
    ),
    agent: set('by'),
    pronoun: set('he she it they his her their its'),
    negation: set("not never no n't didn't don't doesn't won't hasn't haven't cannot without neither nor"),
    future: set('will would shall plans planned plan intends intend going ready due set preparing'),
    attempt: set('tried try trying attempted attempting attempt sought failed attempts'),
    conditional: set('if could may might should can unless would'),
    and: set('and or then'),
    when: set('when'),
    hour: set('dawn daybreak sunrise noon midday sunset dusk nightfall dark midnight daylight'),
  },
  ru: {
    boundary: set('что когда после пока как но однако хотя чтобы если поскольку потому где куда тогда'),
    relative: set('который которая которое которые которых которым которой которого которую которому котором которыми'),
    preposition: set(
      'в во на с со у к ко от из для против при по под над за о об между через без среди около перед после ради вокруг кроме',
    ),
    agent: set('со стороны'),
    pronoun: set('он она оно они его ее их'),
    negation: set('не ни нет без никогда'),
    future: set('будет будут намерен намерена намерены планирует планируют готов готова собирается собираются'),
    attempt: set('пытались пытался пыталась пытаются попытались попытался попытались попытка попытку попытки'),
    conditional: set('если бы может могут мог могла могли'),
    and: set('и а или затем'),
    when: set('когда'),
    hour: set('рассвета рассветом полудня полуночи полуднем полуночью заката закатом обеда утра вечера темноты'),
  },
};
