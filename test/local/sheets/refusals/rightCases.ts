/** Refusals of requests on protections. */
import { CLERK, OWNER, PROTECTION, RESULTS, SECTION, SETTINGS } from '../sheetsOffice';
import { PROTECTED, refused, type RefusalCase } from './refusalCase';

const protect = (sheetId: number, more: object) => ({
  protectedRange: { range: { sheetId }, ...more },
});

/** addProtectedRange, updateProtectedRange. */
export const RIGHT_CASES: readonly RefusalCase[] = [
  refused(
    'addProtectedRange',
    'who protects stays among the editors',
    'Google',
    "You can't remove yourself as an editor.",
    protect(RESULTS, { editors: { users: [OWNER] } }),
  ),
  refused(
    'addProtectedRange',
    'a protection without editors is refused',
    'Google',
    "You can't remove yourself as an editor.",
    protect(RESULTS, { editors: {} }),
  ),
  refused(
    'addProtectedRange',
    'the owner stays among the editors too',
    'Google',
    "You can't remove yourself as an editor.",
    protect(RESULTS, { editors: { users: [CLERK] } }),
    OWNER,
  ),
  refused(
    'addProtectedRange',
    'a warning has no editors',
    'host',
    'Editors are not supported with warning_only protection.',
    protect(RESULTS, { warningOnly: true, editors: { users: [CLERK] } }),
  ),
  refused(
    'addProtectedRange',
    'a taken id of a protection is refused',
    'host',
    `Protected range with id ${String(PROTECTION)} already exists.`,
    protect(RESULTS, { protectedRangeId: PROTECTION, editors: { users: [CLERK] } }),
  ),
  refused(
    'addProtectedRange',
    'a negative id of a protection is refused',
    'host',
    'protectedRangeId -1 is negative.',
    protect(RESULTS, { protectedRangeId: -1, editors: { users: [CLERK] } }),
  ),
  refused(
    'addProtectedRange',
    'what is protected by others is not protected again',
    'host',
    PROTECTED,
    protect(SETTINGS, { editors: { users: [SECTION] } }),
    SECTION,
  ),
  refused(
    'updateProtectedRange',
    'a protection that is not there cannot be changed',
    'host',
    'No protected range with id: 9',
    { protectedRange: { protectedRangeId: 9, description: '新' }, fields: 'description' },
  ),
  refused(
    'updateProtectedRange',
    'only editors of a protection change it',
    'Google',
    PROTECTED,
    { protectedRange: { protectedRangeId: PROTECTION, description: '新' }, fields: 'description' },
    SECTION,
  ),
  refused(
    'updateProtectedRange',
    'who changes the editors stays among them',
    'Google',
    "You can't remove yourself as an editor.",
    {
      protectedRange: { protectedRangeId: PROTECTION, editors: { users: [SECTION] } },
      fields: 'editors',
    },
  ),
  refused(
    'updateProtectedRange',
    'the id of a protection cannot be changed',
    'host',
    'Invalid field: protectedRangeId',
    { protectedRange: { protectedRangeId: PROTECTION }, fields: 'protectedRangeId' },
  ),
];
