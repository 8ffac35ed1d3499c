/** 権限の更新: which tabs are protected otherwise than 設定 says; applied as it was shown. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { isEnded } from '../../domain/section/sectionRow';
import { everyAddress } from '../../domain/section/sectionNotices';
import {
  rightsDoneSchema,
  rightsPreviewSchema,
  type RightsPreview,
  type SectionList,
} from '../../wire/sections';
import { leftText, protectionChangeText, rightsWords as words } from '../../wording/rightsDialog';
import { opening, usePress } from './press';
import { PressStateView } from '../parts/pressState';

export function Rights({ list }: { readonly list: SectionList }) {
  const press = usePress();
  const [preview, look] = useState<RightsPreview>();
  const [told, tell] = useState('');
  const isWorking = press.state.at === 'working';

  useEffect(() => {
    press.send('previewRights', {}, rightsPreviewSchema, look);
  }, []);

  function apply({ fingerprint }: RightsPreview) {
    tell('');
    press.send('renewRights', { fingerprint }, rightsDoneSchema, (answer) => {
      look(answer.preview);
      tell(answer.outcome === 'applied' ? words.applied : words.differs);
    });
  }

  return (
    <>
      <h1>{words.heading}</h1>
      <p>{words.lead}</p>
      <PressStateView press={press} working={preview ? words.applying : words.reading} />
      {told !== '' && (
        <p class="message" role="status">
          {told}
        </p>
      )}
      {preview && <Preview preview={preview} />}
      {preview && preview.changes.length > 0 && (
        <div class="actions">
          <button
            type="button"
            disabled={isWorking || opening.isCopy}
            onClick={() => {
              apply(preview);
            }}
          >
            {words.apply}
          </button>
        </div>
      )}
      <Sharing list={list} />
    </>
  );
}

function Preview({ preview }: { readonly preview: RightsPreview }) {
  const { editors, owner, changes, left } = preview;
  return (
    <>
      <dl class="facts">
        <dt>{words.secretariat}</dt>
        <dd>{editors.join('、')}</dd>
        {owner !== '' && (
          <>
            <dt>{words.owner}</dt>
            <dd>
              {owner}
              <span class="soft">{words.ownerHelp}</span>
            </dd>
          </>
        )}
      </dl>
      {changes.length === 0 ? (
        <p class="message">{words.nothing}</p>
      ) : (
        <>
          <h2>{words.changes(changes.length)}</h2>
          <div class="frame" tabIndex={0} role="region" aria-label={words.changes(changes.length)}>
            <table>
              <thead>
                <tr>
                  {[words.tab, words.change, words.gains, words.loses].map((heading) => (
                    <th key={heading} scope="col">
                      {heading}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {changes.map(({ title, before, after, gains, loses }) => (
                  <tr key={title}>
                    <th scope="row">{title}</th>
                    <td>{protectionChangeText(before, after)}</td>
                    <td>{gains.join('\n') || words.none}</td>
                    <td>{loses.join('\n') || words.none}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {left.length > 0 && (
        <>
          <h2>{words.left}</h2>
          <ul>
            {left.map(({ title, why, editors: who }, place) => (
              <li key={place}>{leftText(title, why, who)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Who may open the file is decided by Google's own dialog: the addresses are only given. */
function Sharing({ list }: { readonly list: SectionList }) {
  const [told, tell] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const current = list.sections.filter((section) => !isEnded(section, opening.year));
  const text = everyAddress(current).join('、');

  function copy() {
    field.current?.select();
    navigator.clipboard.writeText(text).then(
      () => {
        tell(words.copied);
      },
      () => {
        tell(words.notCopied);
      },
    );
  }

  return (
    <section class="sharing" aria-label={words.share}>
      <h2>{words.share}</h2>
      <p>{words.shareHelp}</p>
      <textarea ref={field} readOnly rows={3} aria-label={words.addresses} value={text} />
      <div class="actions">
        <button type="button" class="plain" onClick={copy}>
          {words.copy}
        </button>
        <span role="status">{told}</span>
      </div>
    </section>
  );
}
