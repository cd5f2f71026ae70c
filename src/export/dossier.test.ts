import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { describe, expect, it } from 'vitest';
import { sampleRecord } from '../record/sample.fixture.ts';
import { withoutNul } from '../text/index.ts';
import { dossier, markdown } from './dossier.ts';
import { anyUnit, harbourRecord, streamOf, textOf } from './records.fixture.ts';

function parsed(text: string): Root {
  return fromMarkdown(text, { extensions: [gfmFootnote()], mdastExtensions: [gfmFootnoteFromMarkdown()] });
}

function allOf<Type extends Nodes['type']>(node: Nodes, type: Type): Extract<Nodes, { type: Type }>[] {
  const below = 'children' in node ? node.children.flatMap((child) => allOf(child, type)) : [];
  return node.type === type ? [node as Extract<Nodes, { type: Type }>, ...below] : below;
}

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

describe('dossier', () => {
  it('has a footnote with the words for every line, and no other', async () => {
    const tree = parsed(await textOf(dossier(streamOf(harbourRecord, sampleRecord))));
    const called = allOf(tree, 'footnoteReference').map(({ identifier }) => identifier);
    const defined = allOf(tree, 'footnoteDefinition').map(({ identifier }) => identifier);
    expect(called).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
    expect(defined).toEqual(called);
    expect(allOf(tree, 'listItem')).toHaveLength(9);
  });

  it('says what the record says', async () => {
    const tree = parsed(await textOf(dossier(streamOf(harbourRecord))));
    expect(allOf(tree, 'heading').map(wordsOf)).toEqual([
      'On record',
      'Halden "quiet", <after> shelling & talks',
      'Who said what',
      'What happened',
    ]);
    expect(allOf(tree, 'listItem').map(wordsOf)).toEqual([
      'Ada Quill (Dr., harbour master, 2024-03-11), said: Russian troops shelled Halden in Vesland on Monday',
      'Tom Reed, told: “=SUM(1,2)” … he wants talks, not war',
      'ASSAULT, heavy-weapons: Russia → Halden (in Vesland, 2024-03-11, alleged, according to Ada Quill, disputed)',
      'REJECT: Norway → Russia (2024-03, asserted, disputed)',
    ]);
    const [note] = allOf(tree, 'footnoteDefinition');
    expect(note && wordsOf(note)).toBe(
      'Russian troops shelled Halden in Vesland on Monday, Dr. Ada Quill said. — The Example Courier, 2024-03-12 (characters 32-103), at the words',
    );
    expect(allOf(tree, 'link')[1]?.url).toMatch(
      /^https:\/\/news\.example\/harbour\?a=1&b=2#top:~:text=Russian%20troops/u,
    );
  });
});

describe('markdown', () => {
  it('shows any words as they are', () => {
    const marks = fc.constantFrom(
      ...'\\`*_{}[]()<>#+-.!|~&;:$^=1'.split(''),
      ' ',
      'a',
      '\n',
      '&amp;',
      'http://x.example',
      '**',
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.oneof(marks, anyUnit), maxLength: 20 }), (text) => {
        const plain = withoutNul(text).replace(/\s+/gu, ' ').trim();
        expect(wordsOf(parsed(`- ${markdown(text)} end[^1]\n\n[^1]: x\n`)).replace(/x$/u, '')).toBe(
          `${plain} end`.trimStart(),
        );
      }),
    );
  });
});
