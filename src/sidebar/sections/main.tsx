/** The dialog 課と担当者: 課一覧, 担当者の確認, 権限の更新. */
import { useState } from 'preact/hooks';
import type { SectionList } from '../../wire/sections';
import { sectionsWords as words } from '../../wording/sectionsDialog';
import { show } from '../show';
import { Editor } from './editor';
import { Persons } from './persons';
import { opening } from './press';
import { Reorganise } from './reorganise';
import { Rights } from './rights';
import { SectionTable } from './sectionTable';
import '../ground.css';
import './sections.css';

type Part = keyof typeof words.tabs;

type View =
  | { readonly at: Part }
  | { readonly at: 'adding' }
  | { readonly at: 'editing' | 'reorganising'; readonly name: string; readonly from: Part };

function Sections() {
  const [list, take] = useState<SectionList>(opening);
  const [view, go] = useState<View>({ at: 'list' });
  const [told, tell] = useState('');

  function open(part: View) {
    tell('');
    go(part);
  }

  function saved(message: string, then: 'back' | 'stay' = 'back') {
    if (then === 'back') go({ at: 'from' in view ? view.from : 'list' });
    tell(message);
  }

  const back = () => {
    open({ at: 'from' in view ? view.from : 'list' });
  };
  const edit = (from: Part) => (name: string) => {
    open({ at: 'editing', name, from });
  };
  const section = 'name' in view ? list.sections.find(({ name }) => name === view.name) : undefined;
  const shared = { list, take, saved, back };
  return (
    <div class="page">
      <nav aria-label={words.tabsLabel}>
        {(Object.keys(words.tabs) as Part[]).map((part) => (
          <button
            key={part}
            type="button"
            class="tab"
            aria-current={view.at === part ? 'page' : undefined}
            onClick={() => {
              open({ at: part });
            }}
          >
            {words.tabs[part]}
          </button>
        ))}
      </nav>
      {opening.isCopy && <p class="message refused">{words.copy}</p>}
      <div aria-live="polite">{told !== '' && <p class="message">{told}</p>}</div>
      {view.at === 'list' && (
        <SectionTable
          list={list}
          take={take}
          saved={tell}
          open={edit('list')}
          add={() => {
            open({ at: 'adding' });
          }}
        />
      )}
      {view.at === 'persons' && <Persons list={list} take={take} open={edit('persons')} />}
      {view.at === 'rights' && <Rights list={list} />}
      {view.at === 'adding' && <Editor {...shared} reorganise={back} />}
      {view.at === 'editing' && (
        <Editor
          {...shared}
          {...(section ? { section } : {})}
          reorganise={() => {
            open({ ...view, at: 'reorganising' });
          }}
        />
      )}
      {view.at === 'reorganising' && section && <Reorganise {...shared} section={section} />}
    </div>
  );
}

show(<Sections />);
