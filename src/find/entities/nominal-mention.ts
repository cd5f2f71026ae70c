import { isBody, isFirmNoun } from './bodies.ts';
import { beingOf, type FoundMention, isPlural, typeOf } from './found-mention.ts';
import { holdsRole, isOneOfPeople } from './names.ts';
import { genderOf } from './pronouns.ts';
import { formsOf, hangsOn, type Reading, startsLine } from './reading.ts';

/** Somebody who is described by a noun: "the NATO boss", "an Alliance diplomat". */
export function nominalAt(reading: Reading, head: number, label: string): FoundMention | undefined {
  const aged = agedAt(reading, head);
  if (aged !== undefined) return aged;
  if (isPartOfAge(reading, head) || isNobodyAlone(reading, head)) return undefined;
  const told = isSomebody(reading.form(head)) ? 'person' : (typeOf(label) ?? bodyMeantBy(reading, head));
  const type = told === 'person' && BODY.test(reading.form(head)) ? 'organization' : told;
  if (type === undefined) return undefined;
  // "chief" in "chief executive", "housing" in "the housing bill".
  if (isBeforeNoun(reading, head)) return undefined;
  const { lookup } = reading;
  const isRole = (words: readonly string[]): boolean =>
    !/^the$/iu.test(words[0] ?? '') && /^\p{L}/u.test(words[1] ?? '') && lookup.longest(words, 0)?.length === 2; // not "minister | 's"
  // "its secretary general": a role of two words, of which the model may take either for the head.
  const pair = (word: number): readonly string[] => [reading.form(word), reading.form(word + 1)];
  if (isRole(pair(head - 1)) && nominalHead(reading, head - 1) && !isBeforeNoun(reading, head - 1)) return undefined;
  const last = isRole(pair(head)) ? head + 1 : head;
  const run = { first: behindAge(reading, leftmost(reading, head, head)), last };
  const form = reading.form(head);
  const describes = reading.upos(head) === 'ADJ' && /^\p{Lu}/u.test(form) && !/^the$/iu.test(reading.form(run.first));
  // "Ukrainian", "the Georgian Prime Minister"
  if (describes || (isOneOfPeople(form) && /^(?:NOUN|PROPN)$/u.test(reading.upos(head + 1)))) return undefined;
  const plural = isPlural(form);
  const many = type === 'person' && plural;
  const gender = type === 'person' && !many ? genderOf(form) : undefined;
  return {
    head,
    run,
    kind: 'nominal',
    type: many ? 'group' : type,
    being: many ? 'group' : beingOf(type),
    described: formsOf(reading, run),
    plural,
    ...(gender === undefined ? {} : { gender }),
  };
}

/** "The 51-year-old", who is nothing else: the model may take any of its words for the head. */
function agedAt(reading: Reading, head: number): FoundMention | undefined {
  if (!isAge(reading, head - 4, head) || /^(?:NOUN|PROPN|ADJ)$/u.test(reading.upos(head + 1))) return undefined;
  const first = /^(?:the|an?)$/iu.test(reading.form(head - 5)) ? head - 5 : head - 4;
  const run = { first, last: head };
  return {
    head,
    run,
    kind: 'nominal',
    type: 'person',
    being: 'person',
    plural: false,
    described: formsOf(reading, run),
  };
}

function isAge(reading: Reading, from: number, to: number): boolean {
  return /^\d{1,3}[-‐‑]year[-‐‑]old$/u.test(formsOf(reading, { first: from, last: to }).join(''));
}

/** "51", "year" and "old" of "the 51-year-old banker". */
function isPartOfAge(reading: Reading, head: number): boolean {
  const form = reading.form(head);
  if (form === 'old') return isAge(reading, head - 4, head);
  return form === 'year' && isAge(reading, head - 2, head + 2);
}

/** "The youngest", "the dead": who that is the noun would tell that is not there. */
function isNobodyAlone(reading: Reading, head: number): boolean {
  if (/^(?:young|old|eld)est$/u.test(reading.form(head))) return true;
  return (
    reading.upos(head) === 'ADJ' &&
    /^(?:\p{Ll}+est|dead|injured|wounded|missing|poor|rich|elderly|unemployed|other|latter|former|first|last)$/u.test(
      reading.form(head),
    )
  );
}

/** "The fund": a body's noun with its article, whatever the model takes it for. */
function bodyMeantBy(reading: Reading, head: number): 'organization' | undefined {
  const form = reading.form(head);
  if (!/^the$/iu.test(reading.form(head - 1)) || !/^\p{Ll}/u.test(form) || reading.upos(head) !== 'NOUN')
    return undefined;
  return isBody(form.charAt(0).toUpperCase() + form.slice(1)) || isFirmNoun(form) ? 'organization' : undefined;
}

function isBeforeNoun(reading: Reading, word: number): boolean {
  return /^(?:compound|amod|nummod)$/u.test(reading.relation(word)) && reading.upos(word + 1) === 'NOUN';
}

/** Whether the model takes a word for the head of a mention. */
function nominalHead({ analysis, spec }: Reading, word: number): boolean {
  return 1 - (analysis.mention[word * (spec.mentions.length + 1)] ?? 1) >= 0.5;
}

/** "44, | a fish vendor": how old somebody is opens no description. */
function behindAge(reading: Reading, first: number): number {
  return /^\d{1,3}$/u.test(reading.form(first)) && reading.form(first + 1) === ',' ? first + 2 : first;
}

