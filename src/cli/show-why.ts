import pico from 'picocolors';
import type { Decision, Explained, Undecided } from '../find/index.ts';
import type { ArticleRecord } from '../record/record.ts';
import { type Span, slice } from '../text/span.ts';
import { plainText } from './plain-text.ts';
import type { Terminal } from './terminal.ts';
import { wrap } from './wrap.ts';

/** What the reasons mean for a person. */
const reasons: Readonly<Record<string, string>> = {
  'cue-below-threshold': 'may attribute something, but the model is not sure enough',
  'no-parts-read': 'may attribute something, but the model does not say what',
  'cue-without-content': 'attributes, but nothing was found that it says',
  'content-of-rival': 'all that it says belongs to another cue, which is surer of it',
  'content-without-words': 'what it says has no words',
  'inner-speech-unsure': 'may be speech within speech, but the model is not sure enough',
  'quotation-of-nobody': 'stands in quotation marks, but nobody is credited with it',
  'no-source-found': 'no words were found that say who said it',
  'source-unnamed': 'the source is described but not named',
  'source-is-nobody-known': 'nobody is known whom the source stands for',
  'pronoun-without-person': 'no person was found whom it stands for',
  'act-of-nobody': 'tells of an act, but its clause does not name who does it',
  'act-to-nobody': 'tells of an act, but not to whom it is done',
  'act-in-idiom': 'is meant otherwise than it says',
  'act-in-history': 'is only what a time is counted from',
  'act-in-private': 'is no act among states, bodies or people with a name',
  'act-in-sport': 'tells of sport',
  'act-in-business': 'tells of business',
  'act-in-film': 'tells of a film, a book or a stage',
  'act-in-nature': 'tells of nature',
  'no-publication-day': 'counts from the day of publication, which is not known',
  'no-anchor': 'counts from a day that the story does not tell',
  ambiguous: 'may mean several times, or none',
  vague: 'is too vague for a value',
  recurring: 'comes again and again',
  duration: 'tells how long, not when',
};

/** A record line by line with the decisions behind each, then what was left undecided. Ends with a line break. */
export function showWhy({ record, why }: Explained, { color, width }: Pick<Terminal, 'color' | 'width'>): string {
  const colors = pico.createColors(color);
  const { text } = record.article;
  const titles = titlesOf(record);
  const made = why.lines.map(({ line, decisions }) => [
    ...wrap(`${colors.cyan(line)} ${titles.get(line) ?? ''}`, width, 0),
    ...decisions.flatMap((own) => wrap(decisionText(own), width, 4)),
  ]);
  const left = why.undecided.flatMap((own) => wrap(undecidedText(own, text), width, 2));
  const blocks = [
    wrap(colors.bold(plainText(record.article.title ?? record.id)), width, 0),
    ...made,
    left.length === 0 ? ['Nothing was left undecided.'] : [colors.bold('Left undecided'), ...left],
    wrap(colors.dim(`${record.model.name} ${record.model.version}`), width, 0),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** What each line of the record says, in a few words. */
function titlesOf({ article, attributions, entities, events, dates }: ArticleRecord): ReadonlyMap<string, string> {
  const said = (spans: readonly Span[]): string =>
    spans.map((span) => plainText(slice(article.text, span))).join(' … ');
  return new Map([
    ...attributions.map(
      ({ id, source, cue, content }) => [id, `${said(source) || '?'} | ${said(cue)} | ${said(content)}`] as const,
    ),
    ...entities.map(({ id, name, type }) => [id, `${plainText(name)}, ${type}`] as const),
    ...events.map(({ id, type, factuality, trigger }) => [id, `${said(trigger)}, ${type}, ${factuality}`] as const),
    ...dates.map((own, i) => [`d${i + 1}`, `${said([own])} = ${own.value ?? '?'}`] as const),
  ]);
}

function decisionText({ stage, about, rule, score }: Decision): string {
  return `${about}: ${rule}${score === undefined ? '' : ` ${score.toFixed(2)}`} (${stage})`;
}

function undecidedText({ stage, reason, at, line, score, least }: Undecided, text: string): string {
  const scores =
    score === undefined ? '' : `, ${score.toFixed(2)}${least === undefined ? '' : ` of ${least.toFixed(2)}`}`;
  const of = line === undefined ? '' : `${line} `;
  return `${of}“${plainText(slice(text, at))}” at ${at.start}: ${reasons[reason] ?? reason}${scores} (${reason}, ${stage})`;
}
