import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Whether an IP address is one of the public internet: not private, loopback, link-local, shared, multicast, reserved. */
export function isPublic(address: string): boolean {
  return rangeOf(address) === 'unicast';
}

/** Whether an address may be asked: a public one, or, for a server on this machine, a loopback one. */
export function mayAsk(address: string, allowLoopback = false): boolean {
  return isPublic(address) || (allowLoopback && rangeOf(address) === 'loopback');
}

function rangeOf(address: string): string | undefined {
  try {
    return ipaddr.process(address).range();
  } catch {
    return undefined;
  }
}

/** An address that is not to be asked, with the host that led to it. */
export class BlockedAddress extends Error {
  override readonly name = 'BlockedAddress';
}

/**
 * A look-up that gives no address but those that may be asked. It stands where the connection is made, so that neither a
 * redirect nor a name whose address changes between check and use leads inside.
 */
export function guardedLookup(allowLoopback = false, resolve: typeof lookup = lookup): LookupFunction {
  return (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, found) => {
      if (error !== null) {
        done(error, '', 4);
        return;
      }
      const allowed = found.filter(({ address }) => mayAsk(address, allowLoopback));
      const first = allowed[0];
      if (first === undefined) done(new BlockedAddress(`${host} is at an address inside a private network`), '', 4);
      else if (options.all) done(null, allowed);
      else done(null, first.address, first.family);
    });
  };
}
