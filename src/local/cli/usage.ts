/** What `suishin --help` says. */
import { USUAL_OWNER } from './officeFile';

export const USAGE = `使い方: npx suishin <命令> <ブック.xlsx> [指定…]

命令
  new <ブック.xlsx>
      新しいブックを作り、初期設定を行います。
      --sample filled    見本の計画で始めます（令和６年度の実績も入力済み）。
                         始め方を指定しないときは、これになります。
      --sample blank     見本の計画で始めます（令和６年度の実績は未入力）。
      --empty --from R5 --to R9 --year R6
                         空の計画で始めます（最初の年度、最後の年度、評価対象年度）。
  menu <ブック.xlsx>
      メニューの項目と、その関数の名前を表示します。
  run <ブック.xlsx> <項目または関数> [JSON]
      メニューの項目（例: 初期設定）か、関数を実行し、画面に出る内容を表示します。
      JSON は、画面から関数に渡す内容です。opener と operationId は省略できます。
  import <ブック.xlsx> <ファイル>… [--results] [--apply]
      計画のファイル（.xlsx か .csv）を取り込むと何が変わるかを表示します。
      --results          計画ではなく、課が記入した実績の様式を取り込みます。
      --apply            表示した内容を取り込みます。付けないときは、何も変更しません。
  export <ブック.xlsx> [--section 課名] [--format xlsx|csv] [--out フォルダ]
      評価対象年度の実績の様式を作ります。課名を指定しないときは、
      事務局は全ての課、そのほかの人は自分の課の様式です。
  share <ブック.xlsx> <アドレス>…
      そのアドレスの人を、ブックの編集者に加えます。
  serve <ブック.xlsx> [--port 番号]
      Google と同じ形の窓口（REST）を、この端末の中だけに開きます。
  demo
      見本のブックを out/demo に作り、記録を残します。

どの命令にも使える指定
  --as アドレス              操作する人。指定しないときは、ブックの所有者です
                             （新しいブックでは ${USUAL_OWNER}）。
  --at '2025-03-10 09:00'    操作する日時（日本標準時）。指定しないときは、今です。
  --help                     この説明を表示します。`;
