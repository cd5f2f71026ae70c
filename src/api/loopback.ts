const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a host name is one of this machine's own, which no name server can lead elsewhere. */
export function isLoopback(hostname: string): boolean {
  return loopback.has(hostname.toLowerCase());
}
