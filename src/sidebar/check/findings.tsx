/** What was found, by weight and tab; the secretariat may look at one section. */
import { useState } from 'preact/hooks';
import type { CheckItem, CheckList } from '../../wire/check';
import { checkDialogWords as words, countMessage } from '../../wording/checkDialog';

const WEIGHTS = ['stop', 'mend', 'look'] as const;

export function Findings(properties: { readonly list: CheckList; readonly hasSections: boolean }) {
  const { list, hasSections } = properties;
  const [section, choose] = useState('');
  const items = list.items.filter((item) => section === '' || item.section === section);
  if (list.items.length === 0) return <p class="fine">{words.nothing}</p>;
  return (
    <>
      {hasSections && <SectionChoice items={list.items} section={section} choose={choose} />}
      {WEIGHTS.map((weight) => (
        <OfWeight
          key={weight}
          weight={weight}
          items={items.filter((item) => item.weight === weight)}
        />
      ))}
      {list.more > 0 && <p class="soft">{words.more(list.more)}</p>}
    </>
  );
}

function SectionChoice(properties: {
  readonly items: readonly CheckItem[];
  readonly section: string;
  readonly choose: (section: string) => void;
}) {
  const { items, section, choose } = properties;
  const sections = [...new Set(items.map((item) => item.section))].filter((name) => name !== '');
  if (sections.length === 0) return null;
  return (
    <label>
      {words.section}
      <select
        value={section}
        onChange={(event) => {
          choose(event.currentTarget.value);
        }}
      >
        <option value="">{words.allSections}</option>
        {sections.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function OfWeight(properties: {
  readonly weight: (typeof WEIGHTS)[number];
  readonly items: readonly CheckItem[];
}) {
  const { weight, items } = properties;
  if (items.length === 0) return null;
  const tabs = [...new Set(items.map(({ tab }) => tab))];
  return (
    <section class={weight} aria-label={words.weights[weight]}>
      <h2>{countMessage(weight, items.length)}</h2>
      <p class="soft">{words.weightHelp[weight]}</p>
      {tabs.map((tab) => (
        <table key={tab}>
          <caption>{tab}</caption>
          <thead>
            <tr>
              <th scope="col">{words.where}</th>
              <th scope="col">{words.what}</th>
            </tr>
          </thead>
          <tbody>
            {items
              .filter((item) => item.tab === tab)
              .map((item, place) => (
                <tr key={place}>
                  <td>{item.place}</td>
                  <td>{item.text}</td>
                </tr>
              ))}
          </tbody>
        </table>
      ))}
    </section>
  );
}
