"""Edits the template as an independent program does: reads it, changes it through its own model, saves it.

usage: editedByPythonDocx.py <template.docx> <edited.docx>
"""

import sys

from docx import Document
from docx.shared import Pt, RGBColor


def marker_at(document, paper):
    """The paragraph that begins a paper."""
    return next(p for p in document.paragraphs if p.text.strip() == "{資料：" + paper + "}")


def main(source, target):
    document = Document(source)
    # A paragraph behind the marker of the first paper, and other fonts everywhere.
    first = marker_at(document, "次第")
    following = first._p.getnext()
    added = document.add_paragraph("{自治体名}　取扱注意")
    following.addprevious(added._p)
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            run.font.size = Pt(11)
            run.font.color.rgb = RGBColor(0x00, 0x33, 0x66)
    # The second column of the members is taken out, the others become narrower.
    members = next(
        table
        for table in document.tables
        if any("{#委員}" in cell.text for row in table.rows for cell in row.cells)
    )
    for row in members.rows:
        row._tr.remove(row.cells[1]._tc)
    grid = members._tbl.tblGrid
    grid.remove(grid.gridCol_lst[1])
    # A word in every head.
    for section in document.sections:
        section.header.paragraphs[0].insert_paragraph_before("町の控え")
    document.save(target)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
