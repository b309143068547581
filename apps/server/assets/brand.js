// Makes forms and the menu more comfortable; every page works without it.
import { initAll } from 'govuk-frontend';

initAll();

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
