import type { Statement } from '../api/types.ts';
import { words } from '../words.ts';
import { ActorLink } from './actor-link.tsx';
import { Highlighted } from './highlighted.tsx';
import { wordsOf } from './quotes.ts';
import { StoryLink } from './story-link.tsx';

interface StatementItemProps {
  readonly statement: Statement;
  /** Words to light up. */
  readonly found?: readonly string[];
  /** Left out where the heading says it. */
  readonly withSpeaker?: boolean;
}

/** A statement of the archive: verbatim, with who said it and where it stands. */
export function StatementItem({ statement, found = [], withSpeaker = true }: StatementItemProps) {
  const { content, speaker, speakerId, cue, quotation } = statement;
  const said = wordsOf(content);
  return (
    <li className="item said">
      {withSpeaker && (
        <p className="line-head">
          <ActorLink id={speakerId} name={speaker ?? words.story.unnamed} /> <span className="cue">{cue}</span>
        </p>
      )}
      <p className="verbatim">
        <Highlighted text={said} found={found} />
      </p>
      <p className="item-foot">
        <StoryLink of={statement} line={statement.attribution} date={statement.date} />
        <span className="tag">{words.quotation[quotation]}</span>
      </p>
    </li>
  );
}
