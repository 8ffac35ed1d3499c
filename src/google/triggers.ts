/** The daily trigger. Only the triggers of the person at the keyboard are visible. */
import type { TriggersPort } from '../app/ports';
import { TIME_ZONE } from './person';
import { google } from './google';

export const triggers: TriggersPort = {
  installDaily(functionName, hour) {
    triggers.remove(functionName);
    google.ScriptApp.newTrigger(functionName)
      .timeBased()
      .atHour(hour)
      .everyDays(1)
      .inTimezone(TIME_ZONE)
      .create();
  },
  mine: () => google.ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction()),
  remove(functionName) {
    for (const trigger of google.ScriptApp.getProjectTriggers()) {
      if (trigger.getHandlerFunction() === functionName) google.ScriptApp.deleteTrigger(trigger);
    }
  },
};
