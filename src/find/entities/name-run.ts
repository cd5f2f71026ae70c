import { isNamed } from '../../lookup/index.ts';
import type { Run } from '../word-runs.ts';
import { endsFirm, isBody } from './bodies.ts';
import { formsOf, type Reading, startsLine, touches } from './reading.ts';

const PARTICLE =
  /^(?:['’&]|von|van|de|da|der|den|la|bin|al|el|di|du|dos|das|del|della|ben|ibn|ter|ten|te|y|e|aan|zu|af|av)$/u;
/** A capital, or a letter of a script that has none. */
const CAPITAL = /^[\p{Lu}\p{Lo}]/u;
const ARTICLE =
  /^(?:the|a|an|this|that|his|her|its|their|our|my|your|many|some|several|all|both|no|other|most|few|PREV|NEXT|neighbou?ring)$/iu;
/** Whose bodies have names with a possessive in them: "New People’s Army", "Women’s Institute". */
const WHOSE =
  /^(?:People|Women|Men|Children|Workers|Farmers|Teachers|Nurses|Doctors|Miners|Students|Peasants|Soldiers|Veterans|Citizens|Taxpayers|Lawyers|Drivers|Employers|Journalists|Mothers|Pensioners|Fishermen|Producers|Growers|Traders)$/u;
/** Particles in a row that a name may have: "van der", "de la". */
const PARTICLES = 3;
/** So many words before a name may be its beginning in the tables. */
const LEADING = 3;

/** The run of a name round one of its words. Neighbours count whether or not the likeliest heads tie them together. */
export function nameRun(reading: Reading, head: number): Run {
  const own = organisationIn(reading, asTabled(reading, capitalRun(reading, head)), head);
  return goesOnBehind(reading, own) ?? ledBy(reading, own) ?? joinedByAnd(reading, own) ?? withoutLetters(reading, own);
}

/** Honours and degrees behind a name: "Rebecca Osei | QC". */
const LETTERS = /^(?:QC|KC|SC|MP|MSP|MEP|MLA|OBE|CBE|MBE|KBE|DBE|FRS|JP|PhD|MD|RN|Esq)$/u;

function withoutLetters(reading: Reading, { first, last }: Run): Run {
  let end = last;
  while (end - first > 1 && LETTERS.test(reading.form(end))) end -= 1;
  return { first, last: end };
}

/** Words before a name that the tables have as its beginning, whatever they are tagged as: "United | Kingdom". */
function asTabled(reading: Reading, { first, last }: Run): Run {
  for (let from = first - 1; from >= Math.max(0, first - LEADING) && !startsLine(reading, from + 1); from -= 1) {
    if (!CAPITAL.test(reading.form(from)) || ARTICLE.test(reading.form(from))) continue;
    const match = reading.lookup.longest(formsOf(reading, { first: from, last }), 0);
    const isWhole = match?.senses.some(({ reading: how, entry }) => isNamed(entry) && /^(?:name|alias)$/u.test(how));
    if (match !== undefined && isWhole && from + match.length > last) return { first: from, last };
  }
  return { first, last };
}

function capitalRun(reading: Reading, head: number): Run {
  let { first, last } = { first: head, last: head };
  for (let step = 1; step > 0; last += step) step = stepOn(reading, last, 1);
  for (let step = 1; step > 0; first -= step) step = stepOn(reading, first, -1);
  return { first, last };
}

/** How many words a name goes on from `word` in a direction: 1 to a further name, more over particles, 0 where it ends. */
function stepOn(reading: Reading, word: number, direction: 1 | -1): number {
  const line = (at: number): boolean => startsLine(reading, direction > 0 ? at : at + 1);
  const nickname = overNickname(reading, word, direction);
  if (nickname > 0) return nickname;
  for (let step = 1; step <= PARTICLES + 1; step += 1) {
    const at = word + direction * step;
    if (line(at) || isCaseless(reading, at) !== isCaseless(reading, word)) return 0;
    if (isName(reading, at)) return step;
    if (step === 1 && isUncased(reading, word) && isUncased(reading, at)) return 1;
    if (!joins(reading, at)) return 0;
  }
  return 0;
}

/** How many words a name goes on over a nickname in quotation marks, "Ernesto | “Boyet” Cruz": 0 where there is none. */
function overNickname(reading: Reading, word: number, direction: 1 | -1): number {
  const at = (step: number): number => word + direction * step;
  const marks = [at(1), at(3)].every((mark) => /^[“”"«»]$/u.test(reading.form(mark)));
  if (!marks || !isName(reading, word) || ![at(2), at(4)].every((own) => isName(reading, own))) return 0;
  return [1, 2, 3, 4].some((step) => startsLine(reading, direction > 0 ? at(step) : at(step) + 1)) ? 0 : 4;
}

function isName(reading: Reading, word: number): boolean {
  const form = reading.form(word);
  if (isTail(reading, word)) return true;
  if (!CAPITAL.test(form) || ARTICLE.test(form) || (startsSentence(reading, word) && DESCRIBES.test(form)))
    return false;
  return /^(?:PROPN|ADJ)$/u.test(reading.upos(word)) || isCapitalNoun(reading, word);
}

/** What a sentence may open with before somebody's name: "Former | Carson aides", "Longtime | Clinton friends". */
const DESCRIBES = /^(?:Acting|Disgraced|Embattled|Fellow|Former|Incumbent|Longtime|Outgoing|Then|Veteran)$/u;

function startsSentence(reading: Reading, word: number): boolean {
  return startsLine(reading, word) || (reading.analysis.sentence[word] ?? 0) >= 0.5;
}

/** In a script without capitals, which no name shares with Latin letters: "Later | 王小明". */
function isCaseless(reading: Reading, word: number): boolean {
  return /^\p{Lo}/u.test(reading.form(word));
}

/** A transcript has no capitals to go by. */
function isUncased(reading: Reading, word: number): boolean {
  return /^\p{Ll}/u.test(reading.form(word)) && reading.upos(word) === 'PROPN';
}

/** A noun with a capital that no sentence begins with: "The Treasury", "the Coast Guard". */
export function isCapitalNoun(reading: Reading, word: number): boolean {
  if (reading.upos(word) !== 'NOUN' || !CAPITAL.test(reading.form(word)) || startsLine(reading, word)) return false;
  return (reading.analysis.sentence[word] ?? 0) < 0.5 && /^[\p{L}\p{N},’'-]+$/u.test(reading.form(word - 1));
}

/** "jin" in "Hye-jin". */
function isTail(reading: Reading, word: number): boolean {
  return (
    /^\p{Ll}/u.test(reading.form(word)) &&
    touches(reading, word) &&
    isHyphen(reading, word - 1) &&
    CAPITAL.test(reading.form(word - 2)) &&
    reading.upos(word) === 'PROPN'
  );
}

/** A hyphen within a word; one between spaces parts a place from its story. */
function isHyphen(reading: Reading, word: number): boolean {
  return /^[-‐‑]$/u.test(reading.form(word)) && touches(reading, word) && touches(reading, word + 1);
}

/** Whether a word may stand within a name. */
function joins(reading: Reading, word: number): boolean {
  const form = reading.form(word);
  if (isHyphen(reading, word)) return true;
  if (/^['’]s$/u.test(form)) return WHOSE.test(reading.form(word - 1));
  return form === '.'
    ? /^(?:\p{L}|[JS]r|Mrs?|Ms|Dr|St|Gen|Lt|Col|Sen|Rep|Gov|Prof)$/iu.test(reading.form(word - 1))
    : PARTICLE.test(form);
}

/** The words behind a body's name that are a part of it: "Bank | of England", "Institute | for Fiscal Studies". */
function goesOnBehind(reading: Reading, { first, last }: Run): Run | undefined {
  if (!isBody(reading.form(last)) || !/^(?:of|for|on)$/u.test(reading.form(last + 1)) || startsLine(reading, last + 1))
    return undefined;
  let from = last + 2;
  if (/^the$/u.test(reading.form(from))) from += 1;
  // "Henan Road Group | of China" says only where a firm is from.
  if (last - first > 0 && endsFirm(reading.form(last)) && isState(reading, from)) return undefined;
  if (!CAPITAL.test(reading.form(from)) || startsLine(reading, from) || /day$/u.test(reading.form(from)))
    return undefined;
  return { first, last: goOn(reading, capitalRun(reading, from).last) };
}

function isState(reading: Reading, word: number): boolean {
  const found = reading.lookup.longest(formsOf(reading, { first: word, last: word + 2 }), 0);
  return found?.senses.some(({ entry, reading: how }) => entry.kind === 'country' && how !== 'adjective') ?? false;
}

/** "Ministry of Foreign Affairs and Trade" goes on after its "and"; nothing else does. */
function goOn(reading: Reading, last: number): number {
  const further = /^(?:Affairs|Trade|Development|Security|Defen[cs]e|Culture|Sport|Human)$/u.test(
    reading.form(last + 2),
  );
  return reading.form(last + 1) === 'and' && further ? capitalRun(reading, last + 2).last : last;
}

/** "The Maritime and Coastguard Agency": two halves that only the noun behind the second makes a name of one body. */
function joinedByAnd(reading: Reading, own: Run): Run | undefined {
  const isAnd = (word: number): boolean => /^(?:and|&)$/u.test(reading.form(word)) && !startsLine(reading, word);
  const behind = isAnd(own.last + 1);
  if (!behind && !isAnd(own.first - 1)) return undefined;
  const other = capitalRun(reading, behind ? own.last + 2 : own.first - 2);
  const [one, two] = behind ? [own, other] : [other, own];
  const words = formsOf(reading, { first: one.first, last: two.last });
  const isWhole = CAPITAL.test(words[0] ?? '') && two.first === one.last + 2 && two.last > two.first;
  if (!isWhole || one.last - one.first > 1 || !/^the$/iu.test(reading.form(one.first - 1))) return undefined;
  if (!isBody(reading.form(two.last)) || formsOf(reading, one).some(isBody)) return undefined;
  const known = words.some((_, i) => reading.lookup.longest(words, i)?.senses.some(({ entry }) => isNamed(entry)));
  return known ? undefined : { first: one.first, last: two.last };
}

/** The name of a body that `own` is the end of. */
function ledBy(reading: Reading, { first }: Run): Run | undefined {
  let of = first - 1;
  if (/^the$/u.test(reading.form(of))) of -= 1;
  if (!/^(?:of|for|on)$/u.test(reading.form(of)) || !isBody(reading.form(of - 1)) || startsLine(reading, of))
    return undefined;
  if (!CAPITAL.test(reading.form(of - 1))) return undefined;
  return goesOnBehind(reading, capitalRun(reading, of - 1));
}

/** Of proper nouns in a row, those of the organisation round the head, or those behind it: "Atlantic Alliance | Mark Rutte". */
function organisationIn(reading: Reading, { first, last }: Run, head: number): Run {
  const forms = formsOf(reading, { first, last });
  let from = first;
  for (let i = 0; i < forms.length; ) {
    const match = reading.lookup.longest(forms, i);
    const length = match?.length ?? 1;
    const body = match?.senses.some(({ entry }) => isNamed(entry) && entry.type === 'organization') ?? false;
    if (body && (length > 1 || /^\p{Lu}{2,}$/u.test(forms[i] ?? ''))) {
      if (first + i <= head && head < first + i + length && !isBranch(reading, first + i + length, last))
        return { first: i > 0 && isNational(reading, forms, i) ? first : first + i, last: first + i + length - 1 };
      const isPart =
        /^(?:of|for|and|[-’'])$/u.test(forms[i + length] ?? '') || isBranch(reading, first + i + length, last);
      if (head >= first + i + length && !isPart) from = first + i + length;
    }
    i += length;
  }
  return { first: from, last };
}

/** "Kenya | Red Cross": a body of the world with a state before it is that state's own. */
function isNational({ lookup }: Reading, forms: readonly string[], at: number): boolean {
  const match = lookup.longest(forms, at);
  const isOfWorld = match?.senses.some(
    ({ entry }) => isNamed(entry) && entry.kind === 'organisation' && entry.iso2 === undefined,
  );
  const before = lookup.longest(forms, 0);
  const isState = before?.senses.some(
    ({ entry, reading }) => entry.kind === 'country' && /^(?:name|alias)$/u.test(reading),
  );
  return match !== undefined && match.length > 1 && isOfWorld === true && before?.length === at && isState === true;
}

/** "BBC | Scotland", "Amnesty International | Kenya": one more word behind a body, and nobody's name. */
function isBranch(reading: Reading, first: number, last: number): boolean {
  const { mentions } = reading.spec;
  const person = reading.analysis.mention[first * (mentions.length + 1) + 1 + mentions.indexOf('person')] ?? 0;
  return first === last && reading.upos(first) === 'PROPN' && person < 0.25;
}
