import { Link } from 'wouter';
import type { Statement } from '../api/types.ts';
import { words } from '../words.ts';
import { ActorLink } from './actor-link.tsx';
import type { Carried } from './by-utterance.ts';
import { Highlighted } from './highlighted.tsx';
import { wordsOf } from './quotes.ts';
import { StoryLink, storyPath } from './story-link.tsx';

interface StatementItemProps {
  /** What was said, and who else carries it. */
  readonly of: Carried;
  /** Words to light up. */
  readonly found?: readonly string[];
  /** Left out where the heading says it. */
  readonly withSpeaker?: boolean;
}

/** A statement of the archive: verbatim, with who said it and where it stands. */
export function StatementItem({
  of: { statement, others, isReworded },
  found = [],
  withSpeaker = true,
}: StatementItemProps) {
  const { content, speaker, speakerId, cue, quotation } = statement;
  const said = wordsOf(content);
  return (
    <li className="item said">
      <p className="line-head">
        {withSpeaker && (
          <>
            <ActorLink id={speakerId} name={speaker ?? words.story.unnamed} />{' '}
          </>
        )}
        <span className="cue">{cue}</span>
      </p>
      <p className="verbatim">
        <Highlighted text={said} found={found} />
      </p>
      <p className="item-foot">
        <StoryLink of={statement} line={statement.attribution} date={statement.date} />
        <span className="tag">{words.quotation[quotation]}</span>
      </p>
      {others.length > 0 && <Others first={statement} statements={others} isReworded={isReworded} />}
    </li>
  );
}

interface OthersProps {
  readonly first: Statement;
  readonly statements: readonly Statement[];
  readonly isReworded: boolean;
}

/** Other stories that carry the same, each by its outlet; by its title where the outlet is the same. */
function Others({ first, statements, isReworded }: OthersProps) {
  const nameOf = ({ publisher, title = words.story.untitled }: Statement): string =>
    publisher === undefined || publisher === first.publisher ? title : publisher;
  return (
    <p className="item-foot">
      <span>
        {words.statement.also}{' '}
        {statements.map((other, index) => (
          <span key={`${other.article} ${other.attribution}`}>
            {index > 0 && ', '}
            <Link href={storyPath(other, other.attribution)} title={other.title ?? words.story.untitled}>
              {nameOf(other)}
            </Link>
          </span>
        ))}
      </span>
      {isReworded && <Link href={`/quotes/${encodeURIComponent(first.utterance)}`}>{words.statement.compare}</Link>}
    </p>
  );
}
