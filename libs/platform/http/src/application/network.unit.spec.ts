import { networkOf } from './network';

describe('what is counted of an address', () => {
  it.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002:ffff::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:db8:1:3::1', '2001:db8:1:3::/64'],
    ['2001:0:0:2:0:0:0:1', '2001:0:0:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::', '0:0:0:0::/64'],
  ])('%s is its network, %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it.each([
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::FFFF:c000:0201', '192.0.2.1'],
    ['0:0:0:0:0:ffff:192.0.2.1', '192.0.2.1'],
    ['::ffff:10.0.0.255', '10.0.0.255'],
  ])('%s is the IPv4 address that it stands for, %s', (address, counted) => {
    expect(networkOf(address)).toBe(counted);
  });

  it.each(['192.0.2.1', '127.0.0.1', 'gone'])('%s is itself', (address) => {
    expect(networkOf(address)).toBe(address);
  });
});
