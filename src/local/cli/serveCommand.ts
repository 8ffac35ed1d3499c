/** `suishin serve`: the REST face of a local workbook, until the person stops it. */
import { CALLER_HEADER, openRestFace } from '../rest/restFace';
import { admit, type OfficeFile } from './officeFile';
import { unopened } from './unopened';
import type { World } from './world';

export async function serveCommand(
  world: World,
  file: OfficeFile,
  { port, person }: { readonly port: number; readonly person: string | null },
): Promise<void> {
  const { scopes } = world.bundle();
  const { id, user } = await file.enter((office) => {
    const caller = person ?? office.access.owner;
    admit(office, caller, scopes);
    return { id: office.book.spreadsheetId, user: caller };
  }, true);
  const face = await openRestFace(file, port, (thrown) => {
    world.complain(thrown instanceof Error ? thrown.message : String(thrown));
  }).catch((error: unknown) => {
    throw unopened(port, error);
  });
  try {
    for (const line of directions(face.url, id, user)) world.say(line);
    await world.stopped();
  } finally {
    await face.close();
  }
}

function directions(url: string, id: string, user: string): readonly string[] {
  const example = `${url}v4/spreadsheets/${id}?fields=properties&as=${encodeURIComponent(user)}`;
  return [
    `接続先: ${url}（この端末の中からだけ使えます）`,
    `スプレッドシートのID: ${id}`,
    `操作する人: 見出し ${CALLER_HEADER} にアドレスをURLエンコードして付けるか、?as= で指定します。`,
    `例: ${example}`,
    '終わるときは Ctrl+C を押してください。変更はそのつど保存されています。',
  ];
}
