/** Where the keyboard has come to, and what is wrong with that. */
export interface Stop {
  readonly name: string;
  /** What several fields belong to: the legend around them. */
  readonly group: string;
  /** One of several, of which arrows choose. */
  readonly isRadio: boolean;
  readonly checked: boolean;
  /** The end of the page: the browser itself has the focus. */
  readonly isOutside: boolean;
  readonly problems: readonly string[];
}

/** What `watchStops` leaves in a page. */
export interface StopWatch {
  /** The stop that has the focus, compared with the one before. */
  look(): Stop;
  /** How many stops the page has. */
  count(): number;
}

/** Runs in the page, before anything of its own: has to stand alone. */
export function watchStops(): void {
  const shown = [
    ...['outlineStyle', 'outlineWidth', 'outlineColor', 'boxShadow', 'backgroundColor', 'color'],
    ...['borderTopColor', 'borderTopWidth', 'borderBottomColor', 'borderBottomWidth', 'opacity', 'clipPath'],
  ] as const;
  const unfocused = new WeakMap<Element, string>();
  let before: { element: Element; top: number; right: number; bottom: number; left: number } | undefined;

  /** How it looks, with its label: radio buttons and boxes are drawn there. */
  function appearance(element: HTMLElement): string {
    const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
    return JSON.stringify(
      [element, ...labels].flatMap((one) =>
        [null, '::before', '::after'].map((part) => {
          const style = getComputedStyle(one, part);
          return shown.map((property) => style[property]);
        }),
      ),
    );
  }
  function everyCandidate(): HTMLElement[] {
    return [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]')].filter(
      (one) =>
        one.tabIndex >= 0 &&
        !one.matches(':disabled, [type=hidden]') &&
        one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }),
    );
  }
  /** Of the radio buttons of a group one is a stop. */
  function everyStop(): HTMLElement[] {
    const groups = new Set<string>();
    return everyCandidate().filter((one) => {
      if (!one.matches('[type=radio]')) return true;
      const { name } = one as HTMLInputElement;
      return !groups.has(name) && groups.add(name);
    });
  }
  const words = (element: Element | null | undefined) =>
    element instanceof HTMLElement ? element.innerText.replaceAll(/\s+/g, ' ').trim() : '';

  function problemsOf(element: HTMLElement): string[] {
    const problems: string[] = [];
    const known = unfocused.get(element);
    if (known !== undefined && known === appearance(element)) problems.push('looks as without the focus');
    const box = element.getBoundingClientRect();
    if (box.width < 1 || box.height < 1) problems.push('has no size');
    if (box.bottom <= 0 || box.right <= 0 || box.top >= innerHeight || box.left >= innerWidth) problems.push('is off the screen');
    const place = { top: box.top + scrollY, right: box.right, bottom: box.bottom + scrollY, left: box.left };
    if (before && before.element !== element) {
      const isForward = (before.element.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      const [first, second] = isForward ? [before, place] : [place, before];
      // Up again is in order at the top of the next column.
      if (second.bottom <= first.top && second.left < first.right) problems.push('does not follow the order of the page');
    } else if (before) problems.push('holds the focus');
    before = { element, ...place };
    return problems;
  }

  const watch: StopWatch = {
    look() {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body || element === document.documentElement) {
        before = undefined;
        return { name: '', group: '', isRadio: false, checked: false, isOutside: true, problems: [] };
      }
      const label = 'labels' in element ? (element as HTMLInputElement).labels?.[0] : undefined;
      return {
        name: element.getAttribute('aria-label') ?? (words(label) || words(element)),
        group: words(element.closest('fieldset')?.querySelector('legend')),
        isRadio: element.matches('[type=radio]'),
        checked: 'checked' in element && element.checked === true,
        isOutside: false,
        problems: problemsOf(element),
      };
    },
    count: () => everyStop().length,
  };
  Object.assign(globalThis, { stops: watch });
  addEventListener('load', () => {
    for (const one of everyCandidate()) if (one !== document.activeElement) unfocused.set(one, appearance(one));
  });
}
