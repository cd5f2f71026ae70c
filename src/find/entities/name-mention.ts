import { genderOfName, isNamed, type NamedEntry } from '../../lookup/index.ts';
import type { Run } from '../word-runs.ts';
import { namesBody } from './bodies.ts';
import { beingOf, type FoundMention, isPlural } from './found-mention.ts';
import { nameRun } from './name-run.ts';
import type { NameTypes } from './name-types.ts';
import { holdsRole, isOneOfPeople, isPeople, knownAs } from './names.ts';
import { isNoName, OFFICE } from './no-name.ts';
import { type Gender, genderOf } from './pronouns.ts';
import { formsOf, type Reading, startsLine, touches, wordsIn } from './reading.ts';
import { introducesPerson, isCourtesy } from './titles.ts';

/** The name round a word, without the titles of who bears it; undefined where it is none that a record holds. */
export function nameAt(reading: Reading, head: number, types: NameTypes): FoundMention | undefined {
  const { first: from, last } = nameRun(reading, head);
  if (isNoName(reading, { first: from, last })) return undefined;
  const whole = knownIn(reading, { first: from, last }, head);
  const behind = isBodyOf(formsOf(reading, { first: from, last })) ? from : withoutTitles(reading, from, last);
  const titled = behind > from && behind <= last && introducesPerson(reading, behind);
  const told = titled ? 'person' : types({ first: from, last });
  const person = told === 'person' && whole === undefined;
  const first = person ? behind : from;
  if (first > last) return undefined;
  const run = { first, last };
  const name = wordsIn(reading, run);
  if (/^\p{L}$/u.test(name) || !/[\p{Lu}\p{Lo}]/u.test(name)) return undefined; // "A:" of an interview
  if (isOneOfPeople(name) && !isPlural(name)) return undefined;
  // "European leaders", "a senior Koratian diplomat": it describes.
  if (REGIONAL.test(reading.form(last)) && /^\p{Ll}/u.test(reading.form(last + 1)) && reading.upos(last + 1) === 'NOUN')
    return undefined; // "Southeast Asian leaders"
  if (/^(?:amod|compound)$/u.test(reading.relation(head)) && first === last && describesNoun(reading, last))
    return undefined;
  const known = whole ?? (first > from ? knownIn(reading, run, head) : undefined);
  const type = isPeople(name) ? 'group' : (known?.type ?? told);
  if (type === undefined) return undefined;
  if (type === 'person' && /^(?:an?)$/iu.test(reading.form(run.first - 1)) && run.first === run.last) return undefined;
  const described = type === 'person' ? formsOf(reading, { first: introduction(reading, first), last: first - 1 }) : [];
  const gender =
    described.map(genderOf).find((own) => own !== undefined) ?? (type === 'person' ? genderOfFull(name) : undefined);
  return {
    head,
    run,
    kind: 'name',
    type,
    being: beingOf(type),
    name: asName(name),
    described,
    ...(gender === undefined ? {} : { gender }),
    ...(known === undefined || type === 'group' ? {} : { known }),
  };
}

/** The gender that a full name tells by its first word, or by a later one with a hyphen: "Kim Jong-un". */
function genderOfFull(name: string): Gender | undefined {
  const words = name.split(' ');
  if (words.length < 2) return undefined;
  return (
    genderOfName(words[0] ?? '') ??
    words
      .filter((word) => word.includes('-'))
      .map(genderOfName)
      .find(Boolean)
  );
}

const REGIONAL = /^(?:Asian|African|European|American|Arab|Balkan|Nordic|Baltic|Caribbean|Andean)$/u;

/** Whether a nationality, known or by its ending, stands right before a noun. */
function describesNoun(reading: Reading, word: number): boolean {
  const form = reading.form(word);
  return reading.upos(word + 1) === 'NOUN' && (isOneOfPeople(form) || /(?:ian|ean|ese|ish)$/u.test(form));
}

/** "Ministry of Health" begins with no title, though a ministry is one that speaks. */
function isBodyOf(forms: readonly string[]): boolean {
  return (
    namesBody(forms) && (NO_SURNAME.test(forms.at(-1) ?? '') || forms.some((form) => /^(?:of|for|on)$/u.test(form)))
  );
}

