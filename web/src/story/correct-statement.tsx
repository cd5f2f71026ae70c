import { useId, useState } from 'react';
import type { Attribution } from '../../../src/record/index.ts';
import type { Correction } from '../api/types.ts';
import { Choice } from '../ui/choice.tsx';
import { words } from '../words.ts';
import { CorrectionForm } from './correction-form.tsx';
import { useStory } from './story-context.ts';

interface CorrectStatementProps {
  readonly attribution: Attribution;
  readonly close: () => void;
}

/** Somebody else said it, nobody whom the text names, or it is no statement at all. */
export function CorrectStatement({ attribution, close }: CorrectStatementProps) {
  const { record } = useStory();
  const [kind, choose] = useState<'speaker' | 'nobody' | 'not-said'>('speaker');
  const [speaker, setSpeaker] = useState('');
  const list = useId();
  const content = { start: attribution.content[0]?.start ?? 0, end: attribution.content.at(-1)?.end ?? 0 };
  const name = speaker.trim();
  const correctionOf = (): Correction | undefined => {
    if (kind === 'not-said') return { kind, content };
    if (kind === 'nobody') return { kind: 'speaker', content, speaker: null };
    return name === '' ? undefined : { kind, content, speaker: name };
  };
  return (
    <CorrectionForm close={close} correction={correctionOf()}>
      <Choice
        name="kind"
        label={words.correct.wrongSpeaker}
        checked={kind === 'speaker'}
        choose={() => choose('speaker')}
      >
        <label className="field">
          {words.correct.speaker}
          <input className="input" list={list} value={speaker} onChange={({ target }) => setSpeaker(target.value)} />
          <datalist id={list}>
            {record.entities.map(({ id, name: known }) => (
              <option key={id} value={known} />
            ))}
          </datalist>
        </label>
      </Choice>
      <Choice name="kind" label={words.correct.unnamed} checked={kind === 'nobody'} choose={() => choose('nobody')} />
      <Choice
        name="kind"
        label={words.correct.notSaid}
        hint={words.correct.notSaidHint}
        checked={kind === 'not-said'}
        choose={() => choose('not-said')}
      />
    </CorrectionForm>
  );
}
