import { McpServer } from '@modelcontextprotocol/server';
import type { Archive } from '../../archive/index.ts';
import type { Reader } from '../jobs/reader.ts';
import { addCheck } from './check.ts';
import { addEvents } from './events.ts';
import { addRead } from './read.ts';
import { addSearch } from './search.ts';
import { addWho } from './who.ts';

export interface McpOptions {
  readonly archive: Archive;
  readonly reader: Reader;
  readonly version: string;
}

const instructions = `Onrecord has the news on record: who said what, who did what to whom, according to whom.
Every answer carries the words of the articles to the letter ("exact") with their offsets and, where the article has an address, a link that
opens the page at the words. Quote those words and give the link; the record says what articles say, not what is true.`;

/**
 * A server of the Model Context Protocol for an archive, to be connected to one client.
 *
 *     await createMcpServer({ archive, reader, version }).connect(transport);
 */
export function createMcpServer(options: McpOptions): McpServer {
  const server = new McpServer(
    { name: 'onrecord', title: 'Onrecord', version: options.version },
    { capabilities: { tools: {} }, instructions },
  );
  addSearch(server, options);
  addWho(server, options);
  addEvents(server, options);
  addCheck(server, options);
  addRead(server, options);
  return server;
}
