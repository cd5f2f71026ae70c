import type { EventRecord } from '../../record/index.ts';
import type { Decision } from '../decision.ts';
import type { Judgement } from '../factuality/index.ts';
import type { Act } from './act.ts';
import type { Roles } from './roles.ts';

/**
 * What decided the fields of an event: the rows of `data/events` that its words are in or the model's own say, how its
 * sides were found, the class of words that its factuality goes by, and whose content it stands in.
 */
export function decisionsOf(
  { act, roles }: { readonly act: Act; readonly roles: Roles },
  { rule }: Judgement,
  event: EventRecord,
): readonly Decision[] {
  const decision = (about: string, by: string): Decision => ({ stage: 'events', about, rule: by });
  return [
    ...act.made.map((by) => decision('type', by)),
    decision('actors', act.by === 'noun' ? 'slots-of-noun' : 'subject-or-agent'),
    ...(roles.recipients.length === 0 ? [] : [decision('recipients', recipientRule(act, roles))]),
    { stage: 'factuality', about: 'factuality', rule },
    ...(event.attribution === null ? [] : [decision('attribution', `smallest-content ${event.attribution}`)]),
    ...(event.flow === undefined ? [] : [decision('flow', `goods ${event.flow.kind}`)]),
    ...(event.date === undefined ? [] : [decision('date', 'nearest-in-clause')]),
    ...(event.place === undefined ? [] : [decision('place', 'named-in-clause')]),
    ...(event.disputedBy === undefined ? [] : [decision('disputedBy', 'same-deed-denied')]),
  ];
}

function recipientRule({ made }: Act, { mutual, exact }: Roles): string {
  if (made[0]?.startsWith('model')) return 'model';
  if (mutual) return 'each-other';
  return exact ? 'slots-of-row' : 'named-nearby';
}
