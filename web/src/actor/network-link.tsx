import { Link } from 'wouter';
import { words } from '../words.ts';

export function NetworkLink({ id }: { readonly id: string }) {
  return (
    <p>
      <Link className="button" href={`/network?aboutId=${encodeURIComponent(id)}`}>
        {words.actor.network}
      </Link>
    </p>
  );
}
