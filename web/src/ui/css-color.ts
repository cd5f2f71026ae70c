/** A colour token as `rgb(…)`, for a canvas, which knows no custom properties. */
export function cssColor(token: `--${string}`): string {
  const probe = document.createElement('i');
  probe.style.color = `var(${token})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