/** Among the roles of the tables, those that are no person's. */
const BODY =
  /^(?:administration|agency|airline|army|assembly|air force|authorities|authority|bank|broadcaster|business|cabinet|charity|church|club|commission|committee|company|congress|council|country|court|delegation|department|embassy|firm|forces?|government|hospital|judiciary|junta|leadership|legislature|manufacturer|media|military|militia|ministry|nation|navy|newspaper|operator|opposition|organi[sz]ation|parliament|party|police|presidency|regime|regulator|retailer|senate|staff|state|troops|tribunal|union|university|watchdog)$/iu;

/** Whether a noun is a role that people have: "minister", unlike "ministry". */
export function isPersonsRole(noun: string): boolean {
  return holdsRole([noun]) && !BODY.test(noun);
}

/** Whether a noun is one for a person, whatever the model takes it for: "diplomat", "the Swede". */
function isSomebody(noun: string): boolean {
  if (isOneOfPeople(noun)) return !isPlural(noun);
  return isPersonsRole(noun) || KIN_OR_TRADE.test(noun) || OF_RENOWN.test(noun);
}

/** Nouns that stories use of somebody for not using the name again, and that are no office. */
export const OF_RENOWN =
  /^(?:academic|activist|actor|actress|author|autocrat|banker|billionaire|businessman|businesswoman|campaigner|centrist|challenger|cleric|comedian|conservative|defendant|dictator|economist|entrepreneur|executive|financier|hardliner|heavyweight|incumbent|industrialist|lawmaker|lawyer|leftist|legislator|liberal|magnate|moderate|mogul|nationalist|newcomer|politician|populist|reformer|reformist|republican|socialist|strongman|technocrat|theologian|trustee|tycoon|veteran|whistle-?blower)$/iu;

const KIN =
  /^(?:aunt|brother|cousin|daughter|father|fianc[ée]e?|grandfather|grandmother|grandson|granddaughter|husband|mother|nephew|niece|sister|son|stepfather|stepmother|uncle|widow|widower|wife)$/iu;

/** Whether a noun is one for a relative. */
export function isKin(noun: string): boolean {
  return KIN.test(noun);
}

/** Nouns for one person that no table of roles has, and that nothing else is called. */
const KIN_OR_TRADE =
  /^(?:accountant|apprentice|artist|aunt|baker|barber|beekeeper|biker|bishop|bricklayer|brother|builder|busker|butcher|buyer|cameraman|captive|carer|caretaker|carpenter|cashier|caterer|chef|classmate|cleaner|clerk|coach|colleague|commuter|cook|cousin|crewman|customer|cyclist|dancer|daughter|deckhand|deliveryman|dentist|detainee|dockworker|driver|electrician|engineer|fan|father|fianc[ée]e?|fisherman|flatmate|foreman|friend|gardener|granddaughter|grandfather|grandmother|grandparent|grandson|grower|guest|guide|hairdresser|hiker|historian|holidaymaker|homeowner|hostage|householder|housewife|husband|imam|inmate|jeweller|juror|labou?rer|landlady|landlord|librarian|lifeguard|machinist|marcher|mechanic|midwife|migrant|miner|monk|mother|motorist|mountaineer|mourner|musician|neighbou?r|nephew|newcomer|niece|nun|nurse|onlooker|optician|orphan|owner|painter|parent|parishioner|partygoer|passenger|passer-by|pastor|patient|pensioner|pharmacist|photographer|pilgrim|plasterer|plumber|poet|porter|postman|priest|prisoner|professor|publican|pupil|rabbi|ranger|refugee|relative|researcher|retiree|rider|roofer|roommate|sailor|scientist|seamstress|seller|shepherd|shopkeeper|shopper|singer|sister|skipper|son|stallholder|stepfather|stepmother|stevedore|steward|stewardess|student|supporter|survivor|tailor|taxi-driver|teacher|teammate|technician|teenager|tenant|tourist|trader|trucker|uncle|usher|vendor|veterinarian|villager|volunteer|waiter|waitress|welder|widow|widower|wife|worker|worshipper|writer)$/iu;

const BEFORE =
  /^(?:det|det:predet|amod|compound|nummod|nmod:poss|nmod:desc|nmod|case|advmod|punct|_join|flat|goeswith)$/u;

/** The determiner that opens "the NATO boss", where only nouns and adjectives stand between: heads may miss it. */
function determiner(reading: Reading, from: number): number {
  for (let word = from - 1; word >= Math.max(0, from - 4); word -= 1) {
    if (startsLine(reading, word + 1)) break;
    if (reading.upos(word) === 'DET') return word;
    if (!/^(?:PROPN|ADJ|NOUN)$/u.test(reading.upos(word))) break;
  }
  return from;
}

/** The first of the words right before `from` that all hang on the head and describe it. */
function leftmost(reading: Reading, head: number, from: number): number {
  let first = from;
  for (let word = from - 1; word >= 0; word -= 1) {
    if (!hangsOn(reading, word, head, (relation) => BEFORE.test(relation))) break;
    // A preposition or a mark opens no mention.
    if (!/^(?:case|punct)$/u.test(reading.relation(word))) first = word;
  }
  return Math.min(first, determiner(reading, from));
}
