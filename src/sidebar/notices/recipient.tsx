/** To whom: the sections, and the address; an address breaks behind its @, never within a word. */
import { noticesWords as words } from '../../wording/noticesDialog';

export function Recipient(properties: {
  readonly to: string;
  readonly sections: readonly string[];
}) {
  const { to, sections } = properties;
  const at = to.indexOf('@') + 1;
  return (
    <>
      {sections.length === 0 ? words.secretariat : sections.join('、')}
      <span class="soft address">
        {to.slice(0, at)}
        <wbr />
        {to.slice(at)}
      </span>
    </>
  );
}
