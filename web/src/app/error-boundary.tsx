import { Component, type ReactNode } from 'react';
import { words } from '../words.ts';

interface State {
  readonly error?: Error;
}

/** What no page should do: if it breaks all the same, the rest of the desk stays, and says what can be done. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = {};

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <div className="page">
        <div className="problem" role="alert">
          <h2>{words.broken.title}</h2>
          <p>{words.broken.todo}</p>
          <p className="quiet-text">{error.message}</p>
          <button type="button" className="button" onClick={() => location.reload()}>
            {words.broken.reload}
          </button>
        </div>
      </div>
    );
  }
}
