/** 課一覧 at a glance, in the order of 並び順; a press on a name opens the section. */
import { useState } from 'preact/hooks';
import { isEnded } from '../../domain/section/sectionRow';
import { noticesOf } from '../../domain/section/sectionNotices';
import { sectionsSavedSchema, type Section, type SectionList } from '../../wire/sections';
import { NOBODY, noticeText, sectionsWords as words } from '../../wording/sectionsDialog';
import { othersOf } from './editing';
import { peopleLines } from '../../wording/sectionPersons';
import { orderChanges, swapped } from './order';
import { opening, usePress } from './press';
import { PressStateView } from '../parts/pressState';

export function SectionTable(properties: {
  readonly list: SectionList;
  readonly take: (list: SectionList) => void;
  readonly saved: (message: string) => void;
  readonly open: (name: string) => void;
  readonly add: () => void;
}) {
  const { list, take, saved, open, add } = properties;
  const press = usePress();
  const [order, reorder] = useState<readonly string[]>();
  const current = list.sections.filter((section) => !isEnded(section, opening.year));
  const ended = list.sections.filter((section) => isEnded(section, opening.year));
  const shown = order?.flatMap((name) => current.find((each) => each.name === name) ?? []);
  const isWorking = press.state.at === 'working';

  function saveOrder() {
    const request = { sections: orderChanges(shown ?? [], ended), from: '', to: '' };
    press.send('saveSections', request, sectionsSavedSchema, (answer) => {
      reorder(undefined);
      if (answer.kind === 'faults') return;
      take(answer.list);
      saved(answer.kind === 'saved' ? words.savedOrder : words.conflict.heading);
    });
  }

  return (
    <>
      <h1>{words.listHeading}</h1>
      <p>{words.listHelp}</p>
      {list.damages.length > 0 && (
        <div class="message refused">
          <p>{words.damages}</p>
          <ul>
            {list.damages.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      <div class="frame" tabIndex={0} role="region" aria-label={words.listHeading}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.order}</th>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.people}</th>
              <th scope="col">{words.notices}</th>
            </tr>
          </thead>
          <tbody>
            {(shown ?? current).map((section, place, all) => (
              <tr key={section.name}>
                <td class="order">
                  {[-1, 1].map((step) => (
                    <button
                      key={step}
                      type="button"
                      class="plain small"
                      aria-label={step < 0 ? words.up(section.name) : words.down(section.name)}
                      aria-disabled={all[place + step] === undefined}
                      disabled={isWorking || opening.isCopy}
                      onClick={() => {
                        if (all[place + step] === undefined) return;
                        const names = all.map(({ name }) => name);
                        reorder(swapped(names, place, place + step));
                      }}
                    >
                      {step < 0 ? '↑' : '↓'}
                    </button>
                  ))}
                </td>
                <Name section={section} open={open} />
                <People section={section} />
                <td class="notice">{noticesIn(list, section).join('\n')}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {ended.length > 0 && (
          <details open={ended.some(({ rows }) => rows > 0)}>
            <summary>{words.ended(ended.length)}</summary>
            <table>
              <tbody>
                {ended.map((section) => (
                  <tr key={section.name}>
                    <Name section={section} open={open} />
                    <People section={section} />
                    <td class="notice">{noticesIn(list, section).join('\n')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        )}
      </div>
      <div class="foot">
        <PressStateView press={press} working={words.saving} />
        {shown && <p class="message">{words.orderChanged}</p>}
        <div class="actions">
          {shown ? (
            <>
              <button type="button" disabled={isWorking} onClick={saveOrder}>
                {words.saveOrder}
              </button>
              <button
                type="button"
                class="plain"
                disabled={isWorking}
                onClick={() => {
                  reorder(undefined);
                }}
              >
                {words.undoOrder}
              </button>
            </>
          ) : (
            <button type="button" disabled={opening.isCopy} onClick={add}>
              {words.add}
            </button>
          )}
        </div>
      </div>
    </>
  );
}

function Name({
  section,
  open,
}: {
  readonly section: Section;
  readonly open: (name: string) => void;
}) {
  const { name, fields } = section;
  const { validFrom, validTo, successor } = fields;
  return (
    <th scope="row">
      <button
        type="button"
        class="link"
        onClick={() => {
          open(name);
        }}
      >
        {name}
      </button>
      <span class="soft">
        {validFrom}～{validTo}
        {successor === '' ? '' : `　→ ${successor}`}
      </span>
    </th>
  );
}

function People({ section: { fields } }: { readonly section: Section }) {
  const people = peopleLines(fields);
  return <td>{people.length > 0 ? people.join('\n') : NOBODY}</td>;
}

/** Of one that has ended only what it still answers for. */
function noticesIn(list: SectionList, section: Section): readonly string[] {
  const isOver = isEnded(section, opening.year);
  const others = othersOf(list.sections, section.name).filter(
    (other) => !isEnded(other, opening.year),
  );
  const hasWork = section.planned + section.entered > 0;
  return [
    ...(isOver ? [] : noticesOf(section, others, hasWork).map(noticeText)),
    ...(isOver && section.rows > 0 ? [words.stillAnswers(section.rows)] : []),
  ];
}
