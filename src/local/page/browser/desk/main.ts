/** The script of a tab: the menu runs functions, what they show appears. */
import type { DeskFacts } from '../tabEvent';
import './desk.css';
import { frames } from './frames';
import { menus } from './menus';
import { tell, warn } from './notes';
import { listen, press } from './server';

const facts = JSON.parse(document.getElementById('facts')?.textContent ?? '{}') as DeskFacts;

const shown = frames(facts.panelOrigin, () => {
  document.getElementById('sheet')?.focus();
});

listen((event) => {
  if (event.kind === 'toast') tell(event.title, event.message, event.seconds);
  else shown.show(event);
});

menus((functionName, caption) => {
  document.body.setAttribute('aria-busy', 'true');
  void press(facts.query, functionName).then((message) => {
    document.body.removeAttribute('aria-busy');
    if (message !== null) warn(caption, message, null);
  });
});
