/**
 * Drive v3, as far as we allow ourselves to use it.
 *
 * With the scope `drive.file` a file is visible only to the user whose own run created or opened
 * it; every call says `supportsAllDrives`, so that a shared drive works like My Drive.
 */
import type { Blob } from './script';

export interface DriveFile {
  readonly id?: string;
  readonly name?: string;
  readonly mimeType?: string;
  readonly webViewLink?: string;
  readonly parents?: readonly string[];
  readonly appProperties?: Readonly<Record<string, string>>;
  readonly trashed?: boolean;
  readonly createdTime?: string;
  readonly modifiedTime?: string;
  /** The person who changed it last; without address where Google may not show it. */
  readonly lastModifyingUser?: {
    readonly displayName?: string;
    readonly emailAddress?: string;
  };
}

export interface DriveService {
  readonly Files: {
    /** Uploads `media` and converts it when `resource.mimeType` is a Google type. */
    create(
      resource: DriveFile,
      media: Blob | null,
      options: { readonly fields: string; readonly supportsAllDrives: true },
    ): DriveFile;
    get(
      fileId: string,
      options: { readonly fields: string; readonly supportsAllDrives: true },
    ): DriveFile;
    list(options: {
      readonly q: string;
      readonly fields: string;
      readonly pageSize?: number;
      readonly supportsAllDrives: true;
      readonly includeItemsFromAllDrives: true;
    }): { readonly files?: readonly DriveFile[] };
    update(
      resource: DriveFile,
      fileId: string,
      media: null,
      options: { readonly fields: string; readonly supportsAllDrives: true },
    ): DriveFile;
  };
  readonly Permissions: {
    create(
      resource: {
        readonly type: 'user' | 'group';
        readonly role: 'writer' | 'reader';
        readonly emailAddress: string;
      },
      fileId: string,
      options: {
        readonly sendNotificationEmail: false;
        readonly supportsAllDrives: true;
        readonly fields: string;
      },
    ): { readonly id?: string };
  };
}
