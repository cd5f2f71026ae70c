/**
 * Whether what happens at an expression has happened or is to come, read off the words of its sentence: "said on Tuesday"
 * has, "will meet on Tuesday" has not. A heuristic over closed lists of words, good enough to choose between the last
 * Tuesday and the next.
 */
import { is, isApostrophe, type Tokens } from './parts.ts';
import { isCapital, startsSentence } from './tokens.ts';
import { weekdays } from './vocabulary.ts';

export type Tense = 'past' | 'future';

/** What one word tells; `open` where it ends the search without telling ("to support her in November"). */
type Sign = Tense | 'open';

const list = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const MODALS = list('will would shall wo ll could may might can should must');
const PLANS = list(
  'due scheduled slated expected set planned plans plan planning hopes hope hoped wants want intends intend going poised likely about upcoming pending looming bound vowed pledged promised agreed prepares preparing ahead forthcoming',
);
const PRESENT = list(
  'meets opens starts begins ends holds takes votes arrives expires travels leaves faces hosts visits returns resumes gathers convenes launches meet open follows',
);
/** Tells only right before the expression: "the vote is on Tuesday". */
const WEAK_PRESENT = list('is are comes falls');
const PAST = list(
  'said told was were had did went came took made gave got saw met left began held kept led lost sent spent spoke stood sat won wrote broke brought built bought caught chose cut drew drove fell felt fled flew fought found froze grew heard hit hurt knew laid let paid put quit rose sank shook shot shut sold sought struck swore taught thought threw understood wore withdrew became blew has have been done born read ran set speaking addressing spread cost beat rode slid shed flung hung swept sprang drank ate rang sang stole tore woke bore bound fed forbade forgave forgot hid lit overthrew overtook undertook',
);
const NOT_PAST = list(
  'need needs indeed speed feed seed hundred united red bed weed bleed breed proceed exceed succeed led armed sacred embed',
);
const NOUNS_AFTER_TO = list(
  'work school power court life prison hospital parliament office death reporters war peace justice congress people government power date normal normality business home',
);

const REACH = 16;

const BEFORE_PAST = list('since after following');
const BEFORE_FUTURE = list('until till starting beginning');

/** The tense at tokens `start` to `end`; undefined where no word of the sentence tells. */
export function tenseAt(tokens: Tokens, start: number, end: number): Tense | undefined {
  if (RESULTS.has(tokens[end]?.lower ?? '')) return 'past'; // "third-quarter earnings", whenever they are reported
  const before = is(tokens, start - 1, 'the') ? start - 2 : start - 1;
  if (is(tokens, before, ...BEFORE_PAST)) return 'past';
  if (is(tokens, before, 'until', 'till') && isNotBefore(tokens, before)) return 'past';
  if (isPutOff(tokens, start - 1)) return 'future';
  if (is(tokens, before, ...BEFORE_FUTURE) || (is(tokens, before, 'of') && is(tokens, before - 1, 'ahead')))
    return 'future';
  // "eased driving bans for this weekend": what is meant for a time lies ahead of it.
  if (is(tokens, start - 1, 'for') && is(tokens, start, 'this', 'next')) return undefined;
  // "February 3, when the roof fell in"
  if (is(tokens, end, ',') && is(tokens, end + 1, 'when') && forward(tokens, end + 2) === 'past') return 'past';
  const sign = backward(tokens, start) ?? forward(tokens, end);
  return sign === 'open' ? undefined : sign;
}

/** Whether the word that tells the tense before token `start` is "would": to come as seen from a day that may be long past. */
export function isWould(tokens: Tokens, start: number): boolean {
  for (let i = start - 1; i >= Math.max(0, start - REACH) && !startsSentence(tokens, i + 1); i -= 1) {
    if (signOf(tokens, i) === undefined) continue;
    return [0, 1, 2, 3].some((k) => is(tokens, i - k, 'would')) && !is(tokens, i - 1, 'have');
  }
  return false;
}

