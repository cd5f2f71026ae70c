import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { filterQuery, inOrder, wordsOf } from '../schemas/filter.ts';
import { statement } from '../schemas/statement.ts';
import { showStatement } from '../show.ts';
import type { McpOptions } from './server.ts';
import { answerOf, listed, statementLine } from './text.ts';

const { speaker, about, outlet, from, to, quotation } = filterQuery.shape;

export function addSearch(server: McpServer, { archive }: McpOptions): void {
  server.registerTool(
    'search',
    {
      title: 'Search statements',
      description:
        'Statements on record whose content has all the words, the last added first: who said it, in which words, where.',
      inputSchema: inOrder(
        z.strictObject({
          words: z.string().max(1000).describe('All of these words; word* stands for any ending. Empty: any.'),
          ...{ speaker, about, outlet, from, to, quotation },
          limit: z.int().min(1).max(100).default(20),
        }),
      ),
      outputSchema: z.object({ statements: z.array(statement), more: z.boolean() }),
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    async ({ words, limit, ...filter }) => {
      const asked = wordsOf(words);
      const { items, more } =
        asked.length === 0 && words.trim() !== ''
          ? { items: [], more: false }
          : await archive.statements(asked, filter, limit);
      const statements = items.map((item) => showStatement(item, asked));
      return answerOf({ statements, more }, listed(statements.map(statementLine), more));
    },
  );
}
