import type { z } from 'zod';
import type { DeepReadonly } from '../route.ts';
import type { joinedEvent } from '../schemas/event.ts';
import type { statement } from '../schemas/statement.ts';

type Statement = DeepReadonly<z.input<typeof statement>>;
type Event = DeepReadonly<z.input<typeof joinedEvent>>;

/** An answer of a tool: the data, and the same as text for clients that show or read no data. */
export function answerOf<Data extends object>(data: Data, text: string) {
  return { structuredContent: { ...data }, content: [{ type: 'text' as const, text }] };
}

/** Lines for a person, or that nothing was found. */
export function listed(lines: readonly string[], more = false): string {
  if (lines.length === 0) return 'Nothing of that kind is on record.';
  return [...lines, ...(more ? ['There is more on record.'] : [])].join('\n');
}

export function statementLine({ speaker, content, date, publisher, title, link, url, article }: Statement): string {
  const words = content.map(({ exact }) => exact).join(' … ');
  return `- ${speaker ?? 'nobody named'}: ${words} (${origin({ date, publisher, title, link: link ?? url, article })})`;
}

export function eventLine({
  id,
  type,
  actors,
  recipients,
  date,
  factuality,
  origins,
  disputed,
  evidence,
}: Event): string {
  const who = (some: Event['actors']): string => some.map(({ name }) => name).join(', ') || 'somebody';
  const counts = Object.entries(factuality).map(([how, count]) => `${how} ${count}`);
  const teller = evidence.teller === undefined ? '' : `, according to ${evidence.teller.name}`;
  const facts = [date, ...counts, `independent origins ${origins}`, ...(disputed ? ['disputed'] : [])].filter(Boolean);
  const { publisher, title, link, url, article } = evidence;
  return `- ${id} ${type}: ${who(actors)} → ${who(recipients)} (${facts.join(', ')})\n  “${evidence.passage.exact}”${teller} (${origin({ publisher, title, link: link ?? url, article })})`;
}

function origin(facts: {
  readonly date?: string | undefined;
  readonly publisher?: string | undefined;
  readonly title?: string | undefined;
  readonly link?: string | undefined;
  readonly article: number;
}): string {
  const { date, publisher, title, link, article } = facts;
  return [date, publisher, title, link, `article ${article}`].filter((fact) => fact !== undefined).join(', ');
}
