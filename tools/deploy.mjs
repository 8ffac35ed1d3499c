/**
 * `npm run deploy`: builds, sends dist to Google, and sees that it was sent.
 *
 * clasp skips a push whose manifest differs, and still ends without an error, unless it is forced;
 * so success is what it says, not how it ends.
 */
import { build } from './build.mjs';
import { clasp, claspError, isConnected, readProject } from './clasp.mjs';

/**
 * Throws in Japanese when nothing was sent.
 *
 * @param {string} root
 */
export async function deploy(root) {
  const project = readProject(root);
  if (!isConnected(project)) {
    throw new Error(
      'まだブックにつながっていません。先に「npm run connect」（新しいブックを作る）か「npm run connect -- スプレッドシートのID」（今あるブックにつなぐ）を実行してください。',
    );
  }
  if (project.rootDir !== 'dist') {
    throw new Error(
      `.clasp.json の rootDir が ${JSON.stringify(project.rootDir)} になっています。"dist" に直してから、もう一度実行してください。`,
    );
  }
  await build(root);
  const { code, said } = clasp(root, 'push', '--force');
  const sent = /\bPushed (?:[1-9]\d*|one) files?\b/.test(said);
  const same = /Script is already up to date/.test(said);
  if (code !== 0 || !(sent || same)) {
    throw claspError('Google に送れませんでした。ブックの動きは前のままです。', said);
  }
  console.log(
    sent
      ? '送りました。ブックを開いている人は、再読み込みすると新しい版になります。'
      : 'Google にあるものと同じでした。送るものはありません。',
  );
}
