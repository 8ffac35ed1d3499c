/** A port that cannot be listened on, in words; anything else as it was thrown. */
import { CliRefusal } from './cliRefusal';
import { systemErrorOf } from './systemError';

export function unopened(port: number, error: unknown): unknown {
  const system = systemErrorOf(error);
  if (system?.code !== 'EADDRINUSE' && system?.code !== 'EACCES') return error;
  return new CliRefusal(
    `ポート ${port} を使えません（${system.message}）。`,
    'ほかのプログラムが使っていない番号を --port で指定してください。--port 0 なら、空いている番号になります。',
  );
}
