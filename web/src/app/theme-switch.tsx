import { useState } from 'react';
import { Icon } from '../ui/icon.tsx';
import { words } from '../words.ts';

type Theme = 'system' | 'light' | 'dark';
const next: Readonly<Record<Theme, Theme>> = { system: 'dark', dark: 'light', light: 'system' };

/** System, dark, light, and round again. `public/theme.js` reads the choice before the first paint. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState<Theme>(themeNow);
  const change = (): void => {
    choose(next[theme]);
    setTheme(next[theme]);
  };
  return (
    <button type="button" className="icon-button" onClick={change} title={words.theme[theme]}>
      <Icon name={theme} />
      <span className="sr-only">{words.theme[theme]}</span>
    </button>
  );
}

function themeNow(): Theme {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

function choose(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem('onrecord-theme', theme);
  } catch {
    // Storage is closed to us: the choice holds until the page is left.
  }
}
