"""Makes a workbook of operations: ROWS rows of 20 columns, 10 a row shared texts, 5 numbers, 3 days, a percentage and a flag.

    python3 generate.py OUT.xlsx [ROWS]        # 50,000 rows, a million cells, unless said otherwise

The same bytes for the same arguments: nothing but the row's number decides what stands in a cell, and the archive carries no
time. Numbers are written as Excel writes them, with 17 digits where the binary form needs them.
"""

import sys
import zipfile

COLUMNS = [
    "code", "title", "programme", "priority", "fund", "beneficiary", "municipality", "status", "currency", "lead",
    "total", "eligible", "contracted", "eu", "national", "start", "original_end", "end", "Share paid", "Visited",
]
FUNDS = ["ERDF", "ESF", "CF", "JTF"]
STATES = ["planned", "running", "completed", "terminated"]
TITLES = ["Рехабилитация на улица", "Energy renovation of a school", "Reabilitarea drumului", "Ремонт дитячого садка"]
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def mixed(row, salt):
    """A number of 31 bits for a row."""
    value = (row * 0x9E3779B1 + salt * 0x85EBCA6B) & 0xFFFFFFFF
    value ^= value >> 15
    value = value * 0x2C1B3C6D & 0xFFFFFFFF
    return (value ^ value >> 12) & 0x7FFFFFFF


def letters(column):
    return chr(65 + column)


class Strings:
    def __init__(self):
        self.places = {}

    def place(self, text):
        return self.places.setdefault(text, len(self.places))


def row_xml(row, strings):
    cells = []

    def shared(text):
        cells.append(f'<c r="{letters(len(cells))}{row}" t="s"><v>{strings.place(text)}</v></c>')

    def number(value, style=None):
        style = f' s="{style}"' if style else ""
        cells.append(f'<c r="{letters(len(cells))}{row}"{style}><v>{value!r}</v></c>')

    shared(f"BG16RFPR{row % 10:03}-1.{row:06}")
    shared(f"{TITLES[row % 4]} {mixed(row, 1) % 9973}")
    shared(f"P{mixed(row, 2) % 12:02}")
    shared(f"Priority {mixed(row, 3) % 9}")
    shared(FUNDS[mixed(row, 4) % 4])
    shared(f"Beneficiary {mixed(row, 5) % 4001}")
    shared(f"M{mixed(row, 6) % 265:03}")
    shared(STATES[mixed(row, 7) % 4])
    shared("EUR")
    shared(f"Unit {mixed(row, 8) % 40}")
    total = 10_000 + mixed(row, 9) % 500_000_000
    for part in (100, 95, 90, 76, 14):
        number(total * part // 100 / 100)
    start = 41_640 + mixed(row, 10) % 2000
    number(start, 1)
    number(start + 400 + mixed(row, 11) % 300, 1)
    number(start + 500 + mixed(row, 12) % 900, 1)
    number(mixed(row, 13) % 1000 / 1000, 2)
    cells.append(f'<c r="{letters(len(cells))}{row}" t="b"><v>{row % 2}</v></c>')
    return f'<row r="{row}" spans="1:20">{"".join(cells)}</row>'


def main():
    out, rows = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 50_000
    strings = Strings()
    head = "".join(
        f'<c r="{letters(column)}1" t="s"><v>{strings.place(name)}</v></c>' for column, name in enumerate(COLUMNS))
    body = "".join(row_xml(row, strings) for row in range(2, rows + 2))
    declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    texts = "".join(f"<si><t>{text}</t></si>" for text in strings.places)
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        + "".join(
            f'<Override PartName="/xl/{name}.xml" '
            f'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml"/>'
            for name, kind in [
                ("workbook", "sheet.main"), ("worksheets/sheet1", "worksheet"), ("styles", "styles"),
                ("sharedStrings", "sharedStrings")])
        + "</Types>",
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + "".join(
            f'<Relationship Id="rId{number}" Type="{RELATIONS}/{role}" Target="{target}"/>'
            for number, (role, target) in enumerate([
                ("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"),
                ("sharedStrings", "sharedStrings.xml")], 1))
        + "</Relationships>",
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>'
        '<sheet name="operations" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><fonts count="1"><font><sz val="11"/></font></fonts>'
        '<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>'
        '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3">'
        '<xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="10" applyNumberFormat="1"/>'
        "</cellXfs></styleSheet>",
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}" uniqueCount="{len(strings.places)}">{texts}</sst>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}"><sheetData>'
        f'<row r="1">{head}</row>{body}</sheetData></worksheet>',
    }
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name), (declaration + text).encode(), zipfile.ZIP_DEFLATED)


main()
