/** Somebody else changed the same fields meanwhile: both versions, and the person chooses. */
import type { SectionField } from '../../domain/section/sectionRow';
import type { Section } from '../../wire/sections';
import { fieldWords, sectionsWords } from '../../wording/sectionsDialog';
import type { Editing } from './editing';

const words = sectionsWords.conflict;

export function Conflict(properties: {
  readonly fields: readonly SectionField[];
  readonly editing: Editing;
  /** As it stands now; absent when the row has gone. */
  readonly fresh: Section | undefined;
  readonly taken: (field: SectionField) => void;
}) {
  const { fields, editing, fresh, taken } = properties;
  return (
    <div class="message refused" role="alert">
      <p>
        <strong>{words.heading}</strong>
      </p>
      <p>{fresh ? words.lead : words.gone}</p>
      {fresh !== undefined && fields.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.item}</th>
              <th scope="col">{words.ours}</th>
              <th scope="col">{words.theirs}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field}>
                <th scope="row">{fieldWords[field].label}</th>
                <td>{editing.typed[field] || words.blank}</td>
                <td>{fresh.fields[field] || words.blank}</td>
                <td>
                  <button
                    type="button"
                    class="plain small"
                    aria-label={`${fieldWords[field].label}を${words.take}`}
                    onClick={() => {
                      editing.change(field, fresh.fields[field]);
                      taken(field);
                    }}
                  >
                    {words.take}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
