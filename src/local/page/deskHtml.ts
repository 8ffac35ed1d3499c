/** The page of a tab: who sits there on which day, the menu, the workbook, and where panels appear. */
import type { MenuItem } from '../cli/menuOf';
import type { DeskFacts } from './browser/tabEvent';
import { escaped } from './escaped';
import type { PeopleRow } from './people';
import { notSharedMessage, pageWords as words } from './pageWords';
import { queryOf, type Seat } from './seat';

export interface DeskView {
  readonly title: string;
  /** Of the workbook on the disk. */
  readonly path: string;
  /** The first day that can be chosen. */
  readonly earliest: string;
  readonly people: readonly PeopleRow[];
  readonly panelOrigin: string;
}

/** Nothing from elsewhere, and inside nobody's frame. */
export function deskPolicy(panelOrigin: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    'img-src data:',
    "form-action 'self'",
    "base-uri 'none'",
    `frame-src ${panelOrigin}`,
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Before anybody is chosen. */
export function peopleHtml(view: DeskView, day: string | null): string {
  return documentOf(
    view.title,
    `${topOf(view, dayForm(view, day))}
    <main class="paper">
      <h2>${words.choose}</h2>
      <p class="soft">${words.chooseHint}<br>${words.dayHint}</p>
      ${peopleTable(view.people, day, '')}
    </main>`,
  );
}

/** For somebody who may edit. */
export function deskHtml(view: DeskView, seat: Seat, menu: readonly MenuItem[]): string {
  const facts: DeskFacts = { query: queryOf(seat), panelOrigin: view.panelOrigin };
  return documentOf(
    view.title,
    `${topOf(view, seatForm(view, seat))}
    <nav class="menus" aria-label="${words.menus}">${menusOf(menu)}</nav>
    <div class="desk">
      <main class="paper" id="sheet" tabindex="-1">
        <h2>${words.workbook}</h2>
        <p><code>${escaped(view.path)}</code></p>
        <p class="soft">${words.kept}</p>
        <h2>${words.others}</h2>
        <p class="soft">${words.othersHint}</p>
        ${peopleTable(view.people, seat.day, ' target="_blank"')}
      </main>
      <aside class="sidebar" id="sidebar" aria-labelledby="sidebar-title" hidden>
        <div class="bar"><h2 id="sidebar-title"></h2>${closeButton()}</div>
      </aside>
    </div>
    <dialog id="dialog" aria-labelledby="dialog-title">
      <div class="bar"><h2 id="dialog-title"></h2>${closeButton()}</div>
    </dialog>
    <p id="busy" role="status"></p>
    <div id="toasts" role="status"></div>
    <div id="alerts" role="alert"></div>
    <template id="note"><section class="note"><h3></h3><p></p>${closeButton()}</section></template>
    <script type="application/json" id="facts">${JSON.stringify(facts).replace(/</g, '\\u003c')}</script>
    <script src="/desk.js"></script>`,
    'working',
  );
}

/** For somebody with whom the workbook is not shared, and whatever else cannot be opened. */
export function refusedHtml(title: string, message: string, more: string): string {
  return documentOf(
    title,
    `<header class="top"><h1>${escaped(title)}</h1></header>
    <main class="paper">
      <p class="refused" role="alert">${escaped(message)}</p>
      ${more}
      <p><a href="/">${words.back}</a></p>
    </main>`,
  );
}

export function notSharedHtml(view: DeskView, seat: Seat): string {
  const form = `<form method="post" action="/share?${escaped(queryOf(seat))}"><button>${words.share}</button></form>`;
  return refusedHtml(view.title, notSharedMessage(seat.user), form);
}

function documentOf(title: string, body: string, kind = ''): string {
  return `<!doctype html>
<html lang="ja">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escaped(title)}</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/desk.css">
  </head>
  <body class="${kind}">
    ${body}
  </body>
</html>
`;
}

function topOf({ title }: DeskView, form: string): string {
  return `<header class="top"><h1>${escaped(title)}</h1>${form}</header>`;
}

function dayField({ earliest }: DeskView, day: string | null): string {
  return `<label>${words.day}<input type="date" name="day" min="${earliest}" value="${day ?? ''}" title="${words.dayHint}"></label>`;
}

function dayForm(view: DeskView, day: string | null): string {
  return `<form method="get" action="/">${dayField(view, day)}<button class="plain">${words.setDay}</button></form>`;
}

function seatForm(view: DeskView, { user, day }: Seat): string {
  const people = view.people.flatMap(({ name, heads, staff }) => [
    ...heads.map((address) => ({ address, is: `${name}（${words.head}）` })),
    ...staff.map((address) => ({ address, is: name })),
  ]);
  const all = people.some(({ address }) => address === user)
    ? people
    : [{ address: user, is: '' }, ...people];
  const chosen = all.findIndex(({ address }) => address === user);
  const options = all.map(
    ({ address, is }, at) =>
      `<option value="${escaped(address)}"${at === chosen ? ' selected' : ''}>${escaped(`${is}　${address}`.trim())}</option>`,
  );
  return `<form method="get" action="/">
      <label>${words.you}<select name="as">${options.join('')}</select></label>
      ${dayField(view, day)}
      <button class="plain">${words.open}</button>
    </form>`;
}

function menusOf(menu: readonly MenuItem[]): string {
  const captions = [...new Set(menu.map(({ path }) => path[0] ?? ''))];
  return captions
    .map((caption, at) => {
      const items = menu
        .filter(({ path }) => path[0] === caption)
        .map(
          (item) =>
            `<li role="none"><button role="menuitem" tabindex="-1" data-function="${escaped(item.functionName)}">${escaped(item.caption)}</button></li>`,
        );
      const id = `menu-${at}`;
      return `<div class="menu"><button aria-haspopup="menu" aria-expanded="false" aria-controls="${id}">${escaped(caption)}</button><ul role="menu" id="${id}" aria-label="${escaped(caption)}" hidden>${items.join('')}</ul></div>`;
    })
    .join('');
}

function peopleTable(people: readonly PeopleRow[], day: string | null, target: string): string {
  const links = (addresses: readonly string[]): string =>
    addresses
      .map((user) => `<a href="/?${escaped(queryOf({ user, day }))}"${target}>${escaped(user)}</a>`)
      .join('<br>');
  const rows = people.map(
    ({ name, heads, staff }) =>
      `<tr><th scope="row">${escaped(name)}</th><td>${links(heads)}</td><td>${links(staff)}</td></tr>`,
  );
  return `<table><thead><tr><th scope="col">${words.section}</th><th scope="col">${words.head}</th><th scope="col">${words.staff}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function closeButton(): string {
  return `<button class="close" aria-label="${words.close}">×</button>`;
}
