import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ReadMediationRoom, type MediationRoomView } from '#libs/casework';
import type { SignedInPerson } from '#libs/people';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { MediationRoomResponse } from './mediation-room.response.js';
import { ReferencePipe } from './reference.pipe.js';

@ApiTags('Challenges')
@Controller('api/v1/challenges/:reference/mediation')
export class MediationRoomController {
  constructor(private readonly room: ReadMediationRoom) {}

  @Get()
  @ApiOperation({
    summary: 'The mediation room: sessions, offers, notes. For the parties and the mediator; for everybody else it is not there',
  })
  @ApiOkResponse({ type: MediationRoomResponse })
  @ApiProblems(401, 404)
  async show(@CurrentPerson() person: SignedInPerson, @Param('reference', ReferencePipe) reference: string): Promise<MediationRoomView> {
    return this.room.execute(person, reference);
  }
}
