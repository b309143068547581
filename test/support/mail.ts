import PostalMime from 'postal-mime';
import type { Caught, SmtpSink } from './smtp-sink.js';

/** The newest message to an address that has arrived, as people read it; waits for it. `about` stands in its subject or text. */
export async function mailTo(sink: SmtpSink, address: string, about = ''): Promise<{ subject: string; text: string }> {
  for (let tries = 0; tries < 100; tries += 1) {
    for (const caught of [...sink.caught].reverse()) {
      if (!caught.to.includes(address)) continue;
      const mail = await readable(caught);
      if (`${mail.subject}\n${mail.text}`.includes(about)) return mail;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No message ${about} has come to ${address}`);
}

/** The one address in a message. */
export function linkIn(text: string): string {
  const [link, ...others] = text.match(/https?:\/\/\S+/g) ?? [];
  if (link === undefined || others.length > 0) throw new Error('The message holds no link, or several');
  return link;
}

async function readable({ raw }: Caught): Promise<{ subject: string; text: string }> {
  const { subject = '', text = '' } = await PostalMime.parse(raw);
  return { subject, text };
}
