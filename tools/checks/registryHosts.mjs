/**
 * No file names a package registry, and the lock file tells no download address: an office may
 * install from a mirror of its own.
 */
import { execFileSync } from 'node:child_process';
import { findings, literally, textFiles } from './textFiles.mjs';

const KNOWN = String.raw`\b(?:registry\.[a-z0-9-]+\.[a-z]+|npm\.pkg\.github\.com|registry\.npmmirror\.\w+|(?:test\.)?pypi\.org|files\.pythonhosted\.org|deb\.debian\.org|security\.debian\.org|proxy\.golang\.org|[\w.-]*(?:artifactory|verdaccio|nexus)[\w-]*\.[a-z]{2,}(?:[:/.]\S*)?)`;

/** The registry of this machine, which must not slip in either. @param {string} root */
function ownHost(root) {
  try {
    const address = execFileSync('npm', ['config', 'get', 'registry'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    });
    return new URL(address.trim()).host;
  } catch {
    return undefined;
  }
}

/** @param {string} root */
export function checkRegistryHosts(root) {
  const files = textFiles(root);
  if (files.length === 0) return ['No files seen. Expected the files that git lists.'];
  const own = ownHost(root);
  const hosts = own === undefined ? [KNOWN] : [KNOWN, literally(own)];
  const pattern = new RegExp(hosts.join('|'), 'gi');
  return files.flatMap((file) => [
    ...findings(file, pattern, (found) => `${found} is a package registry. Name none.`),
    ...(file.path.endsWith('package-lock.json')
      ? findings(
          file,
          /"resolved": "https?:/g,
          () => 'a download address. Expected none: install with the .npmrc of this project.',
        )
      : []),
  ]);
}
