/** Files of this computer: read as base64 to be sent, and put into the folder of downloads. */
import type { BlankFiles } from '../../wire/import';
import { MOST_MEGABYTES, type BroughtFile } from '../../wire/importCalls';

export async function readFiles(files: readonly File[]): Promise<readonly BroughtFile[]> {
  return Promise.all(
    files.map(async (file) => ({ name: file.name, base64: await base64Of(file) })),
  );
}

export function isTooLarge(files: readonly File[]): boolean {
  return files.reduce((sum, { size }) => sum + size, 0) > MOST_MEGABYTES * 1_000_000;
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const address = typeof reader.result === 'string' ? reader.result : '';
      resolve(address.split(',')[1] ?? '');
    };
    reader.onerror = () => {
      reject(reader.error ?? new Error(file.name));
    };
    reader.readAsDataURL(file);
  });
}

export function download({ as, name, content }: BlankFiles['files'][number]): void {
  const bytes =
    as === 'text' ? content : Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes]));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
