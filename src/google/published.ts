/**
 * Holds our surface against the published types: every name that we use must be a name that Google
 * publishes. What works but is not published is listed, with its evidence, and nothing else passes.
 *
 * Nothing here exists at run time.
 */
import type { DocsDocument, DocsRequest, DocsFooter } from './surface/docs';
import type { DriveFile } from './surface/drive';
import type { Surface } from './surface/surface';
import type {
  BatchUpdateAnswer,
  BatchUpdateBody,
  BatchGetAnswer,
  SheetsRequest,
  SpreadsheetAnswer,
} from './surface/sheets';

/** The names in `Ours`, at any depth, that `Published` lacks at the same place. */
type Unpublished<Ours, Published> = Ours extends string | number | boolean
  ? never
  : Ours extends readonly (infer Our)[]
    ? Published extends readonly (infer Theirs)[]
      ? Unpublished<Our, NonNullable<Theirs>>
      : 'not a list'
    : {
        [Name in keyof Ours & string]-?: Name extends keyof Published
          ? Unpublished<NonNullable<Ours[Name]>, NonNullable<Published[Name]>>
          : Name;
      }[keyof Ours & string];

/** As `Unpublished`, for services: their members and their members' members, not what these take. */
type UnpublishedMembers<Ours, Published> = {
  [Name in keyof Ours & string]-?: Name extends keyof Published
    ? Ours[Name] extends (...parameters: never[]) => unknown
      ? never
      : UnpublishedMembers<Ours[Name], NonNullable<Published[Name]>>
    : Name;
}[keyof Ours & string];

type EachKind<Union> = Union extends unknown ? Union : never;
type Kinds = {
  [Request in EachKind<SheetsRequest> as keyof Request]: Request[keyof Request];
};

type DocsKinds = {
  [Request in EachKind<DocsRequest> as keyof Request]: Request[keyof Request];
};

type Nothing<Found extends never> = Found;
type Only<Expected, Found extends Expected> = Found;

type Sheets = GoogleAppsScript.Sheets.Schema.Spreadsheet;
type SheetsBody = GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetRequest;

/** In the reference of Sheets v4 (and the doc comments of @googleapis/sheets), not in the types of Apps Script. */
type NewerThanTheTypes =
  | 'backgroundColorStyle'
  | 'foregroundColorStyle'
  | 'tabColorStyle'
  | 'colorStyle'
  | 'link'
  | 'filterSpecs';

export type EveryNameIsPublished = [
  Only<
    NewerThanTheTypes | 'filteredRowsIncluded',
    Unpublished<Kinds, GoogleAppsScript.Sheets.Schema.Request>
  >,
  Nothing<Unpublished<Omit<BatchUpdateBody, 'requests'>, SheetsBody>>,
  Nothing<
    Unpublished<
      Omit<BatchUpdateAnswer, 'updatedSpreadsheet'>,
      GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetResponse
    >
  >,
  Only<NewerThanTheTypes, Unpublished<SpreadsheetAnswer, Sheets>>,
  Nothing<Unpublished<BatchGetAnswer, GoogleAppsScript.Sheets.Schema.BatchGetValuesResponse>>,
  Nothing<
    Unpublished<Omit<DriveFile, 'appProperties'>, GoogleAppsScript.Drive_v3.Drive.V3.Schema.File>
  >,
  Only<
    'flipPageOrientation' | 'sectionStyle' | 'tableHeader' | 'preventOverflow',
    Unpublished<Omit<DocsDocument, 'footers'>, GoogleAppsScript.Docs.Schema.Document>
  >,
  Nothing<Unpublished<DocsFooter, GoogleAppsScript.Docs.Schema.Footer>>,
  Only<
    | 'flipPageOrientation'
    | 'preventOverflow'
    | 'pinTableHeaderRows'
    | 'updateTableRowStyle'
    | 'updateSectionStyle',
    Unpublished<DocsKinds, GoogleAppsScript.Docs.Schema.Request>
  >,
  Nothing<
    UnpublishedMembers<
      Pick<Surface, 'Sheets' | 'Docs' | 'Drive'>,
      {
        Sheets: GoogleAppsScript.Sheets;
        Docs: GoogleAppsScript.Docs;
        Drive: NonNullable<typeof Drive>;
      }
    >
  >,
];
