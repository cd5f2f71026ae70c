import type { Archive, Filter } from '../archive/index.ts';
import type { ReportedEvent } from './event-row.ts';

/** Events that are looked for at a time. */
const AT_ONCE = 100;

/**
 * The events of an archive that fit, those that were reported last first, each with the record of its first report. What is added while
 * it runs may be missing, and nothing comes twice.
 */
export async function* reportedEvents(archive: Archive, filter: Filter): AsyncGenerator<ReportedEvent> {
  const seen = new Set<string>();
  for (let offset = 0; ; offset += AT_ONCE) {
    const { items, more } = await archive.events(filter, { limit: AT_ONCE, offset });
    for (const { id, evidence } of items) {
      // What was added meanwhile pushes those behind it on.
      if (seen.has(id)) continue;
      seen.add(id);
      const joined = await archive.event(id);
      const record = await archive.record(evidence.article);
      if (joined !== undefined && record !== undefined) yield { joined, record };
    }
    if (!more) return;
  }
}
