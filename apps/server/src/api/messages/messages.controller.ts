import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { ListMessagesUseCase } from '#libs/notifications';
import type { SignedInPerson } from '#libs/people';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { pageRequest, setNextLink } from '../../http/paging.js';
import { messageResponse, MessagesResponse } from './message.response.js';
import { MessagesQuery } from './messages.query.js';

@ApiTags('Messages')
@Controller('api/v1/messages')
export class MessagesController {
  constructor(private readonly listMessages: ListMessagesUseCase) {}

  @Get()
  @ApiOperation({ summary: 'What was sent, to which role and with what success, for officers and administrators; newest first' })
  @ApiOkResponse({ type: MessagesResponse })
  @ApiProblems(401, 403, 404, 422)
  async list(
    @CurrentPerson() person: SignedInPerson,
    @Query() query: MessagesQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MessagesResponse> {
    const page = await this.listMessages.execute(person, {
      compact: query.compact,
      status: query.status,
      page: pageRequest(query, ['instant', 'id']),
    });
    setNextLink(request, response, page);
    return { items: page.items.map(messageResponse) };
  }
}
