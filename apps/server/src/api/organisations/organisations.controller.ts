import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import {
  ChangeOrganisationUseCase,
  ListOrganisationsUseCase,
  RegisterOrganisationUseCase,
  RemoveOrganisationUseCase,
  type SignedInPerson,
} from '#libs/people';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { CurrentPerson, CurrentPersonOrNobody } from '../../http/current-person.decorator.js';
import { answer, ApiIdempotencyKey, IdempotencyKey, type IdempotentRequest } from '../../http/idempotency-key.js';
import { IdentifierPipe } from '../../http/identifier.pipe.js';
import { ApiIfMatch, IfMatch, withVersion } from '../../http/if-match.js';
import { pageRequest, setNextLink } from '../../http/paging.js';
import { Public } from '../../http/public.decorator.js';
import { ChangeOrganisationRequest } from './change-organisation.request.js';
import { OrganisationResponse, OrganisationsResponse, presentOrganisation } from './organisation.response.js';
import { OrganisationsQuery } from './organisations.query.js';
import { RegisterOrganisationRequest } from './register-organisation.request.js';

@ApiTags('Organisations')
@Controller('api/v1/organisations')
export class OrganisationsController {
  constructor(
    private readonly organisations: ListOrganisationsUseCase,
    private readonly register: RegisterOrganisationUseCase,
    private readonly change: ChangeOrganisationUseCase,
    private readonly remove: RemoveOrganisationUseCase,
  ) {}

  @Public()
  @Get()
  @ApiOperation({ summary: 'Organisations by name; public where the Compact publishes them' })
  @ApiOkResponse({ type: OrganisationsResponse })
  @ApiProblems(401, 404, 422)
  async list(
    @CurrentPersonOrNobody() person: SignedInPerson | undefined,
    @Query() query: OrganisationsQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OrganisationsResponse> {
    const { compact, sector, q } = query;
    const page = await this.organisations.execute(person, { compact, sector, q, page: pageRequest(query, ['text', 'id']) });
    setNextLink(request, response, page);
    return { items: page.items.map(presentOrganisation) };
  }

  @Public()
  @Get(':id')
  @ApiOperation({ summary: 'One organisation' })
  @ApiOkResponse({ type: OrganisationResponse })
  @ApiProblems(401, 404)
  async show(
    @CurrentPersonOrNobody() person: SignedInPerson | undefined,
    @Param('id', IdentifierPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OrganisationResponse> {
    return withVersion(presentOrganisation(await this.organisations.one(person, id)), response);
  }

  @Post()
  @ApiOperation({ summary: 'Enter an organisation, and its signature when it has signed (officer, administrator)' })
  @ApiIdempotencyKey()
  @ApiCreatedResponse({ type: OrganisationResponse })
  @ApiProblems(400, 401, 403, 409, 415, 422)
  async create(
    @CurrentPerson() person: SignedInPerson,
    @Body() body: RegisterOrganisationRequest,
    @IdempotencyKey() idempotency: IdempotentRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OrganisationResponse> {
    return presentOrganisation(answer(response, await this.register.execute(person, body, idempotency)));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Correct an organisation, let it sign, leave or be replaced (officer, administrator)' })
  @ApiIfMatch()
  @ApiOkResponse({ type: OrganisationResponse })
  @ApiProblems(400, 401, 403, 404, 409, 412, 415, 422, 428)
  async update(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', IdentifierPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ChangeOrganisationRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OrganisationResponse> {
    return withVersion(presentOrganisation(await this.change.execute(person, Object.assign(body, { id, version }))), response);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove an organisation that nothing refers to (officer, administrator)' })
  @ApiIfMatch()
  @ApiNoContentResponse()
  @ApiProblems(401, 403, 404, 409, 412, 428)
  async delete(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', IdentifierPipe) id: string,
    @IfMatch() version: number,
  ): Promise<void> {
    await this.remove.execute(person, { id, version });
  }
}