/** Nouns for bodies that nobody has for a surname: "Workers’ Front" is no worker called Front. */
const NO_SURNAME =
  /^(?:Agency|Alliance|Assembly|Association|Authority|Brigades?|Bureau|Coalition|Commission|Committee|Confederation|Congress|Council|Federation|Force|Forces|Foundation|Front|Institute|League|Ministry|Movement|Organi[sz]ation|Party|Radio|Television|TV|Union|University)$/u;

/** Without a nickname. Names of datelines and headlines are shown as others are: "MANILA" is "Manila"; short ones may be initials. */
function asName(told: string): string {
  const name = told.replace(/\s*(?:“[^”]*”|"[^"]*"|«[^»]*»)\s*/gu, ' ');
  if (!/^[\p{Lu}\s-]{6,}$/u.test(name)) return name;
  return name.replace(/(?<=\p{L})\p{L}+/gu, (rest) => rest.toLowerCase());
}

/**
 * The word at which a person's own name begins: behind titles, roles, nationalities and organisations ("NATO Secretary
 * General"). States and cities are left, as they are given names too. Behind the last word where nothing else is there.
 */
function withoutTitles(reading: Reading, from: number, last: number): number {
  const forms = formsOf(reading, { first: from, last });
  let at = 0;
  while (at < forms.length) {
    const length = isCourtesy(forms[at] ?? '') ? 1 : leading(reading, forms, at);
    if (length === 0) break;
    at += length;
    if (forms[at] === '.') at += 1;
  }
  return from + Math.max(at, behindOffice(forms));
}

/** Behind the last office among the words of a name, whatever leads it: "Transport Minister | Bente Lund", "Vermont Sen. | Ada Quill". */
function behindOffice(forms: readonly string[]): number {
  const at = forms.reduce((last, form, i) => {
    if (OFFICE.test(form) && forms[i + 1] === '-' && forms[i + 2] === 'elect') return i + 2;
    if (OFFICE.test(form) && i + 1 < forms.length) return i;
    if (POST.test(form) && i > 0 && i + 2 < forms.length) return i; // "Majority Leader | Ada Quill"
    return SHORT_OFFICE.test(form) && forms[i + 1] === '.' && i + 2 < forms.length ? i + 1 : last;
  }, -1);
  return /^[\p{Lu}\p{Lo}]/u.test(forms[at + 1] ?? '') ? at + 1 : 0;
}

/** Posts that are surnames too, or begin the name of a body: only before a full name, and behind what they are a post of. */
const POST =
  /^(?:Leader|Whip|Speaker|Advis[eo]r|Strategist|Manager|Chairman|Chairwoman|Chief|Director|Counsel|Pollster)$/u;

const SHORT_OFFICE = /^(?:Sen|Rep|Gov|Lt|Gen|Col|Maj|Capt|Sgt|Adm|Prof|Dr|Rev|Atty|Sec|Amb|Del|Supt|Insp|Det)$/u;

/** What a sentence may open with before somebody's name: "Former | Carson aides", "Democrat | Hillary Clinton". */
const DESCRIBES =
  /^(?:Absent|Acting|Billionaire|Conservative|Democrat|Disgraced|Embattled|Fellow|Former|Frontrunner|Incumbent|Independent|Longtime|Millionaire|Nominee|Neither|Outgoing|Presumptive|Republican|Socialist|Then|Veteran)$/u;

function leading({ lookup }: Reading, forms: readonly string[], at: number): number {
  if (/^[-‐‑]$/u.test(forms[at + 1] ?? '')) return 0; // "Min-ho" begins with no minister
  if (at + 1 < forms.length && DESCRIBES.test(forms[at] ?? '')) return 1;
  const match = lookup.longest(forms, at);
  const alone = match?.length === 1 && /\p{Ll}/u.test(forms[at] ?? '');
  const leads = match?.senses.some(({ entry, reading: how }) => {
    if (!isNamed(entry) || how === 'adjective') return true;
    // "Mira" is a party too, and many a body is called by one word.
    return !alone && entry.kind !== 'country' && entry.kind !== 'person' && entry.kind !== 'place';
  });
  return match !== undefined && leads === true ? match.length : 0;
}

/** The first of the words that introduce a name right before it: "Secretary General of the Atlantic Alliance". */
export function introduction(reading: Reading, name: number): number {
  // "The prime minister of Tarsund": whoever is described, it is not Tarsund.
  if (/^(?:of|for)$/u.test(reading.form(name - 1))) return name;
  let first = name;
  while (first > 0 && name - first < LONGEST_INTRODUCTION && introduces(reading, first - 1)) first -= 1;
  while (first < name && /^(?:of|and|\.)$/u.test(reading.form(first))) first += 1;
  first = behindOf(reading, first, name);
  return holdsRole(formsOf(reading, { first, last: name - 1 })) || name - first < 3 ? first : name;
}

const LONGEST_INTRODUCTION = 10;

/** "The full authority of | President": what stands before the last "of" is no part of a role that stands whole behind it. */
function behindOf(reading: Reading, first: number, name: number): number {
  for (let of = name - 1; of > first; of -= 1) {
    if (!/^of$/u.test(reading.form(of))) continue;
    const isWhole = holdsRole(formsOf(reading, { first: of + 1, last: name - 1 }));
    return isWhole && !holdsRole(formsOf(reading, { first, last: of - 1 })) ? of + 1 : first;
  }
  return first;
}

function introduces(reading: Reading, word: number): boolean {
  const form = reading.form(word);
  if (startsLine(reading, word + 1)) return false;
  if (form === '.') return ABBREVIATED.test(reading.form(word - 1));
  if (form === '-' && !touches(reading, word) && !touches(reading, word + 1)) return false; // "GENEVA - Prime Minister"
  return (
    /^(?:of|the|and|-|former|ex|then|acting|late|incoming|outgoing|deputy)$/iu.test(form) ||
    /^(?:PROPN|NOUN|ADJ)$/u.test(reading.upos(word))
  );
}

/** What a full stop behind does not end a sentence: "Col.", "U.S.". */
const ABBREVIATED = /^(?:\p{Lu}|Mrs?|Ms|Dr|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Sen|Rep|Gov|Prof|Rev|Hon|Engr|Sec|St)$/u;

const ARTICLE = /^(?:the|a|an|this|that|his|her|its|their|our|my)$/iu;
const THERE = /^(?:in|at|from|near|to|into|around|outside|through|via|inside|across|on|of|toward|towards)$/iu;
const ACTS = /^(?:nsubj|nsubj:pass|nsubj:outer|obl:agent|obj|iobj|obl|nmod:poss|conj|nmod)$/u;

/** Whether the model takes a word for a body rather than a place: "help Moscow with its calendar". */
function isLikelierBody({ analysis, spec, form }: Reading, head: number): boolean {
  const share = (label: string): number =>
    analysis.mention[head * (spec.mentions.length + 1) + 1 + spec.mentions.indexOf(label)] ?? 0;
  return share('organization') > share('place') && !/^[-‐‑]$/u.test(form(head + 1));
}

/** What the tables know by the words of a run. */
function knownIn(reading: Reading, run: Run, head: number): NamedEntry | undefined {
  let there = false;
  for (let word = run.first - 1; word >= Math.max(0, run.first - 2); word -= 1) {
    if (THERE.test(reading.form(word))) there = true;
    if (!ARTICLE.test(reading.form(word))) break;
  }
  const name = wordsIn(reading, run);
  const article = /^the$/iu.test(reading.form(run.first - 1)) ? 'the ' : '';
  const isBeforeVerb = /^(?:VERB|AUX)$/u.test(reading.upos(run.last + 1));
  const acts = !there && (ACTS.test(reading.relation(head)) || isBeforeVerb || isLikelierBody(reading, head));
  const find = (words: string) => knownAs(words, acts, reading.lookup);
  const known = find(name) ?? (article === '' ? undefined : find(article + name));
  if (known !== undefined) return /^(?:North|South)$/u.test(name) ? undefined : known;
  if (/^(?:['’]s?|\p{Lu}.*)$/u.test(reading.form(run.first - 1)) && run.first > 0) return undefined; // "People's Alliance"
  const ally = find(`the ${name}`); // "our Alliance", "an Alliance diplomat"
  return ally?.kind === 'alliance' ? ally : undefined;
}
