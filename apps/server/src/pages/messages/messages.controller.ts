import { Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ListMessagesUseCase, messageStatuses, messageSubject } from '#libs/notifications';
import type { SignedInPerson } from '#libs/people';
import { roleNames, type Language } from '#libs/workflow';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { nextAddress, pageRequest } from '../../http/paging.js';
import { languageOf } from '../language/page-language.js';
import { page } from '../page.js';
import { PageController, ShowAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { queryText } from '../session/query-text.js';
import { messagesTexts } from './messages.texts.js';

/** Whether mail goes out, for officers and administrators. */
@PageController()
export class MessagesPageController {
  constructor(private readonly messages: ListMessagesUseCase) {}

  @ShowAt(paths.messages)
  async show(
    @CurrentPerson() person: SignedInPerson,
    @Query() query: Readonly<Record<string, unknown>>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const language = languageOf(request);
    const status = messageStatuses.find((known) => known === query['status']);
    const [limit, cursor] = [queryText(query['limit']), queryText(query['cursor'])];
    const asked = pageRequest({ ...(limit && { limit }), ...(cursor && { cursor }) }, ['instant', 'id']);
    const found = await this.messages.execute(person, { status, page: asked });
    page(response, 'messages/messages', {
      at: paths.messages,
      texts: messagesTexts,
      model: {
        statuses: messageStatuses,
        status,
        messages: found.items.map((message) => ({
          ...message,
          subject: messageSubject(message, language),
          recipient: roleWords(message.recipientRole, language),
        })),
        severalCompacts: new Set(person.roles.map(({ compact }) => compact)).size > 1,
        next: nextAddress(request, found),
      },
    });
  }
}

function roleWords(role: string, language: Language): string {
  const known = Object.entries(roleNames).find(([name]) => name === role)?.[1];
  return (known ?? messagesTexts[role === 'panel' ? 'recipient.panel' : 'recipient.other'])[language];
}
