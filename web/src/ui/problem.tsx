import { ApiError } from '../api/api-error.ts';
import { words } from '../words.ts';

/** What went wrong and what can be done about it. */
export function Problem({ error, retry }: { readonly error: Error; readonly retry?: () => void }) {
  const { title, todo } = described(error);
  return (
    <div className="problem" role="alert">
      <h2>{title}</h2>
      <p>{todo}</p>
      {retry !== undefined && (
        <button type="button" className="button" onClick={retry}>
          {words.tryAgain}
        </button>
      )}
    </div>
  );
}

function described(error: Error): { readonly title: string; readonly todo: string } {
  if (!(error instanceof ApiError)) return { title: words.problem.gone, todo: words.problem.goneTodo };
  if (error.status === 404) return { title: words.problem.none, todo: error.message };
  return { title: words.problem.failed, todo: error.message };
}
