/** Who may stand before a function: everybody who can open the file, and those who cannot. */

export const ROLES = {
  owner: { name: '所有者', address: 'owner@town.example.jp' },
  secretariat: { name: '事務局', address: 'seisaku@town.example.jp' },
  head: { name: '所属長', address: 'somu-head@town.example.jp' },
  staff: { name: '担当者', address: 'somu-staff@town.example.jp' },
  shared: { name: '課の共用アドレス', address: 'somu@town.example.jp' },
  otherStaff: { name: 'ほかの課の担当者', address: 'zeimu-staff@town.example.jp' },
  stranger: { name: '課一覧にない人', address: 'visitor@town.example.jp' },
  reader: { name: '閲覧だけの人', address: 'reader@town.example.jp' },
  noAddress: { name: 'アドレスの分からない人', address: 'somu-staff@town.example.jp' },
} as const;

export type Role = keyof typeof ROLES;

export const ALL_ROLES = Object.keys(ROLES) as readonly Role[];

/** The section of head, staff and shared address, whose action is 1-1-1. */
export const SECTION = '総務課';
export const OTHER_SECTION = '税務課';

/** Their section; '' for those who have none. */
export function sectionOf(role: Role): string {
  if (['head', 'staff', 'shared', 'noAddress'].includes(role)) return SECTION;
  return role === 'otherStaff' ? OTHER_SECTION : '';
}
