import { stream } from 'hono/streaming';
import { z } from 'zod';
import type { Archive, Filter } from '../../archive/index.ts';
import { exportFormat, exportFormats, type IdentifiedRecord, reportedEvents } from '../../export/index.ts';
import { type Route, route } from '../route.ts';
import { filterQuery, inOrder, listQuery, questionOf } from '../schemas/filter.ts';
import { named } from '../schemas/named.ts';
import type { Services } from './services.ts';

/** Without what stands behind them: `text/csv`. */
const mediaTypes = [...new Set(exportFormats.map(({ mediaType }) => mediaType.split(';')[0] ?? mediaType))];

const names = exportFormats.map(({ name }) => name) as [string, ...string[]];

const formats = named(
  'ExportFormats',
  z.object({
    items: z.array(z.object({ name: z.string(), extension: z.string(), mediaType: z.string(), summary: z.string() })),
  }),
);

/** Articles that are looked for at a time. */
const AT_ONCE = 200;

export function exportRoutes({ archive, closing }: Services): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/export',
      id: 'listExportFormats',
      summary: 'The formats of exports',
      answer: { status: 200, description: 'Formats', schema: formats },
      problems: [],
      handle: () => ({
        items: exportFormats.map(({ name, extension, mediaType, summary }) => ({
          name,
          extension,
          mediaType,
          summary,
        })),
      }),
    }),
    route({
      method: 'get',
      path: '/export/{format}',
      id: 'exportRecords',
      summary: 'The records of all articles that fit, or the events that fit, each once, as a file',
      params: z.object({ format: z.enum(names) }),
      query: inOrder(z.strictObject({ q: listQuery.shape.q, ...filterQuery.shape })),
      answer: { status: 200, description: 'The file', types: mediaTypes },
      problems: ['not-found'],
      handle: ({ params, query }, context) => {
        const format = exportFormat(params.format);
        if (format === undefined) throw new Error(`no format ${params.format}`);
        const { words, filter, isEmpty } = questionOf({ ...query, limit: AT_ONCE });
        const file =
          format.writeEvents === undefined
            ? format.write(isEmpty ? none() : recordsIn(archive, words, filter, closing))
            : format.writeEvents(isEmpty ? none() : reportedEvents(archive, { ...filter, words }));
        context.header('content-type', format.mediaType);
        context.header('content-disposition', `attachment; filename="onrecord-${format.name}.${format.extension}"`);
        return stream(context, async (out) => {
          for await (const chunk of file) {
            if (out.aborted || closing.aborted) return;
            await out.write(chunk);
          }
        });
      },
    }),
  ];
}

async function* none(): AsyncGenerator<never> {}

/** The records of the articles that fit, the last added first; those that come in the meantime are left out. */
async function* recordsIn(
  archive: Archive,
  words: readonly string[],
  filter: Filter,
  closing: AbortSignal,
): AsyncGenerator<IdentifiedRecord> {
  let before = Number.POSITIVE_INFINITY;
  for (let offset = 0; !closing.aborted; offset += AT_ONCE) {
    const { items, more } = await archive.stories(words, filter, AT_ONCE, offset);
    for (const { article } of items) {
      // What was added meanwhile pushes those behind it on: they would come twice.
      if (article >= before) continue;
      before = article;
      const record = await archive.record(article);
      if (record === undefined) continue;
      const { entities: identities } = await archive.linesAcross(article);
      yield { ...record, identities };
    }
    if (!more) return;
  }
}
