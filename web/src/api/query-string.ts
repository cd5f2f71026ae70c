export type Params = Readonly<Record<string, string | number | boolean | undefined>>;

/** `?a=1&b=two` of what is given; empty texts and `false` count as not given. */
export function queryString(params: Params): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined && value !== '' && value !== false) search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
