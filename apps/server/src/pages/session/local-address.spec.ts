import { describe, expect, it } from '@jest/globals';
import { localAddress } from './local-address.js';

describe('where to go after signing in', () => {
  it.each(['/', '/worklist', '/challenges/WLV-2026-27-0001/history?x=1&y=%C5%B5', '/codes?q=a+b'])('goes to %s', (address) => {
    expect(localAddress(address)).toBe(address);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    '/a/\\evil',
    '\\\\evil.example',
    'https://evil.example/',
    '/\t/evil.example',
    '/\n/evil.example',
    '/..//evil.example',
    '/.//evil.example',
    '',
    'worklist',
    '/sign-in?next=/sign-in',
    '/sign-out',
    '/api/v1/me',
    `/${'a'.repeat(3000)}`,
    undefined,
    ['/worklist'],
  ])('does not go to %j', (address) => {
    expect(localAddress(address)).toBeUndefined();
  });
});
