import { networkOf, originOf } from '@kennishub/api/http/visitor.ts';
import { describe, expect, test } from 'vitest';

const origin = (remoteAddress: string | undefined, forwarded?: string): string | null =>
  originOf({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } });

describe('what tells one visitor from another', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['192.0.2.7:50123', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::FFFF:c000:207', '192.0.2.7'],
    ['0:0:0:0:0:ffff:192.0.2.7', '192.0.2.7'],
    ['[::ffff:192.0.2.7]:443', '192.0.2.7'],
    ['2001:db8:0:7::1', '2001:db8:0:7/64'],
    ['2001:0DB8:0000:0007:FFFF:1:2:3', '2001:db8:0:7/64'],
    ['[2001:db8:0:7::5]:443', '2001:db8:0:7/64'],
    ['2001:db8::1', '2001:db8:0:0/64'],
    ['fe80::1%eth0', 'fe80:0:0:0/64'],
    ['::1', '0:0:0:0/64'],
    ['unknown', 'unknown'],
    ['_hidden:1', '_hidden:1'],
    ['', ''],
  ])('of %s is %s', (written, network) => expect(networkOf(written)).toBe(network));

  test('is the same for all addresses of one network, and another for the next', () => {
    const of = (last: number) => origin(`2001:db8:1:2:${last.toString(16)}::${(last * 7).toString(16)}`);
    expect(new Set(Array.from({ length: 200 }, (_, index) => of(index + 1))).size).toBe(1);
    expect(origin('2001:db8:1:3::1')).not.toBe(of(1));
    expect(origin('192.0.2.8')).not.toBe(origin('192.0.2.7'));
    expect(origin('::ffff:192.0.2.7')).toBe(origin('192.0.2.7'));
  });

  test('is what a proxy of ours saw last, and nothing that a visitor says', () => {
    for (const proxy of ['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.1.2.3', 'fd00::2']) {
      expect(origin(proxy, '192.0.2.7'), proxy).toBe(origin('192.0.2.7'));
      expect(origin(proxy, '198.51.100.1, 2001:db8:0:7::9'), proxy).toBe(origin('2001:db8:0:7::1'));
    }
    expect(origin('192.0.2.7', '198.51.100.1')).toBe(origin('192.0.2.7'));
    expect(origin('2001:db8::1', '198.51.100.1')).toBe(origin('2001:db8::2'));
    expect(origin('127.0.0.1')).not.toBeNull();
    expect(origin(undefined)).toBeNull();
  });
});
