import { renderSVG } from 'uqr';
import type { OwnSecondFactor, OwnSession } from '#libs/people';

const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' });

/** What the account page reads of a person's own signing in. */
export function ownSignInView(sessions: readonly OwnSession[], factor: OwnSecondFactor) {
  return {
    sessions: sessions.map((session) => ({
      ...session,
      createdTime: time.format(session.createdAt),
      expiresTime: time.format(session.expiresAt),
    })),
    factor: factor.state === 'begun' ? { ...factor, square: squareOf(factor.uri), key: inGroups(factor.secret) } : factor,
  };
}

/** As an address of its own: the policy lets a page show no drawing that is written into it with styles. */
function squareOf(text: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(renderSVG(text, { border: 2 })).toString('base64')}`;
}

/** In fours, as people copy it. */
function inGroups(secret: string): string {
  return (secret.match(/.{1,4}/g) ?? []).join(' ');
}
