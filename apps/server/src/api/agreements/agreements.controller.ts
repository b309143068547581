import { Body, Controller, Get, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { AdoptAgreementVersionUseCase, ChangeAgreementVersionUseCase, ListAgreementVersionsUseCase } from '#libs/agreements';
import type { SignedInPerson } from '#libs/people';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { answer, ApiIdempotencyKey, IdempotencyKey, type IdempotentRequest } from '../../http/idempotency-key.js';
import { IdentifierPipe, SlugPipe } from '../../http/identifier.pipe.js';
import { ApiIfMatch, IfMatch, withVersion } from '../../http/if-match.js';
import { PageQuery } from '../../http/page.query.js';
import { pageRequest, setNextLink } from '../../http/paging.js';
import { Public } from '../../http/public.decorator.js';
import { AdoptAgreementVersionRequest } from './adopt-agreement-version.request.js';
import { AgreementVersionResponse, AgreementVersionsResponse, presentAgreementVersion } from './agreement-version.response.js';
import { ChangeAgreementVersionRequest } from './change-agreement-version.request.js';

@ApiTags('Agreements')
@Controller('api/v1/compacts/:slug/agreements')
export class AgreementsController {
  constructor(
    private readonly versions: ListAgreementVersionsUseCase,
    private readonly adopt: AdoptAgreementVersionUseCase,
    private readonly change: ChangeAgreementVersionUseCase,
  ) {}

  @Public()
  @Get()
  @ApiOperation({ summary: "The versions of a Compact's agreements, newest first" })
  @ApiOkResponse({ type: AgreementVersionsResponse })
  @ApiProblems(404, 422)
  async list(
    @Param('slug', SlugPipe) slug: string,
    @Query() query: PageQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AgreementVersionsResponse> {
    const page = await this.versions.execute(slug, pageRequest(query, ['date', 'id']));
    setNextLink(request, response, page);
    return { items: page.items.map(presentAgreementVersion) };
  }

  @Public()
  @Get(':id')
  @ApiOperation({ summary: 'One version of an agreement' })
  @ApiOkResponse({ type: AgreementVersionResponse })
  @ApiProblems(404)
  async show(
    @Param('slug', SlugPipe) slug: string,
    @Param('id', IdentifierPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AgreementVersionResponse> {
    return withVersion(presentAgreementVersion(await this.versions.one(slug, id)), response);
  }

  @Post()
  @ApiOperation({ summary: 'Enter a new version, which ends the one before (officer, administrator)' })
  @ApiIdempotencyKey()
  @ApiCreatedResponse({ type: AgreementVersionResponse })
  @ApiProblems(400, 401, 403, 404, 409, 415, 422)
  async create(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Body() body: AdoptAgreementVersionRequest,
    @IdempotencyKey() idempotency: IdempotentRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AgreementVersionResponse> {
    return presentAgreementVersion(answer(response, await this.adopt.execute(person, Object.assign(body, { slug }), idempotency)));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Correct the label and the period of a version (officer, administrator)' })
  @ApiIfMatch()
  @ApiOkResponse({ type: AgreementVersionResponse })
  @ApiProblems(400, 401, 403, 404, 409, 412, 415, 422, 428)
  async update(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Param('id', IdentifierPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ChangeAgreementVersionRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AgreementVersionResponse> {
    return withVersion(presentAgreementVersion(await this.change.execute(person, Object.assign(body, { slug, id, version }))), response);
  }
}
