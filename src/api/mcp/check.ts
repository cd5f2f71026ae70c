import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { checkedQuote } from '../routes/check.ts';
import { quoteCheck } from '../schemas/answers.ts';
import type { McpOptions } from './server.ts';
import { answerOf, listed, statementLine } from './text.ts';

export function addCheck(server: McpServer, { archive }: McpOptions): void {
  server.registerTool(
    'check',
    {
      title: 'Check a quote',
      description: 'Whether a quote is on record, by whom, where, and which words differ from those on record.',
      inputSchema: z.strictObject({ quote: z.string().min(1).max(5000) }),
      outputSchema: quoteCheck,
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    async ({ quote }) => {
      const check = await checkedQuote(archive, quote);
      const lines = check.sightings.map(({ statement, differences }) => {
        const changed = differences.filter(({ kind }) => kind !== 'same').length;
        return `${statementLine(statement)}${changed === 0 ? '' : `\n  differs in ${changed} places`}`;
      });
      return answerOf(check, `${check.verdict}\n${listed(lines)}`);
    },
  );
}
