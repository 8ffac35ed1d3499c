/** Every file that Prettier knows is formatted as Prettier writes it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, getFileInfo, resolveConfig } from 'prettier';
import { gitFiles } from '../gitFiles.mjs';

/** @param {string} root @param {string} path @returns {Promise<'unknown' | 'good' | 'bad'>} */
async function state(root, path) {
  const file = join(root, path);
  const ignorePath = ['.prettierignore', '.gitignore'].map((name) => join(root, name));
  const { ignored, inferredParser } = await getFileInfo(file, { ignorePath });
  if (ignored || inferredParser === null) return 'unknown';
  const options = { ...(await resolveConfig(file)), filepath: file };
  return (await check(readFileSync(file, 'utf8'), options)) ? 'good' : 'bad';
}

/** @param {string} root */
export async function checkFormat(root) {
  const paths = gitFiles(root).filter((path) => existsSync(join(root, path)));
  const states = await Promise.all(
    paths.map(async (path) => {
      try {
        return { path, state: await state(root, path) };
      } catch (error) {
        return { path, state: /** @type {const} */ ('bad'), why: String(error) };
      }
    }),
  );
  if (!states.some((file) => file.state !== 'unknown')) {
    return ['No file seen that Prettier knows. Expected the sources.'];
  }
  return states
    .filter((file) => file.state === 'bad')
    .map(({ path, why }) =>
      why === undefined
        ? `${path} is not formatted. Run: npx prettier --write ${path}`
        : `${path} cannot be read by Prettier: ${why}`,
    );
}
