import pico from 'picocolors';
import wrapAnsi from 'wrap-ansi';
import type { Copy } from '../archive/index.ts';
import type { News } from '../watch/index.ts';
import { plainText } from './plain-text.ts';
import { actText } from './show-event.ts';
import { who, words } from './show-words.ts';
import type { Terminal } from './terminal.ts';

type Story = Extract<News, { readonly kind: 'article' }>;

/** What a watcher has to tell as text: a story with a line for each statement and event that is new, or what went wrong. */
export function newsText(news: News, { width, color, interactive }: Terminal): string {
  const colors = pico.createColors(color);
  switch (news.kind) {
    case 'article': {
      const lines = interactive ? storyLines(news, colors).map((line) => cut(line, width)) : storyLines(news, colors);
      return lines.map((line) => `${line}\n`).join('');
    }
    case 'failed': {
      const { input, error } = news.failure;
      const name = input === news.source ? input : `${news.source}: ${input}`;
      return `onrecord: ${plainText(name)}: ${plainText(error.message)} [${error.code}]\n`;
    }
    case 'recovered':
      return `onrecord: ${plainText(news.source)}: it goes well again\n`;
    case 'gone':
      return `onrecord: ${plainText(news.source)}: it is gone for good and is asked no more [http-410]\n`;
    case 'moved':
      return `onrecord: ${plainText(news.source)}: it has moved for good to ${plainText(news.to)}\n`;
    case 'announces':
      return `onrecord: ${plainText(news.source)}: its feed is watched in its place, ${plainText(news.to)}\n`;
    case 'resting': {
      const until = new Date(news.until).toISOString();
      return `onrecord: ${plainText(news.source)}: not asked, it wants to be left alone until ${until}\n`;
    }
  }
}

function storyLines({ record, like, attributions, events }: Story, colors: ReturnType<typeof pico.createColors>) {
  const { publisher, title, url, text } = record.article;
  const names = new Map(record.entities.map((entity) => [entity.id, entity]));
  const head = [publisher, title].filter((part) => part !== undefined).map(plainText);
  const kin = like === undefined ? '' : ` ${colors.dim(`(${kinshipText(like)})`)}`;
  return [
    `${colors.bold(head.join(': ') || record.id)}${url === undefined ? '' : ` ${colors.dim(plainText(url))}`}${kin}`,
    ...attributions.map(
      (said) => `  ${colors.cyan(who(said, text, names))} ${words(text, said.cue)}: ${words(text, said.content)}`,
    ),
    ...events.map((event) => `  ${actText(event, record, colors)}`),
  ];
}

function kinshipText({ publisher, title, id }: Copy): string {
  return `the same text as ${plainText([publisher, title].filter((part) => part !== undefined).join(': ') || id)}`;
}

/** A line that is no longer than the terminal is wide, colours aside. */
function cut(line: string, width: number): string {
  const [first = '', ...rest] = wrapAnsi(line, width - 1, { hard: true, trim: false }).split('\n');
  return rest.length === 0 ? line : `${first.trimEnd()}…`;
}

/** The same as objects of the JSON, one a line: the story, then each statement and event that is new in it. */
export function newsLines(news: News): readonly object[] {
  if (news.kind !== 'article') {
    const { source, ...rest } = news;
    return [{ ...rest, watched: source }];
  }
  const { source, record, like, attributions, events } = news;
  const { id, article, entities } = record;
  const { text, url, title, publisher, published } = article;
  const names = new Map(entities.map(({ id: own, name }) => [own, name]));
  const from = { watched: source, id, url, title, publisher, published };
  const party = (ids: readonly string[]): readonly string[] => ids.map((own) => names.get(own) ?? own);
  return [
    { kind: 'story', ...from, ...(like === undefined ? {} : { like }) },
    ...attributions.map((said) => ({
      kind: 'statement',
      ...from,
      attribution: said.id,
      speaker: (said.speaker === null ? undefined : names.get(said.speaker)) ?? said.speakerText ?? null,
      source: words(text, said.source),
      cue: words(text, said.cue),
      said: words(text, said.content),
      quotation: said.quotation,
      content: said.content,
      ...(said.date === undefined ? {} : { date: said.date }),
    })),
    ...events.map((event) => ({
      kind: 'event',
      ...from,
      event: event.id,
      type: event.type,
      factuality: event.factuality,
      actors: party(event.actors),
      recipients: party(event.recipients),
      words: words(text, event.trigger),
      trigger: event.trigger,
      ...(event.date === undefined ? {} : { date: event.date }),
      ...(event.place === undefined ? {} : { place: event.place }),
    })),
  ];
}
