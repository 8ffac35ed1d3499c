/** The tags of 正誤表, by itself and as a part of 参考資料１. */
import { conditionTag, listTag, textTag } from './tagTree';

export const errataTags = {
  正誤あり: conditionTag,
  旧版: textTag,
  新版: textTag,
  正誤: listTag({
    箇所: textTag,
    訂正前: textTag,
    訂正後: textTag,
    理由: textTag,
  }),
};
