import { Injectable } from '@nestjs/common';
import { actingPersonOf, type SignedInPerson } from '#libs/people';
import { UnitOfWork } from '#libs/persistence';
import { historySentence, isEventType, type CaseRole, type Language } from '#libs/workflow';

/** A case in which others have done something since the person last looked, or which the person has not opened yet. */
export interface NewsItem {
  readonly reference: string;
  readonly title: string;
  /** How many steps are new. */
  readonly happened: number;
  /** The latest of them, in a sentence. */
  readonly sentence: string;
  /** ISO 8601 instant of the latest. */
  readonly at: string;
}

interface Row extends Omit<NewsItem, 'sentence' | 'at'> {
  readonly type: string;
  readonly role: CaseRole;
  readonly at: Date;
}

/** What has changed since the person last looked, newest first: only what they may read, and nothing that they did themselves. */
@Injectable()
export class ReadNews {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @param most how many cases at most */
  async execute(person: SignedInPerson, most: number, language: Language = person.language): Promise<NewsItem[]> {
    const rows = await this.unitOfWork.read(actingPersonOf(person), (tx) =>
      tx.rows<Row>('select reference, title, happened, event_type as type, role, at from app.news($1)', [most]),
    );
    return rows.flatMap(({ type, role, at, ...row }) =>
      isEventType(type) ? [{ ...row, sentence: historySentence(type, role, language), at: at.toISOString() }] : [],
    );
  }
}
