import { type RefObject, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';

/** After a change of page the focus is at its start, as after a real page load; the first page keeps what the browser does. */
export function useFocusOnNavigation(main: RefObject<HTMLElement | null>): void {
  const [location] = useLocation();
  const before = useRef(location);
  useEffect(() => {
    if (before.current === location) return;
    before.current = location;
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [location, main]);
}
