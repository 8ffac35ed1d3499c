/** No file names a place that exists on one machine only. */
import { homedir } from 'node:os';
import { findings, literally, textFiles } from './textFiles.mjs';

const USUAL = String.raw`(?<![\w./~$}-])/(?:home|Users|root|work|mnt|tmp|private|workspaces?)/[\w.-]+`;
const WINDOWS = String.raw`\b[A-Z]:\\+(?:Users|work|temp)\\+\w+`;

/** @param {string} root */
export function checkMachinePaths(root) {
  const files = textFiles(root);
  if (files.length === 0) return ['No files seen. Expected the files that git lists.'];
  // A home directly below / is too short a word to look for.
  const own = [root, homedir()].filter((path) => path.split(/[\\/]/).length > 2);
  const pattern = new RegExp([USUAL, WINDOWS, ...own.map(literally)].join('|'), 'g');
  return files.flatMap((file) =>
    findings(file, pattern, (found) => `${found} is a path of one machine. Use a relative path.`),
  );
}
