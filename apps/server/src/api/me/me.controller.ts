import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { SignedInPerson } from '#libs/people';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { MeResponse } from './me.response.js';

@ApiTags('Signing in')
@Controller('api/v1/me')
export class MeController {
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
}
