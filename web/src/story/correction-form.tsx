import type { FormEvent, ReactNode } from 'react';
import { useCorrect } from '../api/corrections.ts';
import type { NewCorrection } from '../api/corrections.ts';
import { Problem } from '../ui/problem.tsx';
import { words } from '../words.ts';
import { useStory } from './story-context.ts';

interface CorrectionFormProps {
  /** What to write down; undefined while something is missing. */
  readonly correction: NewCorrection | undefined;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** The frame of each form: choices, what went wrong, and the buttons. */
export function CorrectionForm({ correction, close, children }: CorrectionFormProps) {
  const { number } = useStory();
  const save = useCorrect(number);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (correction !== undefined) save.mutate(correction, { onSuccess: close });
  };
  return (
    <form onSubmit={submit}>
      <div className="choices">{children}</div>
      {save.isError && <Problem error={save.error} />}
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={close}>
          {words.cancel}
        </button>
        <button type="submit" className="button main" disabled={correction === undefined || save.isPending}>
          {words.correct.save}
        </button>
      </div>
    </form>
  );
}
