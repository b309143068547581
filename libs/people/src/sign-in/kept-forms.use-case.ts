import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, sha256Hex, type Clock } from '#libs/kernel';
import { nobody, UnitOfWork } from '#libs/persistence';
import { actingPersonOf, type SignedInPerson } from '../signed-in-person.js';
import { newSecret } from './token.js';

const HOUR_MS = 3_600_000;
const LARGEST = 300_000;
const NONCE = 12;
const TAG = 16;

/** A form as it was sent: where to, and its fields. */
export interface KeptForm {
  readonly address: string;
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
}

/** Keeps for an hour what somebody had written when their session ended. The key is the browser's; the database cannot read the text. */
@Injectable()
export class KeptForms {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The key for the browser; undefined for what is too large, or of nobody. */
  async keep(personId: string, form: KeptForm): Promise<string | undefined> {
    const text = JSON.stringify(form);
    if (text.length > LARGEST) return undefined;
    const { text: key } = newSecret();
    const now = this.clock.now();
    const row = await this.unitOfWork.run(nobody, (tx) =>
      tx.row<{ kept: boolean }>('select app.keep_form($1, $2, $3, $4, $5) as kept', [
        sha256Hex(key),
        personId,
        sealed(key, text),
        now,
        new Date(now.getTime() + HOUR_MS),
      ]),
    );
    return row?.kept ? key : undefined;
  }

  /** What the person had written, if the key is one of theirs and the hour has not passed. */
  async read(person: SignedInPerson, key: string): Promise<KeptForm | undefined> {
    const row = await this.unitOfWork.read(actingPersonOf(person), (tx) =>
      tx.row<{ content: Buffer | null }>('select app.kept_form($1, $2) as content', [sha256Hex(key), this.clock.now()]),
    );
    return row?.content ? (JSON.parse(opened(key, row.content)) as KeptForm) : undefined;
  }

  async forget(person: SignedInPerson, key: string): Promise<void> {
    await this.unitOfWork.run(actingPersonOf(person), (tx) => tx.rows('select app.forget_kept_form($1)', [sha256Hex(key)]));
  }
}

function sealed(key: string, text: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', cipherKey(key), nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

function opened(key: string, content: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', cipherKey(key), content.subarray(0, NONCE));
  decipher.setAuthTag(content.subarray(NONCE, NONCE + TAG));
  return Buffer.concat([decipher.update(content.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
}

/** Not the hash that the database knows the row by. */
function cipherKey(key: string): Buffer {
  return createHash('sha256').update(`kept form ${key}`).digest();
}
