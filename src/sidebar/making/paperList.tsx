/** The papers with their numbers: chosen, left out, moved by dragging or with the buttons. */
import { useRef, useState } from 'preact/hooks';
import { makingDialogWords as words } from '../../wording/makingDialog';
import { paperNames, type PackPaper } from '../../wording/paperNames';
import { moved, movedTo, numbersOf, type Choice } from './choice';

export function PaperList(properties: {
  readonly choice: Choice;
  readonly choose: (choice: Choice) => void;
}) {
  const { choice, choose } = properties;
  const { order, left } = choice;
  const numbers = numbersOf(choice);
  const [dragged, drag] = useState<PackPaper>();
  const [told, tell] = useState('');
  const list = useRef<HTMLOListElement>(null);

  function put(kind: PackPaper, next: readonly PackPaper[]) {
    if (next === order) return;
    choose({ ...choice, order: next });
    tell(words.moved(paperNames[kind], next.indexOf(kind) + 1));
  }

  /** The button stays under the finger that pressed it: the row has moved away from it. */
  function press(kind: PackPaper, by: -1 | 1) {
    put(kind, moved(order, kind, by));
    const name = by < 0 ? 'up' : 'down';
    requestAnimationFrame(() => {
      const row = list.current?.querySelector(`[data-kind="${kind}"]`);
      const button = row?.querySelector<HTMLButtonElement>(`.${name}:not(:disabled)`);
      (button ?? row?.querySelector<HTMLButtonElement>('button:not(:disabled)'))?.focus();
    });
  }

  return (
    <fieldset>
      <legend>{words.papers}</legend>
      <p class="soft">{words.papersHelp}</p>
      <ol class="papers" ref={list}>
        {order.map((kind, place) => (
          <li
            key={kind}
            data-kind={kind}
            class={dragged === kind ? 'dragged' : ''}
            draggable
            onDragStart={() => {
              drag(kind);
            }}
            onDragEnd={() => {
              drag(undefined);
            }}
            onDragOver={(event) => {
              if (dragged !== undefined) event.preventDefault();
            }}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged !== undefined) put(dragged, movedTo(order, dragged, place));
              drag(undefined);
            }}
          >
            <span class="grip" aria-hidden="true">
              ⠿
            </span>
            <label>
              <input
                type="checkbox"
                checked={!left.has(kind)}
                onChange={(event) => {
                  const next = new Set(left);
                  if (event.currentTarget.checked) next.delete(kind);
                  else next.add(kind);
                  choose({ ...choice, left: next });
                }}
              />
              <span class="number">{numbers.get(kind) ?? ''}</span> {paperNames[kind]}
            </label>
            {([-1, 1] as const).map((by) => (
              <button
                key={by}
                type="button"
                class={`small plain ${by < 0 ? 'up' : 'down'}`}
                disabled={by < 0 ? place === 0 : place === order.length - 1}
                aria-label={by < 0 ? words.up(paperNames[kind]) : words.down(paperNames[kind])}
                onClick={() => {
                  press(kind, by);
                }}
              >
                {by < 0 ? words.upShort : words.downShort}
              </button>
            ))}
          </li>
        ))}
      </ol>
      <p class="hidden-words" role="status">
        {told}
      </p>
    </fieldset>
  );
}
