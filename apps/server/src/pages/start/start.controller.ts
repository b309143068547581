import { Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SignedInPerson } from '#libs/people';
import { CurrentPersonOrNobody } from '../../http/current-person.decorator.js';
import { ShownCompacts } from '../compacts/shown-compacts.js';
import { page } from '../page.js';
import { PageController, ShowAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { startTexts } from './start.texts.js';

@PageController()
export class StartController {
  constructor(private readonly compacts: ShownCompacts) {}

  @ShowAt(paths.start)
  async show(@CurrentPersonOrNobody() person: SignedInPerson | undefined, @Res() response: Response): Promise<void> {
    page(response, 'start/start', { at: paths.start, texts: startTexts, model: { compacts: await this.compacts.of(undefined, person) } });
  }
}
