import { useState } from 'react';
import type { Entity } from '../../../src/record/index.ts';
import { useCorrectEntities } from '../api/corrections.ts';
import { ActorPicker } from '../ui/actor-picker.tsx';
import { Choice } from '../ui/choice.tsx';
import { words } from '../words.ts';
import { CorrectionForm } from './correction-form.tsx';
import { useStory } from './story-context.ts';

interface CorrectEntityProps {
  readonly entity: Entity;
  readonly close: () => void;
}

/** The name is wrong, or it is the same as somebody else on record. */
export function CorrectEntity({ entity, close }: CorrectEntityProps) {
  const { across, corrected } = useStory();
  const own = across.entities[entity.id];
  const [kind, choose] = useState<'name' | 'merge'>('name');
  const [name, setName] = useState(entity.name);
  const [into, setInto] = useState<string | undefined>();
  const merge = useCorrectEntities();
  const [mention] = entity.mentions;
  const right = name.trim();
  const isNamed = right !== '' && right !== entity.name && mention !== undefined;
  return (
    <CorrectionForm
      close={close}
      correction={
        kind === 'name' && isNamed
          ? { kind: 'name', mention: { start: mention.start, end: mention.end }, name: right }
          : undefined
      }
      {...(kind === 'merge' && {
        instead: {
          isReady: own !== undefined && into !== undefined,
          error: merge.error,
          save: () =>
            own !== undefined &&
            into !== undefined &&
            merge.mutate(
              { kind: 'merge', entity: own, into },
              {
                onSuccess: ({ number }) => {
                  corrected(number);
                  close();
                },
              },
            ),
        },
      })}
    >
      <Choice name="kind" label={words.correct.wrongName} checked={kind === 'name'} choose={() => choose('name')}>
        <label className="field">
          {words.correct.name}
          <input className="input" value={name} onChange={({ target }) => setName(target.value)} />
        </label>
      </Choice>
      {own !== undefined && (
        <Choice name="kind" label={words.correct.merge} checked={kind === 'merge'} choose={() => choose('merge')}>
          <ActorPicker label={words.correct.into} except={own} chosen={into} choose={setInto} />
        </Choice>
      )}
    </CorrectionForm>
  );
}
