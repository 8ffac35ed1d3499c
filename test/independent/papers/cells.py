"""The tables of a .docx as cells that remember whether somebody compared them."""

import re

from docx import Document
from docx.oxml.ns import qn


class Cell:
    def __init__(self, text):
        self.text, self.read = text, False


def text_of(element):
    lines = []
    for paragraph in element.iter(qn("w:p")):
        parts = []
        # Only inside runs: the stops of a paragraph are called w:tab, too.
        inside = (node for run in paragraph.iter(qn("w:r")) for node in run)
        for node in inside:
            if node.tag not in (qn("w:t"), qn("w:br"), qn("w:tab")):
                continue
            parts.append(node.text or "" if node.tag == qn("w:t") else "\n" if node.tag == qn("w:br") else "\t")
        lines.append("".join(parts))
    return "\n".join(lines)


def span_of(tc):
    span = tc.find(qn("w:tcPr") + "/" + qn("w:gridSpan"))
    return 1 if span is None else int(span.get(qn("w:val")))


def continues(tc):
    merge = tc.find(qn("w:tcPr") + "/" + qn("w:vMerge"))
    return merge is not None and merge.get(qn("w:val")) != "restart"


def rows_of(table):
    """Rows of cells; a cell that continues the one above it is that very cell."""
    above, rows = {}, []
    for tr in table.iter(qn("w:tr")):
        column, cells, here = 0, [], {}
        for tc in tr.iter(qn("w:tc")):
            cell = above.get(column) if continues(tc) else None
            cell = cell or Cell(text_of(tc))
            here[column] = cell
            cells.append(cell)
            column += span_of(tc)
        above = {**above, **here}
        rows.append(cells)
    return rows


def body_of(path):
    """(tables, paragraphs outside of tables) in their order."""
    body = Document(path).element.body
    tables = [rows_of(table) for table in body.iterchildren(qn("w:tbl"))]
    paragraphs = [Cell(text_of(one)) for one in body.iterchildren(qn("w:p"))]
    return tables, paragraphs


def under_heads(rows):
    """Each row behind the first as its cells by the words of the head; two of one name in order."""
    heads = [cell.text.replace("\n", "") for cell in rows[0]]
    for cell in rows[0]:
        cell.read = True
    for row in rows[1:]:
        if len(row) == len(heads):
            yield dict(zip(heads, row))
        else:
            for cell in row:
                cell.read = True


class Report:
    def __init__(self):
        self.compared, self.differences = 0, []

    def same(self, where, cell, expected):
        cell.read = True
        self.compared += 1
        if cell.text != expected:
            self.differences.append(f"{where}: printed {cell.text!r}, recomputed {expected!r}")

    def unread(self, tables, typed):
        """A number that nobody recomputed must at least be one that somebody typed."""
        known = set(numbers_in(typed))
        for number, rows in enumerate(tables):
            for cell in {id(cell): cell for row in rows for cell in row}.values():
                for found in [] if cell.read else numbers_in(cell.text):
                    self.compared += 1
                    if found not in known:
                        self.differences.append(f"table {number}: {found} in {cell.text!r} is not known")


def numbers_in(text):
    """Half-width numbers; ids such as 1-1-1 whole, 81.0 as 81."""
    for found in re.findall(r"[0-9][0-9,.-]*[0-9]|[0-9]", text):
        plain = found.replace(",", "")
        yield re.sub(r"\.?0+$", "", plain) if "." in plain and "-" not in plain else plain
