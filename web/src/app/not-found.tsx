import { Link } from 'wouter';
import { Page } from '../ui/page.tsx';
import { words } from '../words.ts';

export function NotFound() {
  return (
    <Page title={words.notFound.title}>
      <div className="empty">
        <p>{words.notFound.todo}</p>
        <Link href="/" className="button">
          {words.nav.desk}
        </Link>
      </div>
    </Page>
  );
}
