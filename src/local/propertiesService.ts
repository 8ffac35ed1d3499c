/**
 * PropertiesService: texts only, 9 kB each, 500 kB together, one store for the script and one for
 * each user of it (Google: quotas, "Properties value size", "Properties total storage").
 */
import type { Caller, Handlers } from './call';
import { GoogleError } from './googleError';
import type { OfficeState } from './office';

const LARGEST_VALUE = 9 * 1024;
const LARGEST_STORE = 500 * 1024;

type StoreName = 'script' | 'user';
type Store = Readonly<Record<string, string>>;

export const propertiesService: Handlers = {
  'Properties.getProperty': (office, caller, args) => {
    const [store, key] = args as [StoreName, string];
    const found = storeOf(office, caller, store);
    return Object.hasOwn(found, key) ? found[key] : null;
  },
  'Properties.getProperties': (office, caller, args) => {
    const [store] = args as [StoreName];
    return storeOf(office, caller, store);
  },
  'Properties.setProperty': (office, caller, args) => {
    const [name, key, value] = args as [StoreName, string, string];
    const store = { ...storeOf(office, caller, name), [key]: value };
    if (Buffer.byteLength(value) > LARGEST_VALUE) {
      throw new GoogleError('Argument too large: value');
    }
    if (sizeOf(store) > LARGEST_STORE) {
      throw new GoogleError(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    keep(office, caller, name, store);
  },
  'Properties.deleteProperty': (office, caller, args) => {
    const [name, key] = args as [StoreName, string];
    const rest = Object.entries(storeOf(office, caller, name)).filter(([other]) => other !== key);
    keep(office, caller, name, Object.fromEntries(rest));
  },
};

function storeOf(office: OfficeState, { user }: Caller, name: StoreName): Store {
  return name === 'script' ? office.scriptProperties : (office.userProperties[user] ?? {});
}

function keep(office: OfficeState, { user }: Caller, name: StoreName, store: Store): void {
  if (name === 'script') office.scriptProperties = store;
  else office.userProperties[user] = store;
}

function sizeOf(store: Store): number {
  return Object.entries(store).reduce(
    (total, [key, value]) => total + Buffer.byteLength(key) + Buffer.byteLength(value),
    0,
  );
}
