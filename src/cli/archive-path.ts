import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Where the archive is: where the command says, or ONRECORD_ARCHIVE, or `onrecord.db` in the folder that the system has for the data
 * of programs (XDG_DATA_HOME, `~/Library/Application Support`, LOCALAPPDATA).
 */
export function archivePath(
  named: string | undefined,
  env: Readonly<NodeJS.ProcessEnv>,
  {
    platform = process.platform,
    home = homedir(),
  }: { readonly platform?: NodeJS.Platform; readonly home?: string } = {},
): string {
  const chosen = named ?? (env.ONRECORD_ARCHIVE || undefined);
  return chosen ?? join(dataFolder(env, platform, home), 'onrecord', 'onrecord.db');
}

function dataFolder(env: Readonly<NodeJS.ProcessEnv>, platform: NodeJS.Platform, home: string): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  if (platform === 'win32') return env.LOCALAPPDATA || join(home, 'AppData', 'Local');
  return env.XDG_DATA_HOME || join(home, '.local', 'share');
}

/** Makes the folder of the archive where nobody named one. */
export function makeRoomFor(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
}

/** Says that an archive is not there, where it is not: a mistyped name is no empty archive, and a question makes none. */
export function missingArchive(path: string): string | undefined {
  if (path === ':memory:' || existsSync(path)) return undefined;
  return `onrecord: ${path}: there is no such archive\n  onrecord add INPUT... makes one, --archive FILE names another\n`;
}
