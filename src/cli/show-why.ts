import pico from 'picocolors';
import type { Decision, Explained, Undecided } from '../find/index.ts';
import type { ArticleRecord } from '../record/record.ts';
import { type Span, slice } from '../text/span.ts';
import { plainText } from './plain-text.ts';
import type { Terminal } from './terminal.ts';
import { reasons, rules } from './why-words.ts';
import { wrap } from './wrap.ts';

/** A record line by line with the decisions behind each, then what was left undecided. Ends with a line break. */
export function showWhy({ record, why }: Explained, { color, width }: Pick<Terminal, 'color' | 'width'>): string {
  const colors = pico.createColors(color);
  const { text } = record.article;
  const titles = titlesOf(record);
  const made = why.lines.map(({ line, decisions }) => [
    ...wrap(`${colors.cyan(line)} ${titles.get(line) ?? ''}`, width, 0),
    ...decisions.flatMap((own) => wrap(decisionText(own, text), width, 4)),
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
    ...attributions.map(({ id, source, cue, content, speaker }) => {
      const name = entities.find((own) => own.id === speaker)?.name;
      const who = `${said(source) || '?'}${name === undefined ? '' : ` [${speaker} ${plainText(name)}]`}`;
      return [id, `${who} | ${said(cue)} | ${said(content)}`] as const;
    }),
    ...entities.map(({ id, name, type }) => [id, `${plainText(name)}, ${type}`] as const),
    ...events.map(({ id, type, factuality, trigger }) => [id, `${said(trigger)}, ${type}, ${factuality}`] as const),
    ...dates.map((own, i) => [`d${i + 1}`, `${said([own])} = ${own.value ?? '?'}`] as const),
  ]);
}

function decisionText({ stage, about, rule, score, at }: Decision, text: string): string {
  const of = at === undefined ? '' : ` “${plainText(slice(text, at))}” at ${at.start}`;
  const meaning = rules[/^[^\s,]+/u.exec(rule)?.[0] ?? ''];
  const sure = score === undefined ? '' : `, ${score.toFixed(2)}`;
  return `${about}${of}: ${meaning === undefined ? rule + sure : `${meaning}${sure} (${rule})`} [${stage}]`;
}

function undecidedText({ stage, reason, at, line, score, least }: Undecided, text: string): string {
  const scores =
    score === undefined ? '' : `, ${score.toFixed(2)}${least === undefined ? '' : ` of ${least.toFixed(2)}`}`;
  const of = line === undefined ? '' : `${line} `;
  return `${of}“${plainText(slice(text, at))}” at ${at.start}: ${reasons[reason] ?? reason}${scores} (${reason}) [${stage}]`;
}
