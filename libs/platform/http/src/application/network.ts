import { isIPv6 } from 'node:net';

const GROUPS = 8;
const NETWORK_GROUPS = 4;
const IPV4_MAPPED = '0:0:0:0:0:ffff';

/**
 * What is counted of an address, for whoever has one IPv6 address has all of its network: `2001:db8:1:2::/64`. An IPv4 address counts by itself, also when it is
 * written as an IPv6 one, and so does what is no address.
 */
export const networkOf = (address: string): string => {
  if (!isIPv6(address)) return address;
  const groups = groupsOf(address);
  const [high = '', low = ''] = groups.slice(-2);
  return groups.slice(0, -2).join(':') === IPV4_MAPPED
    ? [...bytesOf(high), ...bytesOf(low)].join('.')
    : `${groups.slice(0, NETWORK_GROUPS).join(':')}::/64`;
};

/** The eight groups of an IPv6 address in their one form, without the name of an interface (`%eth0`). */
const groupsOf = (address: string): readonly string[] => {
  const { hostname } = new URL(`http://[${address.replace(/%.*/, '')}]`);
  const [before = [], after = []] = hostname
    .slice(1, -1)
    .split('::')
    .map((half) => half.split(':').filter((group) => group !== ''));
  return [...before, ...Array<string>(GROUPS - before.length - after.length).fill('0'), ...after];
};

const bytesOf = (group: string): readonly number[] => [parseInt(group, 16) >> 8, parseInt(group, 16) & 0xff];
