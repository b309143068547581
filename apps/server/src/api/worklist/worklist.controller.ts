import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { ReadNews, ReadWorklist, worklistOrder, type NewsItem, type WorklistItem } from '#libs/casework';
import type { SignedInPerson } from '#libs/people';
import type { Language } from '#libs/workflow';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { AnswerLanguage } from '../../http/language.js';
import { PageQuery } from '../../http/page.query.js';
import { pageRequest, setNextLink } from '../../http/paging.js';

class WorklistItemResponse implements WorklistItem {
  @ApiProperty() reference: string;
  @ApiProperty() stage: string;
  @ApiProperty() subState: string;
  @ApiProperty({ type: String, nullable: true }) title: string | null;
  @ApiProperty() rule: string;
  @ApiProperty() label: string;
  @ApiProperty({ type: String, format: 'date' }) dueOn: WorklistItem['dueOn'];
  @ApiProperty({ enum: ['open', 'overdue'] }) status: WorklistItem['status'];
  @ApiProperty() owner: string;
  @ApiProperty({ description: 'The caller has to declare before opening the file.' }) declarationNeeded: boolean;
}

class WorklistResponse {
  @ApiProperty({ type: [WorklistItemResponse] }) items: WorklistItem[];
}

class NewsItemResponse implements NewsItem {
  @ApiProperty() reference: string;
  @ApiProperty() title: string;
  @ApiProperty({ type: 'integer', description: 'How many steps are new.' }) happened: number;
  @ApiProperty({ description: 'The latest of them, in a sentence.' }) sentence: string;
  @ApiProperty({ format: 'date-time' }) at: string;
}

class NewsResponse {
  @ApiProperty({ type: [NewsItemResponse] }) items: NewsItem[];
}

/** Cases in one answer: who has more of them that changed opens some first. */
const MOST_NEWS = 50;

@ApiTags('Worklist')
@Controller('api/v1/worklist')
export class WorklistController {
  constructor(
    private readonly readWorklist: ReadWorklist,
    private readonly readNews: ReadNews,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What the caller has to do, overdue first' })
  @ApiOkResponse({ type: WorklistResponse })
  @ApiProblems(401, 422)
  async list(
    @CurrentPerson() person: SignedInPerson,
    @Query() query: PageQuery,
    @AnswerLanguage() language: Language,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<WorklistResponse> {
    const page = await this.readWorklist.execute(person, pageRequest(query, worklistOrder), language);
    setNextLink(request, response, page);
    return { items: page.items };
  }

  @Get('news')
  @ApiOperation({ summary: 'What others have done on the caller’s challenges since the caller last looked, newest first' })
  @ApiOkResponse({ type: NewsResponse })
  @ApiProblems(401)
  async news(@CurrentPerson() person: SignedInPerson, @AnswerLanguage() language: Language): Promise<NewsResponse> {
    return { items: await this.readNews.execute(person, MOST_NEWS, language) };
  }
}
