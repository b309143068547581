import { Injectable } from '@nestjs/common';
import { nobody, UnitOfWork } from '#libs/persistence';
import { SecretSeal } from './secret-seal.js';

/** Encrypts the secrets that an earlier version kept as they were. The server does it at its start, before anybody can sign in. */
@Injectable()
export class SealSecondFactors {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seal: SecretSeal,
  ) {}

  /** @returns how many there were; of two servers that start at once only one replaces each */
  async execute(): Promise<number> {
    return this.unitOfWork.run(nobody, async (tx) => {
      const clear = await tx.rows<{ person: string; secret: string }>('select person, secret from app.clear_second_factors()');
      for (const { person, secret } of clear)
        await tx.rows('select app.seal_second_factor($1, $2, $3)', [person, secret, this.seal.seal(person, secret)]);
      return clear.length;
    });
  }
}
