// Runs before the first paint, so that nobody who chose dark sees a flash of white. A file, since the policy allows no inline script.
try {
  const theme = localStorage.getItem('onrecord-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is closed to us: the system's choice holds.
}
