"""What people do to the workbook in Excel: an own tab in front, a chart, a border, unlocked cells.

argv: the file to open, the file to write, a picture
"""

import sys

import openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.drawing.image import Image
from openpyxl.styles import Border, Protection, Side
from openpyxl.worksheet.datavalidation import DataValidation


class Picture(Image):
    """openpyxl's Image without the further library that it wants in order to measure one."""

    format = "png"
    width = height = 20

    def __init__(self):
        self.anchor = "A1"

    def _data(self):
        with open(sys.argv[3], "rb") as file:
            return file.read()


source, target = sys.argv[1:3]
book = openpyxl.load_workbook(source)
results = book["年度実績"]
results["B2"].protection = Protection(locked=False)
results["B3"].border = Border(top=Side(style="double"))
whole = DataValidation(type="whole", operator="between", formula1="0", formula2="100")
whole.add("D2:D9")
results.add_data_validation(whole)
chart = BarChart()
chart.add_data(Reference(results, min_col=3, min_row=1, max_row=3), titles_from_data=True)
results.add_chart(chart, "F2")
own = book.create_sheet("係のメモ", 0)
own["A1"] = "人が足したタブ"
own.add_image(Picture(), "B2")
results.add_image(Picture(), "H20")
book.save(target)
