export interface NotADocx {
  readonly reason: 'not a docx';
  readonly seems: 'old or locked' | 'pdf' | 'unreadable' | 'something else';
}
