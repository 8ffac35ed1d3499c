/**
 * Short texts outside the workbook: script properties, which every editor's runs can read, and user
 * properties, which only the runs of this person can.
 */
import type { NotesPort } from '../app/ports';
import { reading, writing } from './retries';
import { google } from './google';
import type { Properties } from './surface/script';

export const notes = notesIn(() => google.PropertiesService.getScriptProperties());

export const ownNotes = notesIn(() => google.PropertiesService.getUserProperties());

function notesIn(store: () => Properties): NotesPort {
  return {
    read: (key) => reading(() => store().getProperty(key)),
    all: () => reading(() => store().getProperties()),
    write(key, text) {
      writing(() => store().setProperty(key, text));
    },
    erase(key) {
      writing(() => store().deleteProperty(key));
    },
  };
}
