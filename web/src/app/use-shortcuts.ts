import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { pages } from './nav.tsx';

/** Milliseconds within which the second key of `g d` has to come. */
const SECOND_KEY = 1200;

/**
 * Single keys of the whole desk: `/` search, `?` the sheet, `g` and a letter a page. They rest while somebody types and can be turned
 * off, as WCAG 2.1.4 asks.
 */
export function useShortcuts(on: boolean, showSheet: () => void): void {
  const [, navigate] = useLocation();
  const waitingSince = useRef(0);
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const isSecond = event.timeStamp - waitingSince.current < SECOND_KEY;
      waitingSince.current = 0;
      const page = isSecond ? pages.find(({ key }) => key === event.key) : undefined;
      if (page !== undefined) navigate(page.path);
      else if (event.key === 'g') waitingSince.current = event.timeStamp;
      else if (event.key === '/') document.getElementById('quick-search')?.focus();
      else if (event.key === '?') showSheet();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [on, navigate, showSheet]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable], dialog') !== null;
}
