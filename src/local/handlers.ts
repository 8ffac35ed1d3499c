/** Every call that the host answers, by its name at the gate. */
import type { Handlers } from './call';
import { docsService } from './docs/docsService';
import { driveService } from './driveService';
import { lockService } from './lockService';
import { mailService } from './mailService';
import { propertiesService } from './propertiesService';
import type { RunState } from './runState';
import { scriptServices } from './scriptServices';
import { sheetsHandlers } from './sheets/handlers';
import { utilities } from './utilities';
import { windowServices } from './windowServices';

export function handlersFor(run: RunState): Handlers {
  return {
    ...sheetsHandlers,
    ...driveService,
    ...docsService,
    ...mailService,
    ...propertiesService,
    ...utilities,
    ...windowServices(run),
    ...scriptServices(run),
    ...lockService(run),
  };
}
