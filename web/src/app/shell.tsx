import './shell.css';
import { type ReactNode, useRef } from 'react';
import { Link } from 'wouter';
import { words } from '../words.ts';
import { Nav } from './nav.tsx';
import { QuickSearch } from './quick-search.tsx';
import { ServerBanner } from './server-banner.tsx';
import { ShortcutsSheet } from './shortcuts-sheet.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import { useFocusOnNavigation } from './use-focus-on-navigation.ts';

/** What stands round every page: skip link, bar with navigation and search, the banner when the server is gone. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const main = useRef<HTMLElement>(null);
  useFocusOnNavigation(main);
  return (
    <>
      <a className="skip-link" href="#main">
        {words.shell.skip}
      </a>
      <header className="bar">
        <Link href="/" className="wordmark" aria-label={words.shell.home}>
          On<span>record</span>
        </Link>
        <Nav />
        <QuickSearch />
        <ThemeSwitch />
        <ShortcutsSheet />
      </header>
      <ServerBanner />
      <main id="main" ref={main} tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
