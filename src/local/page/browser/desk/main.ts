/** The script of a tab: the menu runs functions, what they show appears. */
import { pageWords } from '../../pageWords';
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

function busy(isBusy: boolean): void {
  const place = document.getElementById('busy');
  if (place) place.textContent = isBusy ? pageWords.running : '';
}

menus((functionName, caption) => {
  busy(true);
  void press(facts.query, functionName).then((message) => {
    busy(false);
    if (message !== null) warn(caption, message, null);
  });
});
