import type { Attribution, EventRecord } from '../../record/index.ts';

/** What is compared of an event; `lemma` is the base form of its trigger, where it is known. */
export interface Disputable
  extends Pick<EventRecord, 'id' | 'type' | 'actors' | 'recipients' | 'factuality' | 'attribution'> {
  readonly lemma?: string;
}

/**
 * For each event that somebody asserts or alleges and another speaker denies, the ids of the denials; and for each denial
 * the ids of what it denies. Two events are the same where trigger or type is the same, somebody acts in both, and no
 * actor or recipient named in both differs. One speaker does not dispute himself.
 *
 *     disputes(events, attributions).get('v2'); // ['v5']
 */
export function disputes(
  events: readonly Disputable[],
  attributions: readonly Attribution[],
): ReadonlyMap<string, readonly string[]> {
  const speakers = new Map(attributions.map((own) => [own.id, own.speaker ?? own.speakerText ?? own.id]));
  const speakerOf = ({ attribution }: Disputable): string => speakers.get(attribution ?? '') ?? '';
  const out = new Map<string, string[]>();
  const link = (from: string, to: string): void => {
    const known = out.get(from);
    if (known === undefined) out.set(from, [to]);
    else known.push(to);
  };
  const denials = events.filter(({ factuality }) => factuality === 'denied');
  for (const denial of denials) {
    for (const event of events) {
      if (!/^(?:asserted|alleged)$/u.test(event.factuality) || !isSame(denial, event)) continue;
      if (speakerOf(denial) === speakerOf(event) && speakerOf(event) !== '') continue;
      link(event.id, denial.id);
      link(denial.id, event.id);
    }
  }
  return out;
}

function isSame(a: Disputable, b: Disputable): boolean {
  const sameDeed = a.lemma !== undefined && b.lemma !== undefined ? a.lemma === b.lemma : a.type === b.type;
  return (
    sameDeed &&
    share(a.actors, b.actors) &&
    (!a.recipients.length || !b.recipients.length || share(a.recipients, b.recipients))
  );
}

function share(a: readonly string[], b: readonly string[]): boolean {
  return a.some((id) => b.includes(id));
}
