import { Injectable } from '@nestjs/common';
import { sha256Hex } from '#libs/kernel';
import { nobody, UnitOfWork } from '#libs/persistence';

/** Ends a token. One that has ended already stays ended. */
@Injectable()
export class SignOutUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(token: string): Promise<void> {
    await this.unitOfWork.run(nobody, (tx) => tx.rows('select app.end_token($1)', [sha256Hex(token)]));
  }
}
