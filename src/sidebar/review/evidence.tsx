/** What speaks for or against a result: texts of two years, figures of five, money, opinions. */
import type { ComponentChildren } from 'preact';
import type { ReferenceGrade } from '../../domain/reference';
import type { ReviewItem } from '../../wire/review';
import { currentYearLabel, formWords, nextActionLabel } from '../../wording/entryForm';
import { explainReference, referenceText } from '../../wording/explainAction';
import { reviewFormWords as words } from '../../wording/reviewForm';
import { Written } from '../form/fieldFrame';
import type { FormView } from '../form/formView';
import { textIn, type Texts } from '../keep/texts';
import { ComparedText } from './comparedText';
import { IndicatorTables } from './indicatorTables';
import type { IndicatorYears } from './indicatorYears';
import { MoneyTable } from './moneyTable';
import type { MoneyYear } from './moneyYears';

export interface EvidenceOf {
  readonly form: FormView;
  readonly item: ReviewItem;
  /** As it stands in the sheet. */
  readonly seen: Texts;
  readonly reference: ReferenceGrade | undefined;
  readonly indicators: readonly IndicatorYears[];
  readonly money: readonly MoneyYear[];
}

export function Evidence(properties: EvidenceOf) {
  const { form, item, reference, indicators, money } = properties;
  const { entry } = item;
  const compared = (field: string, label: string) => (
    <Compared {...properties} field={field} label={label} />
  );
  const { labels } = formWords;
  return (
    <>
      <Part heading={words.parts.results}>
        <p class="hint">{words.legend}</p>
        <Line label={labels.progress} text={entry.fields['progress'] ?? ''} />
        {compared('results', labels.results)}
        {compared('summary', labels.summary)}
      </Part>
      <Part heading={words.parts.indicators}>
        <IndicatorTables indicators={indicators} />
      </Part>
      <Part heading={words.parts.money}>
        {entry.hasProjects && <p class="hint">{words.ofProjects}</p>}
        <MoneyTable years={money} unit={entry.rules.amountUnit} />
      </Part>
      <Part heading={words.parts.evaluation}>
        {reference && (
          <div class="outcome">
            <output>
              {`${formWords.reference} `}
              <strong>{referenceText(reference)}</strong>
            </output>
            <p class="hint">{explainReference(reference)}</p>
          </div>
        )}
        <Line label={labels.firstGrade} text={gradeIn(item)} />
        {compared('firstReason', labels.firstReason)}
        {compared('issues', labels.issues)}
        <Line label={labels.direction} text={entry.fields['direction'] ?? ''} />
        {compared('currentYearAction', currentYearLabel(form.year))}
        {compared('nextAction', nextActionLabel(form.year))}
      </Part>
      <Viewpoints {...properties} />
      <Opinions item={item} />
      <Related item={item} />
    </>
  );
}

function Part(properties: { readonly heading: string; readonly children: ComponentChildren }) {
  return (
    <section class="part" aria-label={properties.heading}>
      <h2>{properties.heading}</h2>
      {properties.children}
    </section>
  );
}

function Line({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <p class="labelled">
      <span class="hint">{label}</span> <strong>{text === '' ? formWords.notWritten : text}</strong>
    </p>
  );
}

function gradeIn({ entry }: ReviewItem): string {
  const symbol = entry.fields['firstGrade'] ?? '';
  return entry.choices.grades.find((grade) => grade.symbol === symbol)?.name ?? symbol;
}

function Compared({
  form,
  seen,
  field,
  label,
}: EvidenceOf & { readonly field: string; readonly label: string }) {
  return (
    <ComparedText
      form={form}
      field={field}
      label={label}
      last={form.item.lastYear?.fields[field] ?? ''}
      seen={textIn(seen, field)}
    />
  );
}

function Viewpoints(properties: EvidenceOf) {
  const { entry } = properties.item;
  const fields = entry.choices.viewpoints
    .slice(0, 5)
    .map(({ name }, place) => ({ name, field: `viewpoint${String(place + 1)}` }));
  const isWritten = fields.some(
    ({ field }) =>
      properties.form.text(field) !== '' || (entry.lastYear?.fields[field] ?? '') !== '',
  );
  if (!isWritten) return null;
  return (
    <Part heading={words.parts.viewpoints}>
      {fields.map(({ name, field }) => (
        <Compared key={field} {...properties} field={field} label={name} />
      ))}
    </Part>
  );
}

function Opinions({ item: { entry } }: Pick<EvidenceOf, 'item'>) {
  if (entry.opinions.length === 0) return null;
  const { labels } = formWords;
  return (
    <Part heading={words.parts.opinions}>
      {entry.opinions.map(({ id, opinion, answer, response, fields }) => (
        <section key={id} class="card" aria-label={id}>
          <h3>
            <span class="code">{id}</span>
          </h3>
          <Written label={formWords.opinion} text={opinion} />
          <Written label={formWords.answer} text={answer} />
          {response !== '' && <Written label={formWords.response} text={response} />}
          <Written label={labels.currentState} text={fields['currentState'] ?? ''} />
          <Written label={labels.currentStateAsOf} text={fields['currentStateAsOf'] ?? ''} />
        </section>
      ))}
    </Part>
  );
}

function Related({ item }: Pick<EvidenceOf, 'item'>) {
  const { relatedSections, relatedConfirmations } = item;
  return (
    <Part heading={words.parts.related}>
      {relatedSections.length === 0 && relatedConfirmations === '' ? (
        <p class="hint">{words.noRelated}</p>
      ) : (
        <>
          <p class="hint">{relatedSections.join('、')}</p>
          <p class={relatedConfirmations === '' ? 'text none' : 'text'}>
            {relatedConfirmations === '' ? formWords.notWritten : relatedConfirmations}
          </p>
        </>
      )}
    </Part>
  );
}
