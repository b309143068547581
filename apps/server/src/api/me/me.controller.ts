import { Body, Controller, Get, HttpCode, Ip, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ChangeOwnLanguageUseCase, ChangeOwnPasswordUseCase, type SignedInPerson } from '#libs/people';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { OwnPasswordRequest } from '../people/password.request.js';
import { MeResponse } from './me.response.js';
import { OwnLanguageRequest } from './own-language.request.js';

@ApiTags('Signing in')
@Controller('api/v1/me')
export class MeController {
  constructor(
    private readonly changePassword: ChangeOwnPasswordUseCase,
    private readonly changeLanguage: ChangeOwnLanguageUseCase,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Who is signed in, and in which roles' })
  @ApiOkResponse({ type: MeResponse })
  @ApiProblems(401)
  show(@CurrentPerson() person: SignedInPerson): MeResponse {
    const organisationIds = person.memberships.map((membership) => membership.organisationId);
    return {
      personId: person.personId,
      name: person.name,
      language: person.language,
      organisationId: organisationIds[0] ?? null,
      organisationIds,
      roles: person.roles.map(({ compact, role }) => ({ compact, role })),
    };
  }

  @Put('password')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change your password; every token of yours ends' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 415, 422, 429)
  async password(@CurrentPerson() person: SignedInPerson, @Body() body: OwnPasswordRequest, @Ip() address: string): Promise<void> {
    await this.changePassword.execute(person, Object.assign(body, { address }));
  }

  @Put('language')
  @HttpCode(204)
  @ApiOperation({ summary: 'Choose the language of your messages' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 415, 422)
  async language(@CurrentPerson() person: SignedInPerson, @Body() body: OwnLanguageRequest): Promise<void> {
    await this.changeLanguage.execute(person, body.language);
  }
}
