import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { joinedEvent } from '../schemas/event.ts';
import { filterQuery, inOrder, wordsOf } from '../schemas/filter.ts';
import { showEvent } from '../show.ts';
import type { McpOptions } from './server.ts';
import { answerOf, eventLine, listed } from './text.ts';

const { about, speaker, outlet, from, to, type, factuality, place, flow } = filterQuery.shape;

export function addEvents(server: McpServer, { archive }: McpOptions): void {
  server.registerTool(
    'events',
    {
      title: 'Events',
      description:
        'Who did what to whom, each event once with how many independent origins tell of it, who asserts it, who denies it, and the words of a report.',
      inputSchema: inOrder(
        z.strictObject({
          words: z.string().max(1000).default('').describe('Words that a report has.'),
          ...{ about, speaker, outlet, from, to, type, factuality, place, flow },
          disputed: z.boolean().default(false).describe('Only what some assert and others deny.'),
          minOrigins: z.int().min(1).max(1000).default(1).describe('Independent origins at least.'),
          limit: z.int().min(1).max(100).default(20),
        }),
      ),
      outputSchema: z.object({ events: z.array(joinedEvent), more: z.boolean() }),
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    async ({ words, limit, disputed, minOrigins, ...filter }) => {
      const asked = wordsOf(words);
      const narrowed = {
        ...filter,
        ...(asked.length === 0 ? {} : { words: asked }),
        ...(disputed ? { disputed } : {}),
        ...(minOrigins === 1 ? {} : { minOrigins }),
      };
      const { items, more } = await archive.events(narrowed, { limit });
      const events = items.map((item) => showEvent(item, asked));
      return answerOf({ events, more }, listed(events.map(eventLine), more));
    },
  );
}
