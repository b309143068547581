// Makes forms and the menu more comfortable; every page works without it.
import { initAll } from 'govuk-frontend';

initAll();

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

// Whatever is chosen is checked at once, by the same address that the button asks.
for (const area of document.querySelectorAll('[data-check]')) {
  const form = area.closest('form');
  const button = area.querySelector('[data-check-button]');
  const result = area.querySelector('[role=status]');
  let latest = 0;
  const check = async () => {
    const turn = (latest += 1);
    const answer = await fetch(button.formAction, { method: 'POST', body: new URLSearchParams(new FormData(form)) }).catch(() => undefined);
    if (!answer?.ok || turn !== latest) return;
    const checked = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(result.id);
    if (checked && turn === latest) result.replaceChildren(...checked.childNodes);
  };
  let pause;
  form.addEventListener('change', check);
  form.addEventListener('input', (event) => {
    if (!event.target.matches('textarea, [type=text]')) return;
    clearTimeout(pause);
    pause = setTimeout(check, 700);
  });
  button.addEventListener('click', (event) => {
    event.preventDefault();
    void check();
  });
}
