import type { lookup } from 'node:dns';
import { describe, expect, it } from 'vitest';
import { BlockedAddress, guardedLookup, isPublic, mayAsk } from './addresses.ts';

describe('isPublic', () => {
  it.each(['93.184.215.14', '2606:2800:21f:cb07::1', '::ffff:93.184.215.14'])('%s is public', (address) => {
    expect(isPublic(address)).toBe(true);
  });

  it.each([
    ['private', '10.1.2.3'],
    ['private', '172.16.0.1'],
    ['private', '192.168.1.1'],
    ['loopback', '127.0.0.1'],
    ['loopback', '::1'],
    ['loopback in IPv6', '::ffff:127.0.0.1'],
    ['link-local, where clouds keep secrets', '169.254.169.254'],
    ['link-local', 'fe80::1'],
    ['unique local', 'fd00::1'],
    ['shared by a provider', '100.64.0.1'],
    ['this host', '0.0.0.0'],
    ['multicast', '224.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['reserved', '240.0.0.1'],
    ['translated from IPv4', '64:ff9b::7f00:1'],
    ['no address', 'localhost'],
  ])('%s is not: %s', (_, address) => {
    expect(isPublic(address)).toBe(false);
  });
});

it('lets a server on this machine be asked where that is wanted, and nothing else inside', () => {
  expect([mayAsk('127.0.0.1', true), mayAsk('::1', true)]).toEqual([true, true]);
  expect([mayAsk('127.0.0.1'), mayAsk('10.0.0.1', true), mayAsk('169.254.169.254', true)]).toEqual([
    false,
    false,
    false,
  ]);
});

describe('guardedLookup', () => {
  const answering = (...addresses: readonly string[]) =>
    ((_host: string, _options: object, done: (error: null, found: readonly object[]) => void) =>
      done(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )) as unknown as typeof lookup;

  const look = (all: boolean, ...addresses: readonly string[]): Promise<unknown> =>
    new Promise((resolve) => {
      guardedLookup(false, answering(...addresses))('site.example', { all }, (error, address) => {
        resolve(error ?? address);
      });
    });

  it('refuses a name that leads inside', async () => {
    expect(await look(true, '10.0.0.8')).toBeInstanceOf(BlockedAddress);
    expect(await look(false, '127.0.0.1', '::1')).toBeInstanceOf(BlockedAddress);
  });

  it('gives only the public ones of several addresses', async () => {
    expect(await look(true, '10.0.0.8', '93.184.215.14')).toEqual([{ address: '93.184.215.14', family: 4 }]);
    expect(await look(false, '10.0.0.8', '93.184.215.14')).toBe('93.184.215.14');
  });
});
