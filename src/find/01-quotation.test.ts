import { describe, expect, it } from 'vitest';
import type { Span } from '../text/span.ts';
import { findQuotations } from './01-quotation.ts';

const paragraphs = (text: string): Span[] =>
  [...text.matchAll(/[^\n]+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));

/** Each quotation as its words, with `…` before (after) where the opening (closing) mark is lost and its depth after `@`. */
const view = (text: string): string[] =>
  findQuotations(text, paragraphs(text)).map((q) => {
    const words = text.slice(q.start, q.end).trim();
    const nested = q.depth > 0 ? `@${q.depth}` : '';
    return `${q.opened ? '' : '…'}${words}${q.closed || q.continues ? '' : '…'}${q.continues ? '>' : ''}${nested}`;
  });

const table: readonly (readonly [string, string, readonly string[]])[] = [
  ['curly', 'She said “no” and “never, ever.” Then left.', ['“no”', '“never, ever.”']],
  ['straight', 'He said "no" and "never, ever." Then left.', ['"no"', '"never, ever."']],
  ['mixed halves', 'He said "no” and “yes".', ['"no”', '“yes"']],
  [
    'British single',
    '‘It’s the Smiths’ house,’ he said. ‘We won’t go.’',
    ['‘It’s the Smiths’ house,’', '‘We won’t go.’'],
  ],
  ['straight single', "'It's late,' she said. 'Don't go.'", ["'It's late,'", "'Don't go.'"]],
  ['apostrophes alone', "The ministers' deal in the '90s wasn't theirs; rock 'n' roll is.", []],
  ['decade and elision', 'Back in the ’90s ’twas O’Neill’s.', []],
  ['guillemets', 'He said «no» and « never » again.', ['«no»', '« never »']],
  ['German', 'Er sagte „nein“ und »nie« und ‚doch‘.', ['„nein“', '»nie«', '‚doch‘']],
  ['English in German marks', '„We stay“, she said. “Always.”', ['„We stay“', '“Always.”']],
  [
    'nested',
    '“He told me ‘never again’ and left,” she said.',
    ['“He told me ‘never again’ and left,”', '‘never again’@1'],
  ],
  ['nested British', '‘He told me “never” twice,’ she said.', ['‘He told me “never” twice,’', '“never”@1']],
  ['LaTeX', "``No,'' he said.", ["``No,''"]],
  [
    'plus',
    '“We cannot just say + (a truce now) and then we will see +,” he said.',
    ['“We cannot just say + (a truce now) and then we will see +,”', '+ (a truce now) and then we will see +@1'],
  ],
  ['arithmetic is no plus quotation', '“Two + two + one,” he said.', ['“Two + two + one,”']],
  [
    'lost closing, then another opening',
    '“They must pay. It is a threat. added the chief, a “grave” one.',
    ['“They must pay. It is a threat.…', '“grave”'],
  ],
  ['lost closing before a speaker', '“Not yet, the head of the union told reporters on Monday.', ['“Not yet,…']],
  [
    'lost closing, nobody said to speak',
    '“Not yet, the head of the union thought on Monday.',
    ['“Not yet, the head of the union thought on Monday.…'],
  ],
  [
    'lost closing stays in its paragraph',
    '“They must pay, he said.\nNothing was signed. “Later,” he added.',
    ['“They must pay,…', '“Later,”'],
  ],
  ['lost opening', 'We will not go back”, she said. “Never.”', ['…We will not go back”', '“Never.”']],
  [
    'lost opening behind another quotation',
    '“We heard it,” said Ann, a miner. The lift had stopped.”',
    ['“We heard it,”', '…The lift had stopped.”'],
  ],
  [
    'many paragraphs',
    '“One thing.\n“Another thing.\n“The last,” he said.',
    ['“One thing.>', '“Another thing.>', '“The last,”'],
  ],
  ['straight, many paragraphs', '"One thing.\n"The last," he said.', ['"One thing.>', '"The last,"']],
  ['straight, lost closing', 'He said "it is over and "gone" too.', ['"it is over and…', '"gone"']],
  ['inches', 'The 5\'10" man had a 6" pipe and said "no".', ['"no"']],
  [
    'elisions',
    '“It’s irresponsible (…) It’s very […] dangerous.”',
    ['“It’s irresponsible (…) It’s very […] dangerous.”'],
  ],
  ['opening after a dash or bracket', 'The plan—“a gift”—failed (“again”).', ['“a gift”', '“again”']],
  ['nothing', 'No marks here.', []],
  ['empty', '', []],
];

describe('findQuotations', () => {
  it.each(table)('%s', (_name, text, expected) => {
    expect(view(text)).toEqual(expected);
  });

  it('tells a paragraph that goes on from one that only opens', () => {
    const text = '“One.\n“Two,” he said.\n“Three,” she said.';
    expect(findQuotations(text, paragraphs(text)).map((q) => q.continued)).toEqual([false, true, false]);
  });
});
