import { Link } from 'wouter';
import { ApiError, Unreachable } from '../api/api-error.ts';
import { words } from '../words.ts';

/** What went wrong and what can be done about it. */
interface ProblemProps {
  readonly error: Error;
  readonly retry?: () => void;
  /** Whether it stands in the place of a whole page. */
  readonly isPage?: boolean;
}

export function Problem({ error, retry, isPage = false }: ProblemProps) {
  const isGone = error instanceof ApiError && error.status === 404;
  const Heading = isPage ? 'h1' : 'h2';
  const { title, todo } = described(error);
  return (
    <div className="problem" role="alert">
      <Heading>{title}</Heading>
      <p>{todo}</p>
      {isGone && (
        <Link href="/search" className="button">
          {words.nav.search}
        </Link>
      )}
      {retry !== undefined && !isGone && (
        <button type="button" className="button" onClick={retry}>
          {words.tryAgain}
        </button>
      )}
    </div>
  );
}

function described(error: Error): { readonly title: string; readonly todo: string } {
  if (error instanceof Unreachable) return { title: words.problem.gone, todo: words.problem.goneTodo };
  if (!(error instanceof ApiError))
    return { title: words.problem.failed, todo: `${words.broken.todo} ${error.message}` };
  if (error.status === 404) return { title: words.problem.none, todo: error.message };
  return { title: words.problem.failed, todo: error.message };
}
