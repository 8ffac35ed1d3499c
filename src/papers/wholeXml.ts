/**
 * What Word demands and a list that printed nothing may have left out: a cell holds a paragraph, and
 * ends with one; a table has a row.
 */

const EMPTY_TABLE =
  /<w:tbl><w:tblPr>(?:(?!<\/w:tblPr>).)*<\/w:tblPr>(?:<w:tblGrid>(?:<w:gridCol[^>]*\/>)*<\/w:tblGrid>|<w:tblGrid\/>)?<\/w:tbl>/gsu;
/** Nothing behind its beginning or its properties. */
const CELL_WITHOUT_PARAGRAPH = /(<\/w:tcPr>|<w:tcPr\/>|<w:tc(?:\s[^>]*)?>)<\/w:tc>/gu;
const TABLE_AT_THE_END_OF_A_CELL = /<\/w:tbl><\/w:tc>/gu;

export function wholeXml(xml: string): string {
  return xml
    .replace(EMPTY_TABLE, '')
    .replace(CELL_WITHOUT_PARAGRAPH, '$1<w:p/></w:tc>')
    .replace(TABLE_AT_THE_END_OF_A_CELL, '</w:tbl><w:p/></w:tc>');
}
