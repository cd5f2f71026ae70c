import type { Wording as OneWording } from '../api/types.ts';
import { Differences } from '../ui/differences.tsx';
import { StoryLink } from '../ui/story-link.tsx';
import { words } from '../words.ts';

/** One wording laid along the fullest one, and who carried it. */
export function Wording({ wording, isFullest }: { readonly wording: OneWording; readonly isFullest: boolean }) {
  return (
    <li>
      <h2>{isFullest ? words.quote.fullest : words.quote[wording.quotation]}</h2>
      <p className="verbatim">{isFullest ? wording.words : <Differences of={wording.alignment.differences} />}</p>
      <ul>
        {wording.statements.map((statement) => (
          <li key={`${statement.article} ${statement.attribution}`} className="item-foot">
            <StoryLink of={statement} line={statement.attribution} />
          </li>
        ))}
      </ul>
    </li>
  );
}
