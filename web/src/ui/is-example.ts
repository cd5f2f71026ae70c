/** Whether a story is one of those written for Onrecord: they alone stand under `.example`, which is nobody's (RFC 2606). */
export function isExample(url: string | undefined): boolean {
  return url !== undefined && URL.canParse(url) && new URL(url).hostname.endsWith('.example');
}
