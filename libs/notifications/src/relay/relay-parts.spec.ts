import { describe, expect, it } from '@jest/globals';
import { backOff } from './back-off.js';
import { isMailAddress } from './mail-address.js';
import { mailHostOf } from './mailer.js';
import { sendFailureOf } from './send-failure.js';

describe('an address', () => {
  it.each(['a@b.example', "o'neill+compact@sub.example.org.uk", 'siân'.replace('â', 'a') + '@gwe.cymru'])('takes %s', (address) => {
    expect(isMailAddress(address)).toBe(true);
  });

  it.each([
    'x@example.org\r\nBcc: evil@example.org',
    'x@example.org\n',
    'x@example.org\0',
    'x@example.org,evil@example.org',
    'Somebody <x@example.org>',
    'x y@example.org',
    '"x y"@example.org',
    'x@localhost',
    'x@-example.org',
    'x@@example.org',
    '@example.org',
    `${'x'.repeat(65)}@example.org`,
    `x@${'a.'.repeat(130)}org`,
    '',
  ])('refuses %j', (address) => {
    expect(isMailAddress(address)).toBe(false);
  });
});

describe('the back-off', () => {
  it('grows, has a ceiling, and is spread by chance over the upper half', () => {
    const longest = [1, 2, 3, 4, 5, 6, 7].map((failures) => backOff(failures, () => 1) / 60_000);
    expect(longest).toEqual([1, 4, 16, 64, 256, 360, 360]);
    expect(backOff(3, () => 0)).toBe(8 * 60_000);
  });
});

describe('a failure', () => {
  it.each([
    [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }, 'park', 'recipient-refused:550'],
    [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 450 }, 'retry', 'recipient-refused:450'],
    [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 421 }, 'serverDown', 'server-busy:421'],
    [{ code: 'EMESSAGE', command: 'DATA', responseCode: 554 }, 'park', 'message-refused:554'],
    [{ code: 'EMESSAGE', command: 'DATA', responseCode: 452 }, 'retry', 'message-refused:452'],
    [{ code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 }, 'serverDown', 'not-authenticated:535'],
    [{ code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 550 }, 'serverDown', 'sender-refused:550'],
    [{ code: 'ESOCKET', command: 'CONN' }, 'serverDown', 'connection-lost'],
    [{ code: 'EABORT' }, 'serverDown', 'timed-out'],
    [new Error('anything with x@example.org in it'), 'retry', 'failed'],
    [undefined, 'retry', 'failed'],
  ])('%j leads to %s', (error, then, kind) => {
    expect(sendFailureOf(error)).toEqual({ then, kind });
  });
});

describe('the host of message identifiers', () => {
  it.each([
    ['https://compact.example.org/x', 'compact.example.org'],
    ['http://127.0.0.1:3000', '[127.0.0.1]'],
    ['http://[::1]:3000', '[::1]'],
  ])('of %s is %s', (url, host) => {
    expect(mailHostOf(url)).toBe(host);
  });
});
