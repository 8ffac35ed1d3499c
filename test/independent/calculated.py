"""What another program has calculated in a tab of an .xlsx: rows of values, as JSON."""

import json
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1], data_only=True)
sheet = book[sys.argv[2]]
json.dump(
    {
        "rows": [[one.value for one in row] for row in sheet.iter_rows()],
        "charts": len(sheet._charts),
    },
    sys.stdout,
    default=str,
)
