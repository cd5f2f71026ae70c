import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { entityProfile } from '../schemas/entity.ts';
import { joinedEvent } from '../schemas/event.ts';
import { statement } from '../schemas/statement.ts';
import { showEvent, showStatement } from '../show.ts';
import type { McpOptions } from './server.ts';
import { answerOf, eventLine, listed, statementLine } from './text.ts';

export function addWho(server: McpServer, { archive }: McpOptions): void {
  server.registerTool(
    'who',
    {
      title: 'Who somebody is on record',
      description:
        'People, organisations and states that bear a name: roles, names, why articles are put together under one id, their last statements and events. Several may bear it; each is listed.',
      inputSchema: z.strictObject({
        name: z.string().min(1).max(200).describe('Words of the name, in any order.'),
        limit: z.int().min(1).max(10).default(3).describe('Bearers of the name at most.'),
      }),
      outputSchema: z.object({
        entities: z.array(
          z.object({ profile: entityProfile, statements: z.array(statement), events: z.array(joinedEvent) }),
        ),
        more: z.boolean(),
      }),
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    async ({ name, limit }) => {
      const { items, more } = await archive.entities({ name }, { limit });
      const entities = [];
      for (const { id } of items) {
        const profile = await archive.entity(id);
        if (profile === undefined) continue;
        const said = await archive.statements([], { speakerId: id }, 10);
        const done = await archive.events({ aboutId: id }, { limit: 10 });
        entities.push({
          profile,
          statements: said.items.map((item) => showStatement(item, [])),
          events: done.items.map((item) => showEvent(item, [])),
        });
      }
      const lines = entities.flatMap(({ profile, statements, events }) => [
        `${profile.name} (${profile.id}, ${profile.type}): ${profile.roles.map(({ role }) => role).join(', ') || 'no role told'}; in ${profile.articles} articles`,
        ...statements.map(statementLine),
        ...events.map(eventLine),
      ]);
      return answerOf({ entities, more }, listed(lines, more));
    },
  );
}
