import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { words } from '../words.ts';

export const pages = [
  { path: '/', key: 'd', name: words.nav.desk },
  { path: '/search', key: 's', name: words.nav.search },
  { path: '/people', key: 'p', name: words.nav.people },
  { path: '/network', key: 'n', name: words.nav.network },
  { path: '/timeline', key: 't', name: words.nav.timeline },
  { path: '/flows', key: 'f', name: words.nav.flows },
  { path: '/compare', key: 'c', name: words.nav.compare },
  { path: '/map', key: 'm', name: words.nav.map },
] as const;

export function Nav() {
  const [location] = useLocation();
  const nav = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: on a phone, the page that was gone to comes into sight
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [location]);
  return (
    <nav ref={nav} className="nav" aria-label={words.nav.label}>
      {pages.map(({ path, name }) => (
        <Link key={path} href={path} aria-current={isAt(location, path) ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}

function isAt(location: string, path: string): boolean {
  return location === path || (path !== '/' && location.startsWith(`${path}/`));
}
