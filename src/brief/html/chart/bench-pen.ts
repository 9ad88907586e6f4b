import type { Language } from '../../../kernel/provenance.ts';
import type { Line } from '../../model.ts';
import { Wording } from '../../wording.ts';
import { type Html, pieces } from '../pieces.ts';
import type { Pen } from './pen.ts';

/** A pen for figures that name nothing of the record. */
export class BenchPen implements Pen {
  readonly lang: Language;
  readonly prefix: string;
  readonly wording: Wording;

  constructor(lang: Language, prefix: string) {
    this.lang = lang;
    this.prefix = prefix;
    this.wording = new Wording(lang, { names: {}, provisions: {} });
  }

  word(id: string): Html {
    return this.sentence(id, {});
  }

  sentence(id: string, args: Line['args']): Html {
    return pieces(this.wording.say(id, args), this.lang);
  }
}
