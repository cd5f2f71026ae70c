/**
 * Transcripts and interviews, in which a line begins with who speaks: "SEN. HOLT: Thank you.", "Ruth Phiri: Because nobody
 * listened.", "Q: ..." and "A: ...". One line of this form is as often a headline, a list or a recipe; two whose labels are
 * people are a conversation.
 */
import type { Span } from '../../text/index.ts';
import { type Form, groupSpan, type Lines } from './form.ts';

/** A label: up to six words with capitals, an affiliation in brackets behind them. */
const LABEL =
  /^[ \t]*(?<label>\p{Lu}[\p{L}\p{M}.'’-]*(?:[ \t]+(?:\p{Lu}[\p{L}\p{M}.'’-]*|de|da|van|von|der|bin|al|el|of|the|for)){0,5})(?:[ \t]*[([][^)\]\n]{1,40}[)\]])?[ \t]*(?<colon>:)[ \t]+(?<said>\S[^\n]*?)[ \t]*$/du;
const QUESTION = /^[ \t]*(?:Q|Question)[.:][ \t]+\S/u;
const ANSWER = /^[ \t]*(?<label>A|Answer)(?<colon>[.:])[ \t]+(?<said>\S[^\n]*?)[ \t]*$/du;
/** Who speaks and is not told by name. */
const UNNAMED =
  /^(?:UNIDENTIFIED|UNKNOWN|QUESTION(?:ER)?|REPORTER|INTERVIEWER|MODERATOR|HOST|ANNOUNCER|OPERATOR|VOICE|CALLER|SPEAKER|(?:MR|MADAM)\.? (?:SPEAKER|CHAIRMAN|PRESIDENT)|THE (?:CHAIR|PRESIDENT|COURT|WITNESS|CHAIRMAN|SPEAKER)|Interviewer|Reporter|Host|Moderator)\b/u;
/** Words before a colon that are nobody, whatever they look like. */
const NOBODY =
  /^(?:Q|A|Note|NB|PS|Warning|Update|UPDATE|BREAKING|Breaking|Photo|PHOTO|Picture|Pictured|Video|WATCH|Watch|Listen|Read|Related|More|See|Contact|Contacts|Source|Sources|Credit|Analysis|Opinion|Exclusive|Live|LIVE|Correction|Editor|Topics?|Tags?|Category|Location|Venue|Date|Time|Where|When|What|Who|Why|How|Price|Address|Phone|Tel|Email|Fax|Website|Result|Score|Verdict|Background|Summary|Key|Ingredients|Method|Serves|By|Published|Share|Follow|Subject|From|To|Re)\b/u;

interface Labelled {
  readonly paragraph: number;
  readonly label: Span;
  readonly colon: Span;
  readonly said: Span;
}

/** What each labelled line says, by whom, where the text is a conversation; in text order. */
export function labelledLines({ text, paragraphs, isPerson }: Lines): Form[] {
  const all = paragraphs.flatMap((paragraph, i) => labelledAt(text, paragraph, i, LABEL));
  const speakers = all.filter(({ label }) => isSpeaker(text.slice(label.start, label.end), label, isPerson));
  const labels = new Set(speakers.map(({ label }) => text.slice(label.start, label.end)));
  const talk = speakers.length > 1 && (labels.size > 1 || speakers.length > 2) ? speakers : [];
  return [...talk.map((own, i) => turn(own, talk[i + 1], { text, paragraphs })), ...answers(text, paragraphs)];
}

function labelledAt(text: string, paragraph: Span, i: number, pattern: RegExp): Labelled[] {
  const match = pattern.exec(text.slice(paragraph.start, paragraph.end));
  if (match === null) return [];
  const [label, colon, said] = ['label', 'colon', 'said'].map((group) => groupSpan(match, group, paragraph.start));
  return label && colon && said ? [{ paragraph: i, label, colon, said }] : [];
}

function isSpeaker(label: string, span: Span, isPerson: Lines['isPerson']): boolean {
  if (UNNAMED.test(label)) return true;
  return !NOBODY.test(label) && !/\b(?:of|for|the)$/u.test(label) && isPerson(span);
}

/** A turn of a conversation: the line and the paragraphs up to the next label, but for stage directions; the last turn is its line. */
function turn(
  own: Labelled,
  next: Labelled | undefined,
  { text, paragraphs }: Pick<Lines, 'text' | 'paragraphs'>,
): Form {
  const further = next === undefined ? [] : paragraphs.slice(own.paragraph + 1, next.paragraph);
  const spoken = further.filter(({ start, end }) => !/^\s*[([].*[)\]]\s*$/u.test(text.slice(start, end)));
  return { source: own.label, cue: own.colon, content: [own.said, ...spoken], rule: 'speaker-label' };
}

/** The answers of an interview whose lines begin with "Q:" and "A:". */
function answers(text: string, paragraphs: readonly Span[]): Form[] {
  if (!paragraphs.some(({ start, end }) => QUESTION.test(text.slice(start, end)))) return [];
  return paragraphs
    .flatMap((paragraph, i) => labelledAt(text, paragraph, i, ANSWER))
    .map(({ label, colon, said }) => ({ source: label, cue: colon, content: [said], rule: 'answer-label' }));
}
