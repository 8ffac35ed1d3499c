/** The daily trigger. Only the triggers of the person at the keyboard are visible. */
import type { TriggersPort } from '../app/ports';
import { reading, writing } from './retries';
import { TIME_ZONE } from './person';
import { google } from './google';
import type { Trigger } from './surface/script';

export const triggers: TriggersPort = {
  installDaily(functionName, hour) {
    triggers.remove(functionName);
    const daily = google.ScriptApp.newTrigger(functionName)
      .timeBased()
      .atHour(hour)
      .everyDays(1)
      .inTimezone(TIME_ZONE);
    writing(() => daily.create());
  },
  mine: () => own().map((trigger) => trigger.getHandlerFunction()),
  remove(functionName) {
    for (const trigger of own()) {
      if (trigger.getHandlerFunction() !== functionName) continue;
      writing(() => {
        google.ScriptApp.deleteTrigger(trigger);
      });
    }
  },
};

function own(): readonly Trigger[] {
  return reading(() => google.ScriptApp.getProjectTriggers());
}
