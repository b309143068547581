import { Res } from '@nestjs/common';
import type { Response } from 'express';
import { page } from '../page.js';
import { PageController, ShowAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { accessibilityTexts } from './accessibility.texts.js';
import { privacyTexts } from './privacy.texts.js';

@PageController()
export class AboutController {
  @ShowAt(paths.accessibility)
  accessibility(@Res() response: Response): void {
    page(response, 'about/accessibility', { at: paths.accessibility, texts: accessibilityTexts });
  }

  @ShowAt(paths.privacy)
  privacy(@Res() response: Response): void {
    page(response, 'about/privacy', { at: paths.privacy, texts: privacyTexts });
  }
}
