import { useUndo } from '../api/corrections.ts';
import type { Correction, NumberedCorrection } from '../api/types.ts';
import { words } from '../words.ts';
import { useStory } from './story-context.ts';

/** What people corrected in this story, each to be taken back. */
export function Corrections({ made }: { readonly made: readonly NumberedCorrection[] }) {
  const { record } = useStory();
  const undo = useUndo();
  if (made.length === 0) return null;
  return (
    <details className="corrections">
      <summary>{words.correct.history(made.length)}</summary>
      <ul>
        {made.map(({ number, correction }) => (
          <li key={number}>
            <span>{inWords(correction, record.article.text)}</span>
            <button
              type="button"
              className="button quiet"
              disabled={undo.isPending}
              onClick={() => undo.mutate(number)}
            >
              {words.correct.undo}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function inWords(correction: Correction, text: string): string {
  const at = ({ start, end }: { readonly start: number; readonly end: number }): string =>
    text.slice(start, end).replace(/\s+/g, ' ');
  switch (correction.kind) {
    case 'speaker':
      return words.correct.did.speaker(at(correction.content), correction.speaker);
    case 'not-said':
      return words.correct.did.notSaid(at(correction.content));
    case 'not-an-event':
      return words.correct.did.notAnEvent(at(correction.trigger));
    case 'name':
      return words.correct.did.name(at(correction.mention), correction.name);
  }
}
