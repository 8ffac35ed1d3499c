/** What the secretariat decides: 2次評価, its opinion, 2次の方向性. */
import { reviewFormWords as words } from '../../wording/reviewForm';
import type { FormView } from '../form/formView';
import { choicesOf, RadioField, SelectField } from '../form/smallFields';
import { TextField } from '../form/textField';

export function Judgement({ form }: { readonly form: FormView }) {
  const { labels, hints } = words;
  const { grades, direction } = form.item.choices;
  return (
    <section class="part second" aria-label={words.parts.second}>
      <h2>{words.parts.second}</h2>
      {form.item.rules.usesGrades && (
        <RadioField
          form={form}
          field="secondGrade"
          label={labels.secondGrade}
          hint={hints.secondGrade}
          choices={[
            ...grades.map(({ symbol, name }) => ({ value: symbol, label: name })),
            { value: '', label: words.notWritten },
          ]}
        />
      )}
      <TextField
        form={form}
        field="secondOpinion"
        label={labels.secondOpinion}
        hint={hints.secondOpinion}
        rows={3}
        last={form.item.lastYear?.fields['secondOpinion'] ?? ''}
      />
      <SelectField
        form={form}
        field="secondDirection"
        label={labels.secondDirection}
        hint={hints.secondDirection}
        blank={words.notWritten}
        choices={choicesOf(direction)}
      />
    </section>
  );
}
