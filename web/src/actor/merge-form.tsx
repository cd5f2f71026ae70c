import '../story/correct.css';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useCorrectEntities } from '../api/corrections.ts';
import { ActorPicker } from '../ui/actor-picker.tsx';
import { Problem } from '../ui/problem.tsx';
import { words } from '../words.ts';

interface MergeFormProps {
  readonly id: string;
  readonly name: string;
  readonly close: () => void;
}

/** Says that somebody is the same as somebody else on record. */
export function MergeForm({ id, name, close }: MergeFormProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [into, choose] = useState<string | undefined>();
  const [, navigate] = useLocation();
  const save = useCorrectEntities();
  useEffect(() => dialog.current?.showModal(), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (into === undefined) return;
    save.mutate(
      { kind: 'merge', entity: id, into },
      {
        onSuccess: ({ entity }) => {
          close();
          navigate(`/people/${encodeURIComponent(entity)}`);
        },
      },
    );
  };
  return (
    <dialog ref={dialog} className="sheet" aria-labelledby="merge-title" onClose={close}>
      <h2 id="merge-title">{words.correct.mergeTitle(name)}</h2>
      <form onSubmit={submit}>
        <div className="choices">
          <ActorPicker label={words.correct.into} except={id} chosen={into} choose={choose} />
        </div>
        {save.isError && <Problem error={save.error} />}
        <div className="dialog-buttons">
          <button type="button" className="button" onClick={close}>
            {words.cancel}
          </button>
          <button type="submit" className="button main" disabled={into === undefined || save.isPending}>
            {words.correct.save}
          </button>
        </div>
      </form>
    </dialog>
  );
}