/** "did not begin until January", "there was none until May": it has begun. */
function isNotBefore(tokens: Tokens, until: number): boolean {
  for (let i = until - 1; i > Math.max(0, until - 7) && !startsSentence(tokens, i + 1); i -= 1) {
    const not =
      is(tokens, i, 'not', 'never', 'none', 'no', 'nobody', 'nothing') ||
      (is(tokens, i, 't') && isApostrophe(tokens, i - 1));
    if (not)
      return [1, 2, 3].some((k) => is(tokens, i - k, 'did', 'was', 'were', 'had', 'didn', 'wasn', 'hadn', 'weren'));
  }
  return false;
}

const PUT_OFF = list(
  'off back forward postponed delayed moved deferred adjourned rescheduled extended pushed shifted prolonged',
);

/** "put off to July", "adjourned to Monday", "postponed from May to the end of June". */
function isPutOff(tokens: Tokens, to: number): boolean {
  if (!is(tokens, to, 'to', 'until', 'till')) return false;
  for (let i = to - 1; i >= Math.max(0, to - 5) && !startsSentence(tokens, i + 1); i -= 1)
    if (PUT_OFF.has(tokens[i]?.lower ?? '')) return true;
  return false;
}

function backward(tokens: Tokens, start: number): Sign | undefined {
  if (isSummons(tokens, start)) return 'future';
  if (WEAK_PRESENT.has(tokens[start - 2]?.lower ?? '')) return 'future';
  for (let i = start - 1; i >= Math.max(0, start - REACH) && !startsSentence(tokens, i + 1); i -= 1) {
    const sign = signOf(tokens, i);
    if (sign !== undefined) return sign;
  }
  return undefined;
}

function forward(tokens: Tokens, end: number): Sign | undefined {
  for (let i = end; i < Math.min(tokens.length, end + REACH) && (i === end || !startsSentence(tokens, i)); i += 1) {
    const sign = signOf(tokens, i);
    if (sign !== undefined) return sign;
  }
  return undefined;
}

/** The tense that the word at `i` is in; auxiliaries before a participle have the last word. */
function signOf(tokens: Tokens, i: number): Sign | undefined {
  const word = tokens[i]?.lower ?? '';
  if (isModal(tokens, i)) return is(tokens, i + 1, 'have') || is(tokens, i + 2, 'have') ? 'past' : 'future';
  if (word === 'to' && isInfinitive(tokens, i + 1))
    return is(tokens, i - 1, 'used') ? 'past' : infinitiveTense(tokens, i);
  if (PLANS.has(word) && isAhead(tokens, i)) return 'future';
  if (PAST.has(word) || isRegularPast(word)) return governed(tokens, i) ?? 'past';
  if (PRESENT.has(word) || isReport(tokens, i)) return governed(tokens, i) ?? 'future';
  return undefined;
}

const MEETINGS = list('meeting hearing session talks summit conference rally protest strike trial interview vigil');
const SUMMONS = list('summoned invited called subpoenaed urged convened summons invites calls');

/** "summoned both sides to a meeting on Friday", "called for a strike on Monday": the meeting is ahead, whatever the verb's tense. */
function isSummons(tokens: Tokens, start: number): boolean {
  const noun = is(tokens, start - 1, 'on', 'for') ? start - 2 : start - 1;
  if (!MEETINGS.has(tokens[noun]?.lower ?? '')) return false;
  let to = noun - 1;
  while (to > noun - 6 && !is(tokens, to, 'to', 'for')) to -= 1;
  if (!is(tokens, to, 'to', 'for')) return false;
  for (let i = to - 1; i >= to - 8 && i >= 0 && !startsSentence(tokens, i + 1); i -= 1) {
    if (SUMMONS.has(tokens[i]?.lower ?? '')) return governed(tokens, i) !== 'future';
    if (signOf(tokens, i) !== undefined) return false;
  }
  return false;
}

const RESULTS = list('earnings results profit profits figures sales');

