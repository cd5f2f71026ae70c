import type { Block } from './blocks.ts';
import { hasHint, hintNames } from './hints.ts';
import type { PageView } from './page-view.ts';
import { looksDated, speaksOfClutter } from './phrases.ts';
import { nearest, type Scope } from './scope.ts';

/** A number that a block is judged by. `-1` stands for "there is no such thing". */
export type Feature<View> = readonly [name: string, value: (view: View, i: number, block: Block) => number];

const kinds = ['p', 'li', 'heading', 'div', 'td', 'blockquote', 'dd', 'table', 'pre'];
const telling = [
  'article',
  'main',
  'aside',
  'footer',
  'header',
  'nav',
  'figure',
  'figcaption',
  'form',
  'ul',
  'table',
  'section',
];

const ofText: readonly Feature<PageView>[] = [
  ['words', (_, __, b) => Math.min(b.words, 200)],
  ['link', (_, __, b) => b.link],
  ['bold', (_, __, b) => b.bold],
  ['italic', (_, __, b) => b.italic],
  ['capitals', (_, __, b) => countOf(b.text, /\p{Lu}/gu) / b.chars],
  ['digits', (_, __, b) => countOf(b.text, /\d/g) / b.chars],
  ['commas', (_, __, b) => Math.min(10, countOf(b.text, /[,;、，]/g))],
  ['sentences', (_, __, b) => Math.min(10, countOf(b.text, /[.!?。！？]["'”’»)]*(?:\s|$)/g))],
  ['lines', (_, __, b) => Math.min(10, b.text.split('\n').length)],
  ['ending', (v, i) => v.ending[i] ?? 0],
  ['clutter-start', (v, i) => Number(v.clutter[i])],
  ['clutter-any', (_, __, b) => Number(speaksOfClutter(b.text))],
  ['dated', (_, __, b) => Number(looksDated(b.text))],
  ['kind', (_, __, b) => kinds.indexOf(b.heading ? 'heading' : b.scope.tag)],
  ['is-title', (v, i) => Number(v.titles.has(v.plain[i] ?? ''))],
  ['again', (v, i) => Math.min(5, v.again[i] ?? 0)],
  ['in-description', (v, i) => Number(v.description.length > 20 && overlap(v.plain[i] ?? '', v.description))],
];

const ofPlace: readonly Feature<PageView>[] = [
  ...telling.map(
    (tag): Feature<PageView> => [
      `in-${tag}`,
      (v, _, b) =>
        massShare(
          v,
          nearest(b.scope, (s) => s.tag === tag),
        ),
    ],
  ),
  ...hintNames.map(
    (hint): Feature<PageView> => [
      `hint-${hint}`,
      (v, _, b) =>
        hasHint(b.hints, hint)
          ? 0
          : massShare(
              v,
              nearest(b.scope, (s) => hasHint(s.hints, hint)),
            ),
    ],
  ),
  ...[0, 1, 2, 3].flatMap((up): readonly Feature<PageView>[] => [
    [`mass-${up}`, (v, _, b) => massShare(v, outward(b.scope, up))],
    [`links-${up}`, (_, __, b) => linkShare(outward(b.scope, up))],
    [`running-${up}`, (_, __, b) => runningShare(outward(b.scope, up))],
    [`size-${up}`, (_, __, b) => Math.min(40, outward(b.scope, up).blocks)],
  ]),
  ['place', (v, i) => i / v.blocks.length],
  ['kin-count', (v, i) => Math.min(50, kinOf(v, i)?.count ?? 0)],
  ['kin-mass', (v, i) => (kinOf(v, i)?.runningWords ?? 0) / Math.max(1, v.page.mass)],
  ['kin-links', (v, i) => (kinOf(v, i)?.linkWords ?? 0) / Math.max(1, kinOf(v, i)?.words ?? 1)],
];

const ofNeighbours: readonly Feature<PageView>[] = [
  ...[-2, -1, 1, 2].flatMap((by): readonly Feature<PageView>[] => [
    [`words${by}`, (v, i) => Math.min(100, v.blocks[i + by]?.words ?? -1)],
    [`link${by}`, (v, i) => v.blocks[i + by]?.link ?? -1],
    [`ending${by}`, (v, i) => v.ending[i + by] ?? -1],
    [`clutter${by}`, (v, i) => Number(v.clutter[i + by] ?? -1)],
    [`heading${by}`, (v, i) => Number(v.blocks[i + by]?.heading ?? -1)],
    [`alike${by}`, (v, i, b) => alike(v, i, b, i + by)],
  ]),
  ['heading-ago', (v, i) => (headingOf(v, i) < 0 ? 99 : Math.min(30, i - headingOf(v, i)))],
  ['heading-clutter', (v, i) => Number(v.clutter[headingOf(v, i)] ?? -1)],
  ['mass-before', (v, i) => runningWords(v, i - 6, i)],
  ['mass-after', (v, i) => runningWords(v, i + 1, i + 7)],
];

/** What a block is judged by before it is known where on the page the story stands. */
export const blockFeatures: readonly Feature<PageView>[] = [...ofText, ...ofPlace, ...ofNeighbours];

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function overlap(text: string, other: string): boolean {
  return text.length > 20 && (other.includes(text.slice(0, 60)) || text.includes(other.slice(0, 60)));
}

/** How much of the page's running text stands in a scope; 2 where there is no such scope. */
function massShare(view: PageView, scope: Scope | undefined): number {
  return scope === undefined ? 2 : scope.mass / Math.max(1, view.page.mass);
}

function linkShare(scope: Scope): number {
  return scope.linkChars / Math.max(1, scope.chars);
}

function runningShare(scope: Scope): number {
  return scope.mass / Math.max(1, scope.words);
}

function outward(scope: Scope, steps: number): Scope {
  let s = scope;
  for (let k = 0; k < steps && s.parent !== undefined; k += 1) s = s.parent;
  return s;
}

function kinOf(view: PageView, i: number) {
  return view.kin.get(view.kinKey[i] ?? '');
}

function headingOf(view: PageView, i: number): number {
  return view.headingAt[i] ?? -1;
}

/** 2: same element, class and parent's class; 1: under the same parent; 0: neither; -1: there is no neighbour. */
function alike(view: PageView, i: number, block: Block, other: number): number {
  const neighbour = view.blocks[other];
  if (neighbour === undefined) return -1;
  if (view.kinKey[i] === view.kinKey[other]) return 2;
  return Number(neighbour.scope.parent === block.scope.parent);
}

function runningWords(view: PageView, from: number, to: number): number {
  let sum = 0;
  for (let i = Math.max(0, from); i < Math.min(to, view.blocks.length); i += 1) {
    const block = view.blocks[i];
    if (block?.running) sum += Math.min(100, block.words);
  }
  return sum;
}
