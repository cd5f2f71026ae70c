import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { linkTo } from '../../archive/index.ts';
import { type ArticleRecord, isFailure } from '../../record/index.ts';
import type { Span } from '../../text/index.ts';
import type { Task } from '../jobs/task.ts';
import { quotesAt } from '../passage.ts';
import { provenance } from '../schemas/provenance.ts';
import { factuality, quotation } from '../schemas/record.ts';
import { quote } from '../schemas/span.ts';
import { provenanceOf } from '../show.ts';
import type { McpOptions } from './server.ts';
import { answerOf, listed } from './text.ts';

const quotes = z.array(quote);
const link = z.string().optional();

const output = z.object({
  ...provenance.shape,
  statements: z.array(
    z.object({
      speaker: z.string().nullable(),
      source: quotes,
      cue: quotes,
      content: quotes,
      quotation,
      date: z.string().optional(),
      link,
    }),
  ),
  events: z.array(
    z.object({
      type: z.string(),
      actors: z.array(z.string()),
      recipients: z.array(z.string()),
      trigger: quotes,
      objects: quotes,
      factuality,
      accordingTo: z.string().nullable(),
      date: z.string().optional(),
      place: z.string().optional(),
      link,
    }),
  ),
});

export function addRead(server: McpServer, options: McpOptions): void {
  server.registerTool(
    'read',
    {
      title: 'Read an article',
      description:
        'Reads an article from its address or from a text and puts it on record, or opens one that is on record by its number. Gives who said what and who did what to whom, each with its exact words. One of url, text and article.',
      inputSchema: z.strictObject({
        url: z
          .url({ protocol: /^https?$/ })
          .max(4000)
          .exactOptional()
          .describe('A page to fetch; with text only where the text stands.'),
        text: z.string().min(1).max(1_000_000).exactOptional(),
        title: z.string().max(2000).exactOptional(),
        published: z.string().max(100).exactOptional(),
        article: z.int().min(1).exactOptional().describe('The number of an article on record.'),
      }),
      outputSchema: output,
      annotations: { readOnlyHint: false, destructiveHint: false, idempotentHint: true, openWorldHint: true },
    },
    async ({ article, ...given }, { mcpReq }) => {
      const found =
        article === undefined ? await readNow(options, given, mcpReq.signal) : await known(options, article);
      if (typeof found === 'string') return { isError: true, content: [{ type: 'text', text: found }] };
      const shown = showRecord(found.article, found.record);
      const lines = [
        ...shown.statements.map(
          ({ speaker, content, link: at }) =>
            `- ${speaker ?? 'nobody named'}: ${words(content)}${at ? ` (${at})` : ''}`,
        ),
        ...shown.events.map(
          ({ type, trigger, accordingTo, link: at }) =>
            `- ${type}: “${words(trigger)}”${accordingTo ? `, according to ${accordingTo}` : ''}${at ? ` (${at})` : ''}`,
        ),
      ];
      return answerOf(shown, `Article ${shown.article}: ${shown.title ?? 'untitled'}\n${listed(lines)}`);
    },
  );
}

interface OnRecord {
  readonly article: number;
  readonly record: ArticleRecord;
}

async function known({ archive }: McpOptions, article: number): Promise<OnRecord | string> {
  const record = await archive.record(article);
  return record === undefined ? `There is no article ${article} on record.` : { article, record };
}

/** The article that was read and put on record, or why there is none. */
async function readNow(
  { archive, reader }: McpOptions,
  {
    url,
    text,
    ...about
  }: { readonly url?: string; readonly text?: string; readonly title?: string; readonly published?: string },
  signal: AbortSignal,
): Promise<OnRecord | string> {
  const address = url === undefined ? {} : { url };
  const task: Task | undefined =
    text !== undefined
      ? { kind: 'text', story: { text, ...address, ...about } }
      : url !== undefined
        ? { kind: 'url', url }
        : undefined;
  if (task === undefined) return 'One of url, text and article has to be given.';
  for await (const { input, result } of reader.read(task, () => false, signal)) {
    if (isFailure(result)) return [result.error.message, result.error.hint].filter(Boolean).join('; ');
    const { article } = await archive.put(result, { input });
    return { article, record: (await archive.record(article)) ?? result };
  }
  return 'There is no article in it.';
}

function showRecord(article: number, record: ArticleRecord): z.input<typeof output> {
  const { text, url } = record.article;
  const names = new Map(record.entities.map(({ id, name }) => [id, name]));
  const attributions = new Map(record.attributions.map((one) => [one.id, one]));
  const at = (spans: readonly Span[]) => [...quotesAt(text, spans)];
  const linkFor = ([first]: readonly Span[]) =>
    url === undefined || first === undefined ? {} : { link: linkTo(url, text, first) };
  const speakerOf = (id: string | null): string | null => {
    const one = id === null ? undefined : attributions.get(id);
    return (one?.speaker == null ? undefined : names.get(one.speaker)) ?? one?.speakerText ?? null;
  };
  const called = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id);
  return {
    ...provenanceOf(article, record),
    statements: record.attributions.map(({ id, source, cue, content, quotation: how, date }) => ({
      ...{ speaker: speakerOf(id), source: at(source), cue: at(cue), content: at(content), quotation: how },
      ...(date === undefined ? {} : { date }),
      ...linkFor(content),
    })),
    events: record.events.map(
      ({ type, actors, recipients, trigger, objects, factuality: how, attribution, date, place }) => ({
        ...{ type, actors: called(actors), recipients: called(recipients), trigger: at(trigger), objects: at(objects) },
        ...{ factuality: how, accordingTo: speakerOf(attribution) },
        ...(date === undefined ? {} : { date }),
        ...(place === undefined ? {} : { place }),
        ...linkFor(trigger),
      }),
    ),
  };
}

function words(quoted: readonly { readonly exact: string }[]): string {
  return quoted.map(({ exact }) => exact).join(' … ');
}
