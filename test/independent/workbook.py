"""What openpyxl sees in an .xlsx, as JSON: an independent reader of the files that we write."""

import json
import posixpath
import sys
import zipfile
from xml.etree import ElementTree

import openpyxl

RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def targets(archive, part):
    """What a part points to, by id, as (kind, path)."""
    folder, name = posixpath.split(part)
    path = f"{folder}/_rels/{name}.rels"
    if path not in archive.namelist():
        return {}
    return {
        one.get("Id"): (
            one.get("Type").rsplit("/", 1)[-1],
            posixpath.normpath(posixpath.join("/" + folder, one.get("Target")))[1:],
        )
        for one in ElementTree.fromstring(archive.read(path))
    }


def pictures(file):
    """Pictures that are really in the file, by tab: without a further library openpyxl skips them."""
    counts = {}
    with zipfile.ZipFile(file) as archive:
        book_targets = targets(archive, "xl/workbook.xml")
        book_xml = ElementTree.fromstring(archive.read("xl/workbook.xml"))
        for sheet in book_xml.iter(MAIN + "sheet"):
            _, part = book_targets[sheet.get(RELATION)]
            drawings = [path for kind, path in targets(archive, part).values() if kind == "drawing"]
            shown = b"<drawing " in archive.read(part)
            images = [
                path
                for drawing in drawings
                for kind, path in targets(archive, drawing).values()
                if kind == "image" and path in archive.namelist() and shown
            ]
            counts[sheet.get("name")] = len(images)
    return counts


def text(value):
    return value.isoformat() if hasattr(value, "isoformat") else value


def colour(value):
    return value.rgb if value is not None and value.type == "rgb" else None


def cell(one):
    return {
        "value": text(one.value),
        "type": one.data_type,
        "numberFormat": one.number_format,
        "bold": bool(one.font.b),
        "size": one.font.sz,
        "colour": colour(one.font.color),
        "fill": colour(one.fill.fgColor) if one.fill.fill_type == "solid" else None,
        "horizontal": one.alignment.horizontal,
        "vertical": one.alignment.vertical,
        "wrap": bool(one.alignment.wrap_text),
        "border": one.border.top.style if one.border and one.border.top else None,
        "locked": one.protection.locked,
        "note": one.comment.text if one.comment else None,
        "link": one.hyperlink.target if one.hyperlink else None,
    }


def validation(one):
    return {
        "type": one.type,
        "range": " ".join(sorted(str(one.sqref).split())),
        "formula": one.formula1,
        "errorStyle": one.errorStyle,
        "prompt": one.prompt,
    }


def chart(one):
    return {
        "type": type(one).__name__,
        "title": "".join(run.t for part in one.title.tx.rich.p for run in part.r or []),
        "grouping": getattr(one, "grouping", None),
        "names": [reference(series.cat) for series in one.series][0],
        "series": [[reference(series.tx), reference(series.val)] for series in one.series],
        "colours": [series.graphicalProperties.solidFill.srgbClr for series in one.series],
        "row": one.anchor._from.row,
    }


def reference(data):
    found = data and (getattr(data, "strRef", None) or getattr(data, "numRef", None))
    return found.f if found else None


def charts(sheet):
    """Charts with a title: ours have one, those that the tests add as people have none."""
    return [chart(one) for one in sheet._charts if one.title is not None]


def tab(sheet):
    return {
        "title": sheet.title,
        "state": sheet.sheet_state,
        "freeze": sheet.freeze_panes,
        "tabColour": colour(sheet.sheet_properties.tabColor),
        "protected": bool(sheet.protection.sheet),
        "widths": {k: round(v.width, 2) for k, v in sheet.column_dimensions.items()},
        "hiddenColumns": [k for k, v in sheet.column_dimensions.items() if v.hidden],
        "hiddenRows": [k for k, v in sheet.row_dimensions.items() if v.hidden],
        "merges": [str(one) for one in sheet.merged_cells.ranges],
        "charts": len(sheet._charts),
        "titledCharts": charts(sheet),
        "images": PICTURES[sheet.title],
        "validations": [validation(one) for one in sheet.data_validations.dataValidation],
        "conditional": [
            {"range": str(area.sqref), "type": rule.type, "formula": rule.formula}
            for area, rules in sheet.conditional_formatting._cf_rules.items()
            for rule in rules
        ],
        "cells": {
            one.coordinate: cell(one)
            for row in sheet.iter_rows()
            for one in row
            if one.value is not None or one.has_style or one.comment
        },
    }


PICTURES = pictures(sys.argv[1])
book = openpyxl.load_workbook(sys.argv[1])
json.dump({"tabs": [tab(sheet) for sheet in book.worksheets]}, sys.stdout)
