import { attitudes, deontics, evaluations } from '../../lookup/index.ts';
import type { Polarity } from '../../record/index.ts';
import { plurals, verbForms } from '../word-forms.ts';

/** A word that takes a stand towards its complement; a row of `data/stance/attitudes.csv`. */
export interface Attitude {
  readonly polarity: Polarity;
  /** `np` for an object, `np-to` for one with an infinitive of its own, `to`, `that`, `ing`, or a preposition. */
  readonly complements: readonly string[];
  /** A particle that belongs to it. */
  readonly particle?: string;
}

type Part = 'verb' | 'noun' | 'adjective';

let made: ReadonlyMap<string, readonly Attitude[]> | undefined;

/** The attitudes that a form may express. */
export function attitudesOf(part: Part, form: string): readonly Attitude[] {
  made ??= makeAttitudes();
  return made.get(`${part} ${form.toLowerCase()}`) ?? [];
}

function makeAttitudes(): ReadonlyMap<string, readonly Attitude[]> {
  const index = new Map<string, Attitude[]>();
  for (const [words = '', part = '', polarity = '', complements = '', forms = ''] of attitudes) {
    const [word = '', particle] = words.split(' ');
    const own = {
      polarity: polarity as Polarity,
      complements: complements.split(' '),
      ...(particle === undefined ? {} : { particle }),
    };
    const regular = part === 'verb' ? verbForms(word) : part === 'noun' ? [word, ...plurals(word)] : [word];
    for (const form of new Set([...regular, ...forms.split(';').filter(Boolean)])) {
      const key = `${part} ${form}`;
      index.set(key, [...(index.get(key) ?? []), own]);
    }
  }
  return index;
}

let judged: ReadonlyMap<string, Polarity> | undefined;

/** What a word that is said of something makes of it: "irresponsible", "a mistake". */
export function evaluationOf(part: 'noun' | 'adjective', form: string): Polarity | undefined {
  judged ??= new Map(evaluations.map(([word, own, polarity]) => [`${own} ${word}`, polarity as Polarity]));
  return judged.get(`${part} ${form.toLowerCase()}`);
}

/** `proposal`: should; `merit`: deserve; `deserved`: what it is; `owed`: we must support; `borne`: we cannot accept. */
export type Sense = 'proposal' | 'merit' | 'deserved' | 'owed' | 'borne';

let duties: ReadonlyMap<string, Polarity> | undefined;

/** The stand that a word of duty or merit takes in one of its senses, by any of its forms. */
export function dutyOf(sense: Sense, form: string): Polarity | undefined {
  duties ??= new Map(
    deontics.flatMap(([word = '', own, polarity]) =>
      verbForms(word).map((made): [string, Polarity] => [`${own} ${made}`, polarity as Polarity]),
    ),
  );
  return duties.get(`${sense} ${form.toLowerCase()}`);
}
