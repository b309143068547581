import { Body, Controller, Get, Param, Put, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ListRedressRoutesUseCase, ReplaceRedressRoutesUseCase, type RedressRoutes } from '#libs/agreements';
import type { SignedInPerson } from '#libs/people';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { SlugPipe } from '../../http/identifier.pipe.js';
import { ApiIfMatch, IfMatch, setVersion } from '../../http/if-match.js';
import { Public } from '../../http/public.decorator.js';
import { RedressRoutesResponse } from './redress.response.js';
import { ReplaceRedressRequest } from './replace-redress.request.js';

@ApiTags('Compacts')
@Controller('api/v1/compacts/:slug/redress')
export class RedressController {
  constructor(
    private readonly routes: ListRedressRoutesUseCase,
    private readonly replace: ReplaceRedressRoutesUseCase,
  ) {}

  @Public()
  @Get()
  @ApiOperation({ summary: 'Other routes of redress: the whole list' })
  @ApiOkResponse({ type: RedressRoutesResponse })
  @ApiProblems(404)
  async list(@Param('slug', SlugPipe) slug: string, @Res({ passthrough: true }) response: Response): Promise<RedressRoutesResponse> {
    return present(await this.routes.execute(slug), response);
  }

  @Put()
  @ApiOperation({ summary: 'Replace the whole list (officer, administrator)' })
  @ApiIfMatch()
  @ApiOkResponse({ type: RedressRoutesResponse })
  @ApiProblems(400, 401, 403, 404, 412, 415, 422, 428)
  async update(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @IfMatch() version: number,
    @Body() body: ReplaceRedressRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RedressRoutesResponse> {
    const items = body.items.map(({ key, name, nameCy = null, handles, handlesCy = null, url = null }) => ({
      key,
      name,
      nameCy,
      handles,
      handlesCy,
      url,
    }));
    return present(await this.replace.execute(person, { slug, version, items }), response);
  }
}

function present({ items, version }: RedressRoutes, response: Response): RedressRoutesResponse {
  setVersion(response, version);
  return { items };
}
