import { Body, Controller, Delete, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { AddClosureUseCase, RemoveClosureUseCase, ShowCalendarUseCase } from '#libs/agreements';
import type { SignedInPerson } from '#libs/people';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { answer, ApiIdempotencyKey, IdempotencyKey, type IdempotentRequest } from '../../http/idempotency-key.js';
import { SlugPipe } from '../../http/identifier.pipe.js';
import { ApiIfMatch, IfMatch, withVersion } from '../../http/if-match.js';
import { Public } from '../../http/public.decorator.js';
import { AddClosureRequest } from './add-closure.request.js';
import { CalendarResponse, presentCalendar } from './calendar.response.js';

@ApiTags('Compacts')
@Controller('api/v1/compacts/:slug')
export class CalendarController {
  constructor(
    private readonly calendar: ShowCalendarUseCase,
    private readonly add: AddClosureUseCase,
    private readonly remove: RemoveClosureUseCase,
  ) {}

  @Public()
  @Get('calendar')
  @ApiOperation({ summary: 'The days on which a Compact does not work' })
  @ApiOkResponse({ type: CalendarResponse })
  @ApiProblems(404)
  async show(@Param('slug', SlugPipe) slug: string, @Res({ passthrough: true }) response: Response): Promise<CalendarResponse> {
    return withVersion(presentCalendar(await this.calendar.execute(slug)), response);
  }

  @Post('closures')
  @ApiOperation({ summary: 'Close for some days: a new version of the calendar (officer, administrator)' })
  @ApiIdempotencyKey()
  @ApiCreatedResponse({ type: CalendarResponse })
  @ApiProblems(400, 401, 403, 404, 409, 415, 422)
  async create(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Body() body: AddClosureRequest,
    @IdempotencyKey() idempotency: IdempotentRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CalendarResponse> {
    return presentCalendar(answer(response, await this.add.execute(person, Object.assign(body, { slug }), idempotency)));
  }

  @Delete('closures/:date')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take one closure day back: a new version of the calendar (officer, administrator)' })
  @ApiIfMatch()
  @ApiNoContentResponse()
  @ApiProblems(401, 403, 404, 412, 428)
  async delete(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Param('date') date: string,
    @IfMatch() version: number,
  ): Promise<void> {
    await this.remove.execute(person, { slug, date, version });
  }
}
