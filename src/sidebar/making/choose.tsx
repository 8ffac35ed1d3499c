/** Year, meeting, version, papers: what is to be made. */
import type { ComponentChildren } from 'preact';
import type { MakingOpening } from '../../wire/makeDocuments';
import { makingDialogWords as words } from '../../wording/makingDialog';
import { paperNames, sidePapers, type SidePaper } from '../../wording/paperNames';
import type { Choice } from './choice';
import { PaperList } from './paperList';

interface Properties {
  readonly opening: MakingOpening;
  readonly choice: Choice;
  readonly choose: (choice: Choice) => void;
}

export function Choose({ opening, choice, choose }: Properties) {
  return (
    <>
      <Occasion opening={opening} choice={choice} choose={choose} />
      <div class="columns">
        <div>
          <Versions choice={choice} choose={choose} />
          <Extent opening={opening} choice={choice} choose={choose} />
        </div>
        <PaperList choice={choice} choose={choose} />
      </div>
      <Sides choice={choice} choose={choose} />
    </>
  );
}

function Occasion({ opening, choice, choose }: Properties) {
  const { years, meetings } = opening;
  return (
    <div class="occasion">
      <label>
        {words.year}
        <select
          value={choice.year}
          onChange={(event) => {
            choose({ ...choice, year: Number(event.currentTarget.value) });
          }}
        >
          {years.map(({ year, label }) => (
            <option key={year} value={year}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.meeting}
        <select
          value={choice.meetingId}
          onChange={(event) => {
            const meetingId = event.currentTarget.value;
            choose({ ...choice, meetingId, scope: 'all' });
          }}
        >
          {[...meetings].reverse().map(({ id, label, isOver }) => (
            <option key={id} value={id}>
              {label}
              {isOver ? words.meetingOver : ''}
            </option>
          ))}
          <option value="">{words.noMeeting}</option>
        </select>
      </label>
      {meetings.length === 0 && <p class="soft">{words.noMeetings}</p>}
    </div>
  );
}

function Versions({ choice, choose }: Omit<Properties, 'opening'>) {
  return (
    <fieldset>
      <legend>{words.version}</legend>
      {(['meeting', 'internal', 'published'] as const).map((version) => (
        <Radio
          key={version}
          name="version"
          isOn={choice.version === version}
          turnOn={() => {
            choose({ ...choice, version });
          }}
        >
          {words.versions[version].name}
          <span class="soft">{words.versions[version].help}</span>
        </Radio>
      ))}
    </fieldset>
  );
}

function Extent({ opening, choice, choose }: Properties) {
  const discussed = opening.meetings.find(({ id }) => id === choice.meetingId)?.discussed ?? 0;
  return (
    <>
      <fieldset>
        <legend>{words.scope}</legend>
        {(['all', 'discussed'] as const).map((scope) => (
          <Radio
            key={scope}
            name="scope"
            isOn={choice.scope === scope}
            isOff={scope === 'discussed' && discussed === 0}
            turnOn={() => {
              choose({ ...choice, scope });
            }}
          >
            {scope === 'all' ? words.scopes.all : words.scopes.discussed(discussed)}
          </Radio>
        ))}
      </fieldset>
      <fieldset>
        <legend>{words.pages}</legend>
        {(['through', 'apart'] as const).map((pages) => (
          <Radio
            key={pages}
            name="pages"
            isOn={choice.pages === pages}
            turnOn={() => {
              choose({ ...choice, pages });
            }}
          >
            {words.pagesChoices[pages]}
          </Radio>
        ))}
      </fieldset>
    </>
  );
}

function Sides({ choice, choose }: Omit<Properties, 'opening'>) {
  const turned = (side: SidePaper, isOn: boolean): ReadonlySet<SidePaper> => {
    const next = new Set(choice.sides);
    if (isOn) next.add(side);
    else next.delete(side);
    return next;
  };
  return (
    <fieldset class="sides">
      <legend>{words.sides}</legend>
      {sidePapers.map((side) => (
        <label key={side}>
          <input
            type="checkbox"
            checked={choice.sides.has(side)}
            onChange={(event) => {
              choose({ ...choice, sides: turned(side, event.currentTarget.checked) });
            }}
          />
          {paperNames[side]}
        </label>
      ))}
    </fieldset>
  );
}

function Radio(properties: {
  readonly name: string;
  readonly isOn: boolean;
  readonly isOff?: boolean;
  readonly turnOn: () => void;
  readonly children: ComponentChildren;
}) {
  const { name, isOn, isOff = false, turnOn, children } = properties;
  return (
    <label class="radio">
      <input type="radio" name={name} checked={isOn} disabled={isOff} onChange={turnOn} />
      {children}
    </label>
  );
}
