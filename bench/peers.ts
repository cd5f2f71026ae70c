import { fileURLToPath } from 'node:url';

/** A place in the folder that `bench/peers/install.sh` fills. */
export function inPeers(...parts: readonly string[]): string {
  return fileURLToPath(new URL(`peers/installed/${parts.join('/')}`, import.meta.url));
}
