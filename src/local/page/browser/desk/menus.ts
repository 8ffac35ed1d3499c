/**
 * The menus of the page: opened by a press or with ↓, walked with ↑ ↓ Home End, left with Esc or Tab, as
 * menus are.
 */

/** @param chosen told of the function behind the item that was pressed */
export function menus(chosen: (functionName: string, caption: string) => void): void {
  for (const menu of document.querySelectorAll<HTMLElement>('.menu')) {
    const button = menu.querySelector('button');
    const list = menu.querySelector('ul');
    if (button && list) wire(menu, button, list, chosen);
  }
}

function wire(
  menu: HTMLElement,
  button: HTMLButtonElement,
  list: HTMLElement,
  chosen: (functionName: string, caption: string) => void,
): void {
  const items = [...list.querySelectorAll<HTMLButtonElement>('button')];
  const open = (isOpen: boolean): void => {
    list.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) items[0]?.focus();
  };
  button.addEventListener('click', () => {
    open(list.hidden !== false);
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (!menu.contains(relatedTarget as Node | null)) open(false);
  });
  menu.addEventListener('keydown', (event) => {
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    const next: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at < 0 ? -1 : at - 1,
      Home: 0,
      End: -1,
    };
    if (event.key === 'Escape' && !list.hidden) {
      open(false);
      button.focus();
    } else if (event.key in next) {
      if (list.hidden) open(true);
      const place = next[event.key] ?? 0;
      items.at(place >= items.length ? 0 : place)?.focus();
      event.preventDefault();
    }
  });
  for (const item of items) {
    item.addEventListener('click', () => {
      button.focus();
      open(false);
      chosen(item.dataset['function'] ?? '', item.textContent);
    });
  }
}
