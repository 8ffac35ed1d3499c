/** The parts of the form below the indicators: money, evaluation, viewpoints, opinions. */
import type { ComponentChildren } from 'preact';
import { amountFields } from '../../domain/entry/missing';
import type { ReferenceGrade } from '../../domain/reference';
import type { EntryOpinion } from '../../wire/entry';
import { currentYearLabel, formWords as words, nextActionLabel } from '../../wording/entryForm';
import { explainReference, referenceText } from '../../wording/explainAction';
import { Written } from '../form/fieldFrame';
import { areViewpointsShown } from './figures';
import type { FormView } from '../form/formView';
import { choicesOf, LineField, NumberField, RadioField, SelectField } from '../form/smallFields';
import { TextField } from '../form/textField';
import { textKey } from '../form/formTexts';

interface Part {
  readonly form: FormView;
}

export function PartFrame(properties: {
  readonly heading: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="part" aria-label={properties.heading}>
      <h2>{properties.heading}</h2>
      {properties.children}
    </section>
  );
}

/** The text of last year in a field of 年度実績; '' when there is none. */
export function lastOf({ item }: FormView, field: string): string {
  return item.lastYear?.fields[field] ?? '';
}

export function ResultsPart({ form }: Part) {
  const { labels, hints, parts } = words;
  return (
    <PartFrame heading={parts.results}>
      <RadioField
        form={form}
        field="progress"
        label={labels.progress}
        choices={choicesOf(form.item.choices.progress)}
      />
      <TextField
        form={form}
        field="results"
        label={labels.results}
        hint={hints.results}
        rows={7}
        last={lastOf(form, 'results')}
      />
      <TextField
        form={form}
        field="summary"
        label={labels.summary}
        hint={hints.summary}
        rows={3}
        last={lastOf(form, 'summary')}
      />
    </PartFrame>
  );
}

export function MoneyPart({ form }: Part) {
  const { labels, hints, parts } = words;
  const { amountUnit } = form.item.rules;
  if (form.item.hasProjects) {
    return (
      <PartFrame heading={parts.money}>
        <p class="hint">{words.hasProjects}</p>
      </PartFrame>
    );
  }
  const isUnbudgeted = form.text('budgeted') === 'なし';
  const areLeft = isUnbudgeted && amountFields.some((field) => form.text(field) !== '');
  const hintOf: Readonly<Record<string, string>> = hints;
  return (
    <PartFrame heading={parts.money}>
      <RadioField
        form={form}
        field="budgeted"
        label={labels.budgeted}
        choices={[
          { value: 'あり', label: words.budgeted.あり },
          { value: 'なし', label: words.budgeted.なし },
        ]}
      />
      {areLeft && !form.isReadOnly && (
        <div class="message">
          <p>{words.unbudgetedAmounts}</p>
          <button
            type="button"
            class="small plain"
            onClick={() => {
              for (const field of amountFields) form.type(field, '');
              form.leave();
            }}
          >
            {words.clearAmounts}
          </button>
        </div>
      )}
      {!isUnbudgeted && (
        <>
          <p class="hint">{words.amountUnit(amountUnit)}</p>
          <div class="amounts">
            {amountFields.map((field) => (
              <NumberField
                key={field}
                form={form}
                field={field}
                label={labels[field]}
                unit={amountUnit}
                {...(hintOf[field] === undefined ? {} : { hint: hintOf[field] })}
              />
            ))}
          </div>
          <RadioField
            form={form}
            field="amountCertainty"
            label={labels.amountCertainty}
            choices={choicesOf(['見込', '確定'])}
          />
        </>
      )}
    </PartFrame>
  );
}

export function EvaluationPart({
  form,
  reference,
}: Part & { readonly reference: ReferenceGrade | undefined }) {
  const { labels, hints, parts } = words;
  const { choices, rules, decides } = form.item;
  const grades = choices.grades.map(({ symbol, name }) => ({ value: symbol, label: name }));
  return (
    <PartFrame heading={parts.evaluation}>
      {!decides && !form.isReadOnly && <p class="hint">{words.headDecides}</p>}
      {reference && (
        <div class="outcome">
          <output>
            {`${words.reference} `}
            <strong>{referenceText(reference)}</strong>
          </output>
          <p class="hint">
            {isStillOpen(reference) ? words.referenceLater : explainReference(reference)}
          </p>
        </div>
      )}
      {(rules.usesGrades || form.text('firstGrade') !== '') && (
        <RadioField
          form={form}
          field="firstGrade"
          label={labels.firstGrade}
          choices={[...grades, ...(reference ? [] : [{ value: '', label: words.noGrade }])]}
        />
      )}
      <TextField
        form={form}
        field="firstReason"
        label={labels.firstReason}
        hint={hints.firstReason}
        last={lastOf(form, 'firstReason')}
      />
      <TextField form={form} field="issues" label={labels.issues} last={lastOf(form, 'issues')} />
      <SelectField
        form={form}
        field="direction"
        label={labels.direction}
        choices={choicesOf(choices.direction)}
        blank={words.choose}
      />
      {areViewpointsShown(form.item, form.text) && <Viewpoints form={form} />}
      <TextField
        form={form}
        field="currentYearAction"
        label={currentYearLabel(form.year)}
        last={lastOf(form, 'currentYearAction')}
      />
      <TextField
        form={form}
        field="nextAction"
        label={nextActionLabel(form.year)}
        last={lastOf(form, 'nextAction')}
      />
      <TextField
        form={form}
        field="relatedConfirmations"
        label={labels.relatedConfirmations}
        hint={hints.relatedConfirmations}
        rows={2}
      />
    </PartFrame>
  );
}

/** Nothing has been entered from which it could follow. */
function isStillOpen({ outcome, explanation }: ReferenceGrade): boolean {
  return (
    outcome.kind === 'none' &&
    explanation.leftOut.some(({ why }) => why.reason === 'state' && why.state === 'notEntered')
  );
}

function Viewpoints({ form }: Part) {
  return (
    <div class="viewpoints">
      <h3>{words.parts.viewpoints}</h3>
      <p class="hint">{words.viewpointLead}</p>
      {form.item.choices.viewpoints.slice(0, 5).map(({ name, question }, place) => {
        const field = `viewpoint${String(place + 1)}`;
        return (
          <TextField
            key={field}
            form={form}
            field={field}
            label={name}
            hint={question}
            rows={2}
            last={lastOf(form, field)}
          />
        );
      })}
    </div>
  );
}

export function OpinionsPart({ form }: Part) {
  const { opinions } = form.item;
  if (opinions.length === 0) return null;
  return (
    <PartFrame heading={words.parts.opinions}>
      <p class="hint">{words.opinionLead}</p>
      {opinions.map((opinion) => (
        <Opinion key={opinion.id} form={form} opinion={opinion} />
      ))}
    </PartFrame>
  );
}

function Opinion({ form, opinion }: Part & { readonly opinion: EntryOpinion }) {
  const { id, response } = opinion;
  return (
    <section class="card" aria-label={id}>
      <h3>
        <span class="code">{id}</span>
      </h3>
      <Written label={words.opinion} text={opinion.opinion} />
      <Written label={words.answer} text={opinion.answer} />
      {response !== '' && <Written label={words.response} text={response} />}
      <TextField
        form={form}
        field={textKey({ kind: 'opinion', id, field: 'currentState' })}
        label={words.labels.currentState}
      />
      <LineField
        form={form}
        field={textKey({ kind: 'opinion', id, field: 'currentStateAsOf' })}
        label={words.labels.currentStateAsOf}
        hint={words.hints.currentStateAsOf}
      />
    </section>
  );
}
