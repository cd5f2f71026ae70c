import { Link } from 'wouter';

interface ActorLinkProps {
  /** The id across all stories; undefined where there is none, as of "a diplomat". */
  readonly id: string | undefined;
  readonly name: string;
}

export function ActorLink({ id, name }: ActorLinkProps) {
  if (id === undefined) return <span className="actor">{name}</span>;
  return (
    <Link className="actor" href={`/people/${encodeURIComponent(id)}`}>
      {name}
    </Link>
  );
}
