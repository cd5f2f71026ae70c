import { useServerGone } from '../api/server-state.ts';
import { words } from '../words.ts';

/** Says that the server is gone; it goes by itself when the server is back. */
export function ServerBanner() {
  const gone = useServerGone();
  return <div role="status">{gone && <p className="server-banner">{words.shell.gone}</p>}</div>;
}