/** "reports third-quarter earnings on Friday": a firm does so on a day to come; what a paper reports has been. */
function isReport(tokens: Tokens, i: number): boolean {
  return is(tokens, i, 'reports') && [1, 2, 3, 4].some((k) => RESULTS.has(tokens[i + k]?.lower ?? ''));
}

/** "planned for Friday", "is scheduled Friday": a plan and no deed ("he planned it"). */
function isAhead(tokens: Tokens, i: number): boolean {
  if (is(tokens, i, 'upcoming', 'pending') || is(tokens, i - 1, 'is', 'are')) return true;
  if (is(tokens, i, 'about')) return is(tokens, i + 1, 'to');
  // "pledged in November to": a word given then; "promised for November", "vowed to act": what is to come.
  if (is(tokens, i, 'vowed', 'pledged', 'promised', 'agreed')) return is(tokens, i + 1, 'for', 'to');
  return is(tokens, i + 1, 'for', 'to', 'on', 'in') || weekdays.has(tokens[i + 1]?.lower ?? '');
}

/** "Will" and "May" in the middle of a sentence are names. */
function isModal(tokens: Tokens, i: number): boolean {
  const word = tokens[i];
  if (word?.lower === 'won' && is(tokens, i + 2, 't')) return true;
  return word !== undefined && MODALS.has(word.lower) && (!isCapital(word) || startsSentence(tokens, i));
}

function isRegularPast(word: string): boolean {
  return word.length > 3 && word.endsWith('ed') && !NOT_PAST.has(word);
}

function isInfinitive(tokens: Tokens, i: number): boolean {
  const verb = tokens[i];
  return (
    (verb !== undefined &&
      /^\p{Ll}{2,}$/u.test(verb.text) &&
      !NOUNS_AFTER_TO.has(verb.lower) &&
      !/(?<![sc]|cu)s$/u.test(verb.text) &&
      !/^(?:the|an|his|her|its|their|our|my|your|this|that|more|one|two|be|have)$|ing$/u.test(verb.text)) ||
    is(tokens, i, 'be')
  );
}

/** "is to meet on Thursday", "agreed to meet": to come. "returned to find": as the verb before it. */
function infinitiveTense(tokens: Tokens, i: number): Sign {
  for (let k = i - 1; k >= Math.max(0, i - 4); k -= 1) {
    const word = tokens[k]?.lower ?? '';
    if (
      PLANS.has(word) ||
      is(
        tokens,
        k,
        'is',
        'are',
        'was',
        'were',
        'asked',
        'urged',
        'called',
        'invited',
        'ordered',
        'decided',
        'wanted',
        'threatened',
      )
    )
      return 'future';
    if (PAST.has(word) || isRegularPast(word)) return 'past';
  }
  return isHeadline(tokens, i) ? 'future' : 'open';
}

/** "Transport workers to strike on Monday": a sentence that has nothing but nouns before its "to". */
function isHeadline(tokens: Tokens, to: number): boolean {
  for (let k = to - 1; k >= Math.max(0, to - 10); k -= 1) {
    if (signOf(tokens, k) !== undefined || is(tokens, k, 'is', 'are', ',')) return false;
    if (startsSentence(tokens, k)) return !is(tokens, k, 'the', 'a', 'an', 'he', 'she', 'it', 'they', 'in');
  }
  return false;
}

/** What the auxiliaries before a verb say: "will be held", "has been closed", "is expected". */
function governed(tokens: Tokens, i: number): Tense | undefined {
  for (let k = i - 1; k >= Math.max(0, i - 4); k -= 1) {
    const word = tokens[k]?.lower ?? '';
    if (isModal(tokens, k)) return is(tokens, k + 1, 'have') ? 'past' : 'future';
    if (word === 'to') return 'future';
    if (word === 'has' || word === 'had' || word === 'have') return 'past';
    if (!/^(?:be|been|being|remain|stay|not|also|is|are|then|only|now|n|’|'|t|\p{Ll}+ly)$/u.test(word))
      return undefined;
  }
  return undefined;
}
