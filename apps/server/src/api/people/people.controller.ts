import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { DomainError } from '#libs/kernel';
import {
  AddPersonUseCase,
  AssignRoleUseCase,
  ChangePersonUseCase,
  compactRoles,
  EndRoleUseCase,
  EndSecondFactorUseCase,
  ListPeopleUseCase,
  PlaceInOrganisationUseCase,
  SetPasswordUseCase,
  versionOfPerson,
  type SignedInPerson,
} from '#libs/people';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { answer, ApiIdempotencyKey, IdempotencyKey, type IdempotentRequest } from '../../http/idempotency-key.js';
import { IdentifierPipe } from '../../http/identifier.pipe.js';
import { ApiIfMatch, IfMatch, setVersion } from '../../http/if-match.js';
import { pageRequest, setNextLink } from '../../http/paging.js';
import { AddPersonRequest } from './add-person.request.js';
import { ChangePersonRequest } from './change-person.request.js';
import { PasswordRequest } from './password.request.js';
import { PeopleQuery, RoleQuery } from './people.query.js';
import { PeopleResponse, PersonResponse, presentPerson } from './person.response.js';
import { RoleRequest } from './role.request.js';

@ApiTags('People and roles')
@Controller('api/v1/people')
export class PeopleController {
  constructor(
    private readonly people: ListPeopleUseCase,
    private readonly add: AddPersonUseCase,
    private readonly assign: AssignRoleUseCase,
    private readonly end: EndRoleUseCase,
    private readonly setPassword: SetPasswordUseCase,
    private readonly endFactor: EndSecondFactorUseCase,
    private readonly change: ChangePersonUseCase,
    private readonly places: PlaceInOrganisationUseCase,
  ) {}

  @Get()
  @ApiOperation({ summary: 'People of the Compacts that you look after (officer, administrator)' })
  @ApiOkResponse({ type: PeopleResponse })
  @ApiProblems(401, 403, 404, 422)
  async list(
    @CurrentPerson() person: SignedInPerson,
    @Query() query: PeopleQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PeopleResponse> {
    const { compact, role, q } = query;
    const page = await this.people.execute(person, { compact, role, q, page: pageRequest(query, ['text', 'id']) });
    setNextLink(request, response, page);
    return { items: page.items.map(presentPerson) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One person (officer, administrator)' })
  @ApiOkResponse({ type: PersonResponse })
  @ApiProblems(401, 404)
  async show(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', IdentifierPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PersonResponse> {
    const shown = await this.people.one(person, id);
    setVersion(response, versionOfPerson(shown));
    return presentPerson(shown);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Correct a name, an address or a language (officer until the person has signed in; administrator)' })
  @ApiIfMatch()
  @ApiOkResponse({ type: PersonResponse })
  @ApiProblems(400, 401, 403, 404, 409, 412, 415, 422, 428)
  async update(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', IdentifierPipe) personId: string,
    @IfMatch() version: number,
    @Body() body: ChangePersonRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PersonResponse> {
    const changed = await this.change.execute(person, Object.assign(body, { personId, version }));
    setVersion(response, versionOfPerson(changed));
    return presentPerson(changed);
  }

  @Delete(':id/organisations/:organisationId')
  @HttpCode(204)
  @ApiOperation({ summary: 'End the place of a person in an organisation (officer, administrator; never your own)' })
  @ApiNoContentResponse()
  @ApiProblems(401, 403, 404, 422)
  async leaveOrganisation(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', IdentifierPipe) personId: string,
    @Param('organisationId', IdentifierPipe) organisationId: string,
    @Query() query: RoleQuery,
  ): Promise<void> {
    await this.places.end(person, { personId, compact: query.compact, organisationId });
  }

  @Post()
  @ApiOperation({ summary: 'Enter a person with their roles (officer, administrator)' })
  @ApiIdempotencyKey()
  @ApiCreatedResponse({ type: PersonResponse })
  @ApiProblems(400, 401, 403, 409, 415, 422)
  async create(
    @CurrentPerson() person: SignedInPerson,
    @Body() body: AddPersonRequest,
    @IdempotencyKey() idempotency: IdempotentRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PersonResponse> {
    return presentPerson(answer(response, await this.add.execute(person, body, idempotency)));
  }

  @Post(':id/roles')
  @ApiOperation({ summary: 'Give a person a role (officer, administrator; never your own)' })
  @ApiCreatedResponse({ type: PersonResponse })
  @ApiProblems(400, 401, 403, 404, 409, 415, 422)
  async assignRole(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', IdentifierPipe) personId: string,
    @Body() body: RoleRequest,
  ): Promise<PersonResponse> {
    return presentPerson(await this.assign.execute(person, { personId, compact: body.compact, role: body.role }));
  }

  @Delete(':id/roles/:role')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a role from a person (officer, administrator; never your own)' })
  @ApiNoContentResponse()
  @ApiProblems(401, 403, 404, 422)
  async endRole(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', IdentifierPipe) personId: string,
    @Param('role') role: string,
    @Query() query: RoleQuery,
  ): Promise<void> {
    const known = compactRoles.find((name) => name === role);
    if (!known) throw new DomainError('not-found');
    await this.end.execute(person, { personId, compact: query.compact, role: known });
  }

  @Put(':id/password')
  @HttpCode(204)
  @ApiOperation({ summary: "Set somebody's password and end their tokens (officer, administrator)" })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404, 415, 422)
  async password(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', IdentifierPipe) personId: string,
    @Body() body: PasswordRequest,
  ): Promise<void> {
    await this.setPassword.execute(person, { personId, password: body.password });
  }

  @Delete(':id/second-factor')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take away the authenticator of somebody who has lost it (administrator)' })
  @ApiNoContentResponse()
  @ApiProblems(401, 403, 404)
  async endSecondFactor(@CurrentPerson() person: SignedInPerson, @Param('id', IdentifierPipe) personId: string): Promise<void> {
    await this.endFactor.execute(person, personId);
  }
}
