import type { JoinedEvent, Teller } from '../api/types.ts';
import { words } from '../words.ts';
import { ActorLink } from './actor-link.tsx';

const SHOWN = 3;

/** According to whom an event happened, and who denies it. */
export function Tellers({ event }: { readonly event: Pick<JoinedEvent, 'asserters' | 'deniers'> }) {
  const { asserters, deniers } = event;
  return (
    <>
      {asserters.length > 0 && <Names lead={words.story.accordingTo} tellers={asserters} />}
      {deniers.length > 0 && <Names lead={words.event.deniedBy} tellers={deniers} />}
    </>
  );
}

function Names({ lead, tellers }: { readonly lead: string; readonly tellers: readonly Teller[] }) {
  return (
    <span className="tellers">
      {lead}{' '}
      {tellers.slice(0, SHOWN).map(({ id, name, kind }, index) => (
        <span key={`${kind}${name}`}>
          {index > 0 && ', '}
          <ActorLink id={id} name={name} />
        </span>
      ))}
      {tellers.length > SHOWN && ` ${words.event.andMore(tellers.length - SHOWN)}`}
    </span>
  );
}
