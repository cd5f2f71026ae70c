import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finder } from '../src/find/index.ts';
import { readPlain } from '../src/read/plain.ts';
import type { ArticleRecord, EventRecord } from '../src/record/index.ts';
import type { Span } from '../src/text/index.ts';

/** An event marked by hand: the words of a story that it stands in. */
export interface MarkedEvent {
  /** May be found and need not be. */
  readonly open: boolean;
  readonly types: readonly string[];
  readonly trigger: Span;
  /** Empty where nobody is on that side. */
  readonly actors: readonly Span[];
  readonly recipients: readonly Span[];
  readonly factuality: string;
  /** Words of the source; empty where the story itself says it. */
  readonly asserter: string;
  readonly line: string;
}

export interface MarkedStory {
  readonly text: string;
  readonly events: readonly MarkedEvent[];
}

/** A story and below a line `---` its events, each as `paragraph | type | trigger | actor | recipient | factuality | according to`. */
export function readStory(raw: string): MarkedStory {
  const [story = '', table = ''] = raw.split(/^---$/mu);
  const { text, paragraphs } = readPlain(story.trim());
  const events = table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): MarkedEvent => {
      const open = line.startsWith('? ');
      const cells = (open ? line.slice(2) : line).split(' | ').map((cell) => cell.trim());
      const [number, types = '', trigger = '', actor = '', recipient = '', factuality = '', asserter = ''] = cells;
      const paragraph = paragraphs[Number(number) - 1];
      if (cells.length !== 7 || paragraph === undefined) throw new SyntaxError(`"${line}" does not mark an event`);
      // Words that stand there more than once are meant where they are nearest to the trigger.
      const spanOf = (words: string, near = paragraph.start): Span => {
        const all: number[] = [];
        for (let at = text.indexOf(words, paragraph.start); at >= 0; at = text.indexOf(words, at + 1)) {
          if (at + words.length > paragraph.end) break;
          all.push(at);
        }
        const [start] = all.sort((a, b) => Math.abs(a - near) - Math.abs(b - near));
        if (start === undefined) throw new SyntaxError(`"${words}" is not there: ${line}`);
        return { start, end: start + words.length };
      };
      const told = spanOf(trigger);
      const side = (cell: string): Span[] =>
        cell === '-' ? [] : cell.split(' + ').map((words) => spanOf(words, told.start));
      return {
        ...{ open, types: types.split('/'), trigger: told, factuality, line },
        ...{ actors: side(actor), recipients: side(recipient), asserter: asserter === '-' ? '' : asserter },
      };
    });
  return { text, events };
}

export interface StoriesScore {
  readonly stories: number;
  readonly marked: number;
  readonly found: number;
  readonly false: number;
  /** Of events by type and trigger, in percent. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Shares of the found ones, in percent. */
  readonly roles: number;
  readonly factuality: number;
  readonly asserter: number;
  readonly faults: readonly string[];
}

/** How the events of the stories in `folder` are found. */
export async function benchStories(finder: Finder, folder: string): Promise<StoriesScore> {
  const names = (await readdir(folder)).filter((name) => /^[a-z-]+\.txt$/u.test(name)).sort();
  const pairs: { story: MarkedStory; record: ArticleRecord }[] = [];
  for (const name of names) {
    const story = readStory(await readFile(join(folder, name), 'utf8'));
    const { paragraphs } = readPlain(story.text);
    const [record] = await finder.find([{ id: name, text: story.text, language: 'en', paragraphs }]);
    if (record !== undefined) pairs.push({ story, record });
  }
  return scoreStories(pairs);
}

/** Counts over all stories; each found event serves one mark, those that must be found first. */
export function scoreStories(
  pairs: readonly {
    readonly story: MarkedStory;
    readonly record: Pick<ArticleRecord, 'events' | 'attributions' | 'entities'>;
  }[],
): StoriesScore {
  const tally = { marked: 0, found: 0, false: 0, roles: 0, factuality: 0, asserter: 0 };
  const faults: string[] = [];
  for (const { story, record } of pairs) {
    const free = new Set(record.events ?? []);
    for (const mark of [...story.events].sort((a, b) => Number(a.open) - Number(b.open))) {
      const all = [...free].filter((event) => isSame(event, mark));
      const event = all.find((own) => sidesRight(own, mark)) ?? all[0];
      if (event !== undefined) free.delete(event);
      if (mark.open) continue;
      tally.marked += 1;
      if (event === undefined) {
        faults.push(`missed: ${mark.line}`);
        continue;
      }
      tally.found += 1;
      const right = {
        roles: sidesRight(event, mark),
        factuality: event.factuality === mark.factuality,
        asserter: asserterRight(record, story.text, event, mark),
      };
      for (const [name, isRight] of Object.entries(right) as [keyof typeof right, boolean][]) {
        if (isRight) tally[name] += 1;
        else faults.push(`${name}: ${shown(story.text, event)}, not ${mark.line}`);
      }
    }
    // A second event of the same words and type ("killed" of two sides) is none too many where the mark has it.
    for (const event of free) {
      if (story.events.some((mark) => isSame(event, mark) && sidesRight(event, mark))) continue;
      tally.false += 1;
      faults.push(`false: ${shown(story.text, event)}`);
    }
  }
  const percent = (part: number, whole: number): number => Math.round((1000 * part) / Math.max(1, whole)) / 10;
  const { marked, found } = tally;
  return {
    ...{ stories: pairs.length, marked, found, false: tally.false, faults },
    ...{ precision: percent(found, found + tally.false), recall: percent(found, marked) },
    f1: percent(2 * found, found + tally.false + marked),
    ...{ roles: percent(tally.roles, found), factuality: percent(tally.factuality, found) },
    asserter: percent(tally.asserter, found),
  };
}

const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

function isSame({ type, trigger }: EventRecord, mark: MarkedEvent): boolean {
  return mark.types.includes(type) && trigger.some((span) => meets(span, mark.trigger));
}

function sidesRight(event: EventRecord, { actors, recipients }: MarkedEvent): boolean {
  const side = (found: readonly Span[], marked: readonly Span[]): boolean =>
    marked.length === 0 || marked.every((span) => found.some((own) => meets(own, span)));
  return side(event.actorSpans, actors) && side(event.recipientSpans, recipients);
}

function asserterRight(
  { attributions, entities }: Pick<ArticleRecord, 'attributions' | 'entities'>,
  text: string,
  { attribution }: EventRecord,
  { asserter }: MarkedEvent,
): boolean {
  const said = attributions.find(({ id }) => id === attribution);
  if (said === undefined || asserter === '') return said === undefined && asserter === '';
  const source = said.source.map(({ start, end }) => text.slice(start, end)).join(' ');
  const named = entities.find(({ id }) => id === said.speaker)?.name ?? '';
  const plain = (words: string): string => ` ${words.toLowerCase().replace(/[^\p{L}\p{N}'’-]+/gu, ' ')} `; // "the minister, Ibo Narande,"
  return [source, named, said.speakerText ?? ''].some((words) => plain(words).includes(plain(asserter)));
}

function shown(
  text: string,
  { type, trigger, actorSpans, recipientSpans, factuality, attribution }: EventRecord,
): string {
  const cut = (spans: readonly Span[]): string => spans.map(({ start, end }) => text.slice(start, end)).join(' + ');
  return `${type} [${cut(trigger)}] ${cut(actorSpans)} -> ${cut(recipientSpans)} ${factuality} ${attribution ?? '-'}`;
}
