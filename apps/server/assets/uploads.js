// Sends chosen files one after the other and says how far each is. What fails can be tried again; what was sent stays.

const fill = (text, values) => text.replaceAll(/\{(\w+)\}/g, (_all, name) => values[name] ?? '');

for (const form of document.querySelectorAll('form[data-upload]')) {
  const words = form.dataset;
  const input = form.querySelector('input[type=file]');
  const progress = form.querySelector('[data-progress]');
  const button = form.querySelector('button:not([type=button])');
  const rows = new Set();
  let nextKey = 0;

  const say = (text) => {
    const line = document.createElement('p');
    line.className = 'govuk-error-message';
    line.textContent = text;
    progress.replaceChildren(line);
  };

  form.addEventListener('submit', async (event) => {
    const files = [...input.files];
    // What else is missing is said by the server, on a page.
    const asked = form.querySelector('input[type=radio]');
    if (asked && !form.querySelector('input[type=radio]:checked')) return;
    event.preventDefault();
    if (files.length === 0) return say(words.needed);
    if (files.length > Number(words.most)) return say(words.tooMany);
    progress.replaceChildren();
    rows.clear();
    for (const file of files) rows.add(rowOf(file));
    button.disabled = true;
    for (const row of rows) await send(row);
    button.disabled = false;
    input.value = '';
    finish();
  });

  function rowOf(file) {
    const row = {
      file,
      state: 'waiting',
      key: nextKey++,
      line: document.createElement('p'),
      bar: document.createElement('progress'),
      buttons: document.createElement('p'),
    };
    const box = document.createElement('div');
    row.line.className = 'govuk-body govuk-!-margin-bottom-1';
    row.line.textContent = fill(words.waiting, { name: file.name });
    row.bar.max = 100;
    row.bar.value = 0;
    row.bar.setAttribute('aria-label', file.name);
    box.className = 'upload-form__file';
    box.append(row.line, row.bar, row.buttons);
    progress.append(box);
    return row;
  }

  async function send(row) {
    row.buttons.replaceChildren();
    row.bar.hidden = false;
    row.bar.value = 0;
    const { file } = row;
    if (file.size > Number(words.largest)) return failed(row, fill(words.tooLarge, { name: file.name }));
    const errors = await post(row);
    if (errors.length > 0) return failed(row, errors[0]);
    row.state = 'sent';
    row.line.classList.remove('govuk-error-message');
    row.bar.value = 100;
    row.line.textContent = fill(words.sent, { name: file.name });
  }

  function post(row) {
    const data = new FormData(form);
    data.delete('file');
    // Trying again is the same request: what was kept although the answer was lost is not kept twice.
    const key = form.querySelector('[name=_key]')?.value;
    if (key) data.set('_key', `${key}-${row.key}`);
    data.append('file', row.file);
    const { name } = row.file;
    return new Promise((resolve) => {
      const request = new XMLHttpRequest();
      const broken = () => resolve([fill(words.failed, { name })]);
      let told = -25;
      request.upload.addEventListener('progress', ({ loaded, total }) => {
        const percent = total > 0 ? Math.floor((100 * loaded) / total) : 0;
        row.bar.value = percent;
        // Read out a few times and not a hundred.
        if (percent - told < 25 && percent < 100) return;
        told = percent;
        row.line.textContent = fill(percent < 100 ? words.sending : words.checking, { name, percent });
      });
      request.addEventListener('load', () => {
        if (request.status === 201) return resolve([]);
        try {
          const { errors } = JSON.parse(request.responseText);
          resolve(Array.isArray(errors) && typeof errors[0] === 'string' ? errors : [fill(words.failed, { name })]);
        } catch {
          broken();
        }
      });
      request.addEventListener('error', broken);
      request.addEventListener('abort', broken);
      request.open('POST', form.action);
      request.setRequestHeader('Accept', 'application/json');
      request.send(data);
    });
  }

  function failed(row, text) {
    row.state = 'failed';
    row.bar.hidden = true;
    row.line.classList.add('govuk-error-message');
    row.line.textContent = text;
    const again = buttonSaying(words.again, row.file.name, async () => {
      await send(row);
      finish();
    });
    const skip = buttonSaying(words.skip, row.file.name, () => {
      row.state = 'skipped';
      row.line.closest('.upload-form__file').remove();
      finish();
    });
    row.buttons.replaceChildren(again, ' ', skip);
  }

  function buttonSaying(text, name, act) {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'link-button';
    made.textContent = text;
    const hidden = document.createElement('span');
    hidden.className = 'govuk-visually-hidden';
    hidden.textContent = `: ${name}`;
    made.append(hidden);
    made.addEventListener('click', act);
    return made;
  }

  /** Shows the documents once nothing is left to decide. */
  function finish() {
    const states = [...rows].map(({ state }) => state);
    if (states.includes('failed') || states.includes('waiting') || !states.includes('sent')) return;
    const address = new URL(words.done, location.href);
    const isHere = address.pathname === location.pathname;
    location.assign(address);
    if (isHere) location.reload();
  }
}
