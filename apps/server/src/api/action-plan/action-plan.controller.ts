import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { SignedInPerson } from '#libs/people';
import {
  AddPlannedIndicatorUseCase,
  ChangePlannedIndicatorUseCase,
  ReadActionPlanUseCase,
  RemovePlannedIndicatorUseCase,
  SetBaselineUseCase,
} from '#libs/reporting';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { answer, ApiIdempotencyKey, IdempotencyKey, type IdempotentRequest } from '../../http/idempotency-key.js';
import { SlugPipe } from '../../http/identifier.pipe.js';
import { ApiIfMatch, IfMatch, withVersion } from '../../http/if-match.js';
import { AddPlannedIndicatorRequest } from './add-planned-indicator.request.js';
import { ChangePlannedIndicatorRequest } from './change-planned-indicator.request.js';
import { ActionPlanResponse, PlannedIndicatorResponse, presentPlannedIndicator } from './planned-indicator.response.js';
import { SetBaselineRequest } from './set-baseline.request.js';

@ApiTags('Indicators')
@Controller('api/v1/compacts/:slug/action-plan')
export class ActionPlanController {
  constructor(
    private readonly plan: ReadActionPlanUseCase,
    private readonly add: AddPlannedIndicatorUseCase,
    private readonly change: ChangePlannedIndicatorUseCase,
    private readonly baseline: SetBaselineUseCase,
    private readonly remove: RemovePlannedIndicatorUseCase,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The whole action plan in its order (officer, administrator, MAIG)' })
  @ApiOkResponse({ type: ActionPlanResponse })
  @ApiProblems(401, 403, 404)
  async list(@CurrentPerson() person: SignedInPerson, @Param('slug', SlugPipe) compact: string): Promise<ActionPlanResponse> {
    return { items: (await this.plan.execute(person, compact)).map(presentPlannedIndicator) };
  }

  @Get('indicators/:key')
  @ApiOperation({ summary: 'What the action plan says of one indicator' })
  @ApiOkResponse({ type: PlannedIndicatorResponse })
  @ApiProblems(401, 403, 404)
  async show(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) compact: string,
    @Param('key', SlugPipe) key: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PlannedIndicatorResponse> {
    return withVersion(presentPlannedIndicator(await this.plan.one(person, compact, key)), response);
  }

  @Post('indicators')
  @ApiOperation({ summary: 'Put an indicator into the action plan, at its end (officer, administrator)' })
  @ApiIdempotencyKey()
  @ApiCreatedResponse({ type: PlannedIndicatorResponse })
  @ApiProblems(400, 401, 403, 404, 409, 415, 422)
  async create(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) compact: string,
    @Body() body: AddPlannedIndicatorRequest,
    @IdempotencyKey() idempotency: IdempotentRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PlannedIndicatorResponse> {
    return presentPlannedIndicator(answer(response, await this.add.execute(person, Object.assign(body, { compact }), idempotency)));
  }

  @Patch('indicators/:key')
  @ApiOperation({ summary: 'Change what the action plan says of an indicator, or move it (officer, administrator)' })
  @ApiIfMatch()
  @ApiOkResponse({ type: PlannedIndicatorResponse })
  @ApiProblems(400, 401, 403, 404, 412, 415, 422, 428)
  async update(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) compact: string,
    @Param('key', SlugPipe) key: string,
    @IfMatch() version: number,
    @Body() body: ChangePlannedIndicatorRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PlannedIndicatorResponse> {
    return withVersion(
      presentPlannedIndicator(await this.change.execute(person, Object.assign(body, { compact, key, version }))),
      response,
    );
  }

  @Put('indicators/:key/baseline')
  @ApiOperation({ summary: 'Set the baseline, or change it and say why: what it was stays visible (officer, administrator)' })
  @ApiIfMatch()
  @ApiOkResponse({ type: PlannedIndicatorResponse })
  @ApiProblems(400, 401, 403, 404, 412, 415, 422, 428)
  async setBaseline(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) compact: string,
    @Param('key', SlugPipe) key: string,
    @IfMatch() version: number,
    @Body() { value, year = null, source = null, reason }: SetBaselineRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PlannedIndicatorResponse> {
    const baseline = value === null ? null : { value, year, source };
    const planned = await this.baseline.execute(person, { compact, key, version, baseline, reason });
    return withVersion(presentPlannedIndicator(planned), response);
  }

  @Delete('indicators/:key')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take out an indicator that was put in by mistake (officer, administrator)' })
  @ApiIfMatch()
  @ApiNoContentResponse()
  @ApiProblems(401, 403, 404, 409, 412, 428)
  async delete(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) compact: string,
    @Param('key', SlugPipe) key: string,
    @IfMatch() version: number,
  ): Promise<void> {
    await this.remove.execute(person, { compact, key, version });
  }
}
