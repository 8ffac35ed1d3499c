/** Script properties: short texts that every editor's runs can read, outside the workbook. */
import type { NotesPort } from '../app/ports';
import { google } from './google';

export const notes: NotesPort = {
  read: (key) => google.PropertiesService.getScriptProperties().getProperty(key),
  all: () => google.PropertiesService.getScriptProperties().getProperties(),
  write(key, text) {
    google.PropertiesService.getScriptProperties().setProperty(key, text);
  },
  erase(key) {
    google.PropertiesService.getScriptProperties().deleteProperty(key);
  },
};
