import type { FormEvent, ReactNode } from 'react';
import { isConflict, useCorrect } from '../api/corrections.ts';
import type { Correction } from '../api/types.ts';
import { Problem } from '../ui/problem.tsx';
import { words } from '../words.ts';
import { useStory } from './story-context.ts';

interface CorrectionFormProps {
  /** What to write down; undefined while something is missing. */
  readonly correction: Correction | undefined;
  readonly close: () => void;
  readonly children: ReactNode;
  /** Another way to save than as a correction of this story. */
  readonly instead?: { readonly isReady: boolean; readonly error: Error | null; save(): void };
}

/** The frame of each form: choices, what went wrong, and the buttons. */
export function CorrectionForm({ correction, close, children, instead }: CorrectionFormProps) {
  const { number, corrected } = useStory();
  const save = useCorrect(number);
  const error = instead === undefined ? save.error : instead.error;
  const isReady = instead === undefined ? correction !== undefined && !save.isPending : instead.isReady;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (instead !== undefined) instead.save();
    else if (correction !== undefined)
      save.mutate(correction, {
        onSuccess: ({ number: made }) => {
          corrected(made);
          close();
        },
      });
  };
  return (
    <form onSubmit={submit}>
      <div className="choices">{children}</div>
      {error !== null &&
        (isConflict(error) ? (
          <p className="problem" role="alert">
            {words.correct.conflict}
          </p>
        ) : (
          <Problem error={error} />
        ))}
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={close}>
          {words.cancel}
        </button>
        <button type="submit" className="button main" disabled={!isReady}>
          {words.correct.save}
        </button>
      </div>
    </form>
  );
}
