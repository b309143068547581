import { Choice } from '../../http/fields.js';

export class OwnLanguageRequest {
  @Choice(['en', 'cy']) language: 'en' | 'cy';
}
