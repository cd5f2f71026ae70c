import type { ConlluDocument, ConlluSentence, ConlluToken, ConlluWord } from './document.ts';
import { wordsOf } from './document.ts';
import { type ConlluMention, entityEntries } from './entities.ts';
import { PARAGRAPH_GAP, spaceAfter, spaceBefore } from './spaces.ts';

export interface WriteOptions {
  /** Mentions to be written as `Entity=` of CorefUD; words are counted over the whole document. */
  readonly mentions?: readonly ConlluMention[];
}

/**
 * A document as CoNLL-U: `# newdoc id`, `# newpar`, `# sent_id`, `# text`, and of each word FORM, UPOS, HEAD and DEPREL;
 * tokens of several words have a line of their own. {@link parseConllu} gives the text and the offsets back as they were.
 *
 *     stdout.write(writeConllu(document));
 */
export function writeConllu(document: ConlluDocument, { mentions }: WriteOptions = {}): string {
  const { id, text, sentences } = document;
  const entities =
    mentions &&
    entityEntries(
      sentences.map((sentence) => wordsOf(sentence).length),
      mentions,
    );
  let at = 0; // words before the sentence
  return sentences
    .map((sentence, i) => {
      const lines = [
        ...(i === 0 ? [`# newdoc${id === undefined ? '' : ` id = ${onOneLine(id)}`}`] : []),
        ...(i === 0 && entities ? ['# global.Entity = eid-etype-head-other'] : []),
        ...(sentence.paragraph ? ['# newpar'] : []),
        `# sent_id = ${onOneLine(sentence.id ?? `${id === undefined ? '' : `${id}-`}${i + 1}`)}`,
        `# text = ${textOf(text, sentence)}`,
        ...linesOf(document, i, (word) => entities?.get(at + word) ?? ''),
      ];
      at += wordsOf(sentence).length;
      return `${lines.join('\n')}\n\n`;
    })
    .join('');
}

function textOf(text: string, { tokens }: ConlluSentence): string {
  return onOneLine(text.slice(tokens[0]?.start, tokens.at(-1)?.end));
}

/** Comments are lines, and the format wants one space between tokens in `# text`. */
function onOneLine(text: string): string {
  return text.replace(/\p{White_Space}+/gu, ' ').trim();
}

function linesOf({ text, sentences }: ConlluDocument, index: number, entity: (word: number) => string): string[] {
  const { tokens } = sentences[index] as ConlluSentence;
  const next = sentences[index + 1];
  const lines: string[] = [];
  let number = 1;
  tokens.forEach((token, i) => {
    const { words } = token;
    const follower = tokens[i + 1] ?? next?.tokens[0];
    const usual = follower === undefined ? '' : tokens[i + 1] === undefined && next?.paragraph ? PARAGRAPH_GAP : ' ';
    const spaces = [
      index === 0 && i === 0 ? spaceBefore(text.slice(0, token.start)) : '',
      spaceAfter(text.slice(token.end, follower?.start ?? text.length), usual),
    ];
    if (words.length > 1) lines.push(rangeLine(text, token, number, miscOf(spaces)));
    for (const word of words) {
      const own = [entity(number - 1), ...(words.length > 1 ? [] : spaces)];
      lines.push(wordLine(word, number, miscOf(own)));
      number += 1;
    }
  });
  return lines;
}

function rangeLine(text: string, { start, end, words }: ConlluToken, number: number, misc: string): string {
  return [`${number}-${number + words.length - 1}`, text.slice(start, end), ...BLANK, misc].join('\t');
}

const BLANK = ['_', '_', '_', '_', '_', '_', '_'];

function wordLine({ form, upos, head, relation }: ConlluWord, number: number, misc: string): string {
  const governor = head < 0 ? '0' : String(head + 1);
  return [number, form, '_', upos, '_', '_', relation === '_' ? '_' : governor, relation, '_', misc].join('\t');
}

function miscOf(entries: readonly string[]): string {
  return entries.filter((entry) => entry !== '').join('|') || '_';
}
