import type { Language } from '#libs/workflow';
import { Choice } from '../../http/fields.js';

export class DrawingQuery {
  @Choice(['en', 'cy'], { optional: true }) lang?: Language;
}
