import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { AddCommitmentUseCase, ChangeCommitmentUseCase, ListCommitmentsUseCase, RemoveCommitmentUseCase } from '#libs/agreements';
import type { SignedInPerson } from '#libs/people';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { answer, ApiIdempotencyKey, IdempotencyKey, type IdempotentRequest } from '../../http/idempotency-key.js';
import { IdentifierPipe, SlugPipe } from '../../http/identifier.pipe.js';
import { ApiIfMatch, IfMatch, withVersion } from '../../http/if-match.js';
import { pageRequest, setNextLink } from '../../http/paging.js';
import { Public } from '../../http/public.decorator.js';
import { AddCommitmentRequest } from './add-commitment.request.js';
import { ChangeCommitmentRequest } from './change-commitment.request.js';
import { CommitmentResponse, CommitmentsResponse, presentCommitment } from './commitment.response.js';
import { CommitmentsQuery } from './commitments.query.js';

@ApiTags('Agreements')
@Controller('api/v1/compacts/:slug/commitments')
export class CommitmentsController {
  constructor(
    private readonly commitments: ListCommitmentsUseCase,
    private readonly add: AddCommitmentUseCase,
    private readonly change: ChangeCommitmentUseCase,
    private readonly remove: RemoveCommitmentUseCase,
  ) {}

  @Public()
  @Get()
  @ApiOperation({ summary: 'Commitments of the newest agreement in force, in the order of their numbers' })
  @ApiOkResponse({ type: CommitmentsResponse })
  @ApiProblems(404, 422)
  async list(
    @Param('slug', SlugPipe) slug: string,
    @Query() query: CommitmentsQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CommitmentsResponse> {
    const { on, agreementVersionId, code, appliesTo } = query;
    const page = await this.commitments.execute({
      slug,
      on,
      agreementVersionId,
      code,
      appliesTo,
      page: pageRequest(query, ['text', 'id']),
    });
    setNextLink(request, response, page);
    return { items: page.items.map(presentCommitment) };
  }

  @Public()
  @Get(':id')
  @ApiOperation({ summary: 'One commitment' })
  @ApiOkResponse({ type: CommitmentResponse })
  @ApiProblems(404)
  async show(
    @Param('slug', SlugPipe) slug: string,
    @Param('id', IdentifierPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CommitmentResponse> {
    return withVersion(presentCommitment(await this.commitments.one(slug, id)), response);
  }

  @Post()
  @ApiOperation({ summary: 'Add a commitment (officer, administrator)' })
  @ApiIdempotencyKey()
  @ApiCreatedResponse({ type: CommitmentResponse })
  @ApiProblems(400, 401, 403, 404, 409, 415, 422)
  async create(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Body() body: AddCommitmentRequest,
    @IdempotencyKey() idempotency: IdempotentRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CommitmentResponse> {
    return presentCommitment(answer(response, await this.add.execute(person, Object.assign(body, { slug }), idempotency)));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Correct a commitment; one that is cited keeps number, wording and whom it binds (officer, administrator)' })
  @ApiIfMatch()
  @ApiOkResponse({ type: CommitmentResponse })
  @ApiProblems(400, 401, 403, 404, 409, 412, 415, 422, 428)
  async update(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Param('id', IdentifierPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ChangeCommitmentRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CommitmentResponse> {
    return withVersion(presentCommitment(await this.change.execute(person, Object.assign(body, { slug, id, version }))), response);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove a commitment that no challenge cites (officer, administrator)' })
  @ApiIfMatch()
  @ApiNoContentResponse()
  @ApiProblems(401, 403, 404, 409, 412, 428)
  async delete(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Param('id', IdentifierPipe) id: string,
    @IfMatch() version: number,
  ): Promise<void> {
    await this.remove.execute(person, { slug, id, version });
  }
}
