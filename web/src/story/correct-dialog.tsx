import './correct.css';
import { useEffect, useRef } from 'react';
import { words } from '../words.ts';
import { CorrectEntity } from './correct-entity.tsx';
import { CorrectEvent } from './correct-event.tsx';
import { CorrectStatement } from './correct-statement.tsx';
import { wordsAt } from './lines.ts';
import { useStory } from './story-context.ts';

interface CorrectDialogProps {
  /** Id of an attribution, event or entity of the record. */
  readonly id: string;
  readonly close: () => void;
}

/** Corrects a line of the record in place. */
export function CorrectDialog({ id, close }: CorrectDialogProps) {
  const { record } = useStory();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const attribution = record.attributions.find((other) => other.id === id);
  const event = record.events.find((other) => other.id === id);
  const entity = record.entities.find((other) => other.id === id);
  const spans = attribution?.content ?? event?.trigger ?? [];
  return (
    <dialog ref={dialog} className="sheet" aria-labelledby="correct-title" onClose={close}>
      <h2 id="correct-title">{words.correct.title}</h2>
      <blockquote className="verbatim">{entity?.name ?? wordsAt(record.article.text, spans)}</blockquote>
      {attribution !== undefined && <CorrectStatement attribution={attribution} close={close} />}
      {event !== undefined && <CorrectEvent event={event} close={close} />}
      {entity !== undefined && <CorrectEntity entity={entity} close={close} />}
    </dialog>
  );
}
