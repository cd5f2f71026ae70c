import { useId, useState } from 'react';
import type { Attribution } from '../../../src/record/index.ts';
import { Choice } from '../ui/choice.tsx';
import { words } from '../words.ts';
import { CorrectionForm } from './correction-form.tsx';
import { useStory } from './story-context.ts';

interface CorrectStatementProps {
  readonly attribution: Attribution;
  readonly close: () => void;
}

/** Somebody else said it, or it is no statement at all. */
export function CorrectStatement({ attribution, close }: CorrectStatementProps) {
  const { record } = useStory();
  const [kind, choose] = useState<'speaker' | 'not-said'>('speaker');
  const [speaker, setSpeaker] = useState('');
  const list = useId();
  const content = { start: attribution.content[0]?.start ?? 0, end: attribution.content.at(-1)?.end ?? 0 };
  const name = speaker.trim();
  return (
    <CorrectionForm
      close={close}
      correction={kind === 'speaker' ? { kind, content, speaker: name === '' ? null : name } : { kind, content }}
    >
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
          <span className="quiet-text">{words.correct.speakerHint}</span>
        </label>
      </Choice>
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
