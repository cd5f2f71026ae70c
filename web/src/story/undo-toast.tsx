import { useUndo } from '../api/corrections.ts';
import { words } from '../words.ts';

interface UndoToastProps {
  /** The number of the correction that was just made; undefined where there is none. */
  readonly made: number | undefined;
  readonly gone: () => void;
}

/** Says that a correction holds, and takes it back at once if it was a slip. */
export function UndoToast({ made, gone }: UndoToastProps) {
  const undo = useUndo();
  return (
    <div role="status">
      {made !== undefined && (
        <p className="toast">
          {words.correct.saved}
          <button
            type="button"
            className="button"
            disabled={undo.isPending}
            onClick={() => undo.mutate(made, { onSuccess: gone })}
          >
            {words.correct.undo}
          </button>
          <button type="button" className="button" onClick={gone}>
            {words.close}
          </button>
        </p>
      )}
    </div>
  );
}
