import { Link } from 'wouter';

interface ActorLinkProps {
  /** The id across all stories; undefined where there is none, as of "a diplomat". */
  readonly id: string | undefined;
  readonly name: string;
  /** Leads to whoever on record bears the name, where the id is not known. */
  readonly byName?: boolean;
}

export function ActorLink({ id, name, byName = false }: ActorLinkProps) {
  if (id === undefined && !byName) return <span className="actor">{name}</span>;
  const href =
    id === undefined ? `/search?kind=actors&q=${encodeURIComponent(name)}` : `/people/${encodeURIComponent(id)}`;
  return (
    <Link className="actor" href={href}>
      {name}
    </Link>
  );
}
