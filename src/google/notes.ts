/** Script properties: short texts that every editor's runs can read, outside the workbook. */
import type { NotesPort } from '../app/ports';
import { reading, writing } from './retries';
import { google } from './google';
import type { Properties } from './surface/script';

export const notes: NotesPort = {
  read: (key) => reading(() => store().getProperty(key)),
  all: () => reading(() => store().getProperties()),
  write(key, text) {
    writing(() => store().setProperty(key, text));
  },
  erase(key) {
    writing(() => store().deleteProperty(key));
  },
};

function store(): Properties {
  return google.PropertiesService.getScriptProperties();
}
