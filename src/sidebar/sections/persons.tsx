/** 担当者の確認: section by section who is told, who enters and who submits, and whether that was confirmed. */
import { useEffect, useState } from 'preact/hooks';
import { fiscalYear, yearInText } from '../../domain/fiscalYear';
import { isEnded } from '../../domain/section/sectionRow';
import { addressListOf } from '../../domain/section/addressList';
import { toldIn } from '../../domain/section/sectionNotices';
import { personsAnswerSchema, type PersonsAnswer, type Section } from '../../wire/sections';
import type { SectionList } from '../../wire/sections';
import { personsWords as words } from '../../wording/personsDialog';
import { personsText } from '../../wording/sectionPersons';
import { opening, usePress } from './press';
import { PressStateView } from '../parts/pressState';

export function Persons(properties: {
  readonly list: SectionList;
  readonly take: (list: SectionList) => void;
  readonly open: (name: string) => void;
}) {
  const { list, take, open } = properties;
  const press = usePress();
  const [marks, setMarks] = useState<PersonsAnswer['marks']>();
  const [differing, setDiffering] = useState<readonly string[]>([]);
  const sections = list.sections.filter((section) => !isEnded(section, opening.year));
  const isWorking = press.state.at === 'working';

  function ask(confirmed: readonly Section[]) {
    const request = {
      confirmed: confirmed.map(({ name, fields }) => ({ name, persons: personsText(fields) })),
    };
    press.send('confirmPersons', request, personsAnswerSchema, (answer) => {
      take(answer.list);
      setMarks(answer.marks);
      setDiffering(answer.differing);
    });
  }

  useEffect(() => {
    ask([]);
  }, []);

  const markOf = (name: string) => marks?.find((mark) => mark.name === name);
  const done = sections.filter(({ name }) => markOf(name)?.isCurrent === true).length;
  return (
    <>
      <h1>{words.heading(yearInText(fiscalYear(opening.year)))}</h1>
      <p>{words.lead}</p>
      {differing.length > 0 && (
        <p class="message refused" role="alert">
          {words.differing(differing)}
        </p>
      )}
      {marks && <p role="status">{words.count(done, sections.length)}</p>}
      <PressStateView press={press} working={words.reading} />
      <div class="frame" tabIndex={0} role="region" aria-label={words.heading('')}>
        <table>
          <thead>
            <tr>
              {[
                words.section,
                words.work,
                words.notice,
                words.enter,
                words.submit,
                words.last,
                words.mark,
              ].map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sections.map((section) => (
              <tr key={section.name}>
                <th scope="row">
                  <button
                    type="button"
                    class="link"
                    onClick={() => {
                      open(section.name);
                    }}
                  >
                    {section.name}
                  </button>
                </th>
                <td>{workText(section)}</td>
                {peopleOf(section).map((people, column) => (
                  <td key={column}>
                    {people.length === 0
                      ? words.none
                      : people.map((address) => <Address key={address} address={address} />)}
                  </td>
                ))}
                <td class="last">
                  {section.lastAt === ''
                    ? words.never
                    : words.lastOf(section.lastAt, section.lastBy)}
                  {section.gone.length > 0 && <p class="notice">{words.gone(section.gone)}</p>}
                </td>
                <td>
                  <Mark mark={markOf(section.name)} />
                  {marks && markOf(section.name)?.isCurrent !== true && (
                    <button
                      type="button"
                      class="plain small"
                      disabled={isWorking || opening.isCopy}
                      aria-label={words.confirmOf(section.name)}
                      onClick={() => {
                        ask([section]);
                      }}
                    >
                      {words.confirm}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** In a narrow column an address breaks behind its @, never within a word. */
function Address({ address }: { readonly address: string }) {
  const at = address.indexOf('@') + 1;
  return (
    <span class="address">
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </span>
  );
}

function Mark({ mark }: { readonly mark: PersonsAnswer['marks'][number] | undefined }) {
  if (!mark) return null;
  return mark.isCurrent ? (
    <>{words.confirmed(mark.at, mark.by)}</>
  ) : (
    <p class="notice">{words.changed}</p>
  );
}

function workText({ entered, planned }: Section): string {
  if (entered > 0) return words.entered(entered);
  return planned > 0 ? words.planned(planned) : words.noWork;
}

/** Who is told, who enters, who submits. */
function peopleOf({ fields }: Section): readonly (readonly string[])[] {
  const [shared, staff, heads] = [
    fields.sharedAddress,
    fields.staffAddresses,
    fields.headAddresses,
  ].map((text) => addressListOf(text).addresses);
  const everybody = [...(shared ?? []), ...(staff ?? []), ...(heads ?? [])];
  const submitting = opening.headSubmits ? (heads ?? []) : everybody;
  return [toldIn(fields), everybody, submitting].map(
    (each) => addressListOf(each.join(' ')).addresses,
  );
}
