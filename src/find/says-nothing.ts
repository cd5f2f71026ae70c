/** What has the form of an attribution and puts nothing on the record. */
import { contains, slice } from '../text/index.ts';
import type { Parts } from './03-parts.ts';
import type { Story } from './05-reconcile.ts';
import { runIn, spanOf, wordsOf } from './word-runs.ts';

/** Words that say nothing by themselves. */
const EMPTY =
  /^(?:a|an|the|this|that|these|those|its|his|her|their|of|in|on|at|to|for|from|by|with|and|or|but|as|is|was|were|be|it)$/iu;

/** What gives a thing its name and quotes nobody. */
const NAMES = /\b(?:called|named|dubbed|nicknamed|known as|titled|entitled|christened|labell?ed|branded)\b/iu;

/** "The dish is called “poor man’s lobster”": a custom of nobody's, unlike "was called a disgrace". */
const GIVES_NAME =
  /^(?:is|are)\s(?:also\s|often\s|now\s)?(?:called|named|known as|nicknamed|titled|entitled|(?:marketed|sold|billed|advertised|listed|registered|styled)(?: as)?)$/iu;

/** "Known to its regulars as »the Amber«": a name, whoever uses it. */
const KNOWN_AS = /^(?:also\s|better\s|best\s)?known (?:to|by|among)\b/iu;

/** Words of a subject about which nobody says anything. */
const SUBJECT = 3;

/** Who is thanked or greeted, with no word of what for, says nothing: "She thanked the hall." */
const THANKS = /^(?:has\s|had\s)?(?:thanked|thanks|greeted|greets)$/iu;

/**
 * Whether the content of an attribution says anything: it has words, and where nobody is credited with them, they mean
 * something, and are more than a name or a scrap of a quotation ("is called “poor man’s lobster”").
 */
export function saysSomething({ cue, source, content }: Parts, { text, analysis, quotations }: Story): boolean {
  const own = wordsOf(content).flatMap((word) => analysis.words[word] ?? []);
  const spoken = own.map((span) => slice(text, span)).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const how = slice(text, spanOf(analysis.words, cue));
  if (THANKS.test(how) && !spoken.some((word) => /^(?:for|that)$/iu.test(word))) return false;
  if (KNOWN_AS.test(how)) return false;
  if (isUnnamed(how, spoken)) return false;
  if (isShown(how, spoken) || isTold(how, spoken)) return false;
  if (source.length > 0 || spoken.length === 0) return spoken.length > 0;
  // "The two men were alleged to", "a curfew was announced": of nobody's words there is only what they were about.
  if (own.length <= SUBJECT && content.every((run) => run.last < cue.first)) return false;
  if (GIVES_NAME.test(how)) return false;
  if (spoken.every((word) => EMPTY.test(word))) return false;
  const whole = quotations.find((q) => q.closed && own.every((span) => contains(q, span)));
  const run = whole === undefined ? undefined : runIn(analysis.words, whole);
  if (run !== undefined && NAMES.test(how)) return false;
  return run === undefined || own.length >= (run.last - run.first + 1) / 2;
}

/** "asking that his name not be used", "asked not to be identified": on what terms somebody spoke. */
function isUnnamed(how: string, said: readonly string[]): boolean {
  if (!/\b(?:ask|request|insist)(?:s|ed|ing)?(?:\son)?$/iu.test(how)) return false;
  return /\b(?:not be (?:used|named|published|identified|printed)|not to be (?:named|identified|quoted)|anonymity|anonymous)\b/iu.test(
    said.join(' '),
  );
}

/** "Television showed pictures of the wreck": what is seen is not said. */
function isShown(how: string, said: readonly string[]): boolean {
  const picture = /^(?:pictures?|footage|images?|photos?|photographs?|videos?|clips?|scenes)$/iu;
  return /\bshow(?:s|ed|n|ing)?$/iu.test(how) && said.slice(0, 4).some((word) => picture.test(word));
}

/** "The clock tells the right time", "she told jokes": what is told is not what somebody states. */
function isTold(how: string, said: readonly string[]): boolean {
  return (
    /\b(?:tells?|told|telling)$/iu.test(how) &&
    said.length < 4 &&
    /^(?:time|jokes?|lies|tales?)$/iu.test(said.at(-1) ?? '')
  );
}

/** Whether there is nothing in its content but a word that begins a clause. */
export function isScrap({ content }: Parts, { text, analysis }: Story): boolean {
  const own = wordsOf(content).flatMap((word) => analysis.words[word] ?? []);
  return own.length === 1 && own.every((span) => /^(?:that|of|to|as|for|whether|if)$/u.test(slice(text, span)));
}

/** "When asked whether he would resign, he ...": who asked is not told, and what was asked is no statement. */
export function isAside({ cue, source }: Parts, { text, analysis }: Story): boolean {
  const before = analysis.words[cue.first - 1];
  if (source.length > 0 || before === undefined) return false;
  return /^(?:when|if|once)$/iu.test(slice(text, before)) && /^asked\b/u.test(slice(text, spanOf(analysis.words, cue)));
}
