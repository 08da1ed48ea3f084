import { BlockList, isIP } from 'node:net';

/**
 * Addresses that are not on the public internet.
 *
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry/
 * @see https://www.iana.org/assignments/iana-ipv6-special-registry/
 */
const SPECIAL_SUBNETS: readonly (readonly [address: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];

const specialAddresses = new BlockList();
for (const [address, prefix] of SPECIAL_SUBNETS) {
  const isIpv4 = isIP(address) === 4;
  specialAddresses.addSubnet(address, prefix, isIpv4 ? 'ipv4' : 'ipv6');
  // Networks without IPv4 reach it behind this prefix: what is special there is special here.
  if (isIpv4) specialAddresses.addSubnet(`64:ff9b::${address}`, 96 + prefix, 'ipv6');
}

/** Endings of names that no public resolver answers, or that only a private network does. */
const PRIVATE_SUFFIXES = [
  'localhost',
  'local',
  'localdomain',
  'internal',
  'intranet',
  'private',
  'corp',
  'home',
  'lan',
  'home.arpa',
  'invalid',
  'onion',
];

/** Whether an IP address is one of the public internet. IPv4 in IPv6 (`::ffff:…`) counts as its IPv4 address. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && !specialAddresses.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

/**
 * Whether a URL's host can be one of the public internet, judged by its spelling alone.
 *
 * What the name resolves to is checked when a connection is made.
 *
 * @param hostname - `hostname` of a `URL`: lower case, IPv6 in brackets.
 */
export function isPublicHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (isIP(host) !== 0) return isPublicAddress(host);
  if (!host.includes('.')) return false;
  return !PRIVATE_SUFFIXES.some((suffix) => host === suffix || host.endsWith(`.${suffix}`));
}
