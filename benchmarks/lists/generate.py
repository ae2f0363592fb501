"""Makes a list of projects as the export "Проекти" of ИСУН 2020 is laid out: fifteen columns under a block of filters.

    python3 generate.py OUT.xlsx ROWS       # a workbook: texts shared, amounts as numbers
    python3 generate.py OUT.csv ROWS        # text with semicolons, amounts as 1 200 000,50

The same bytes for the same arguments: the row's number alone decides what stands in it, and the archive carries no time.
"""

import sys
import zipfile

HEADER = [
    "Програма", "Бенефициент", "Тип на организацията", "Вид на организацията", "Форма на организацията", "Седалище",
    "Местонахождение", "Номер на проектно предложение", "Наименование на проекта", "Обща стойност", "БФП",
    "Собствено съфинансиране от бенефициента", "Реално изплатени суми", "Продължителност (месеци)",
    "Статус на изпълнение на договора/заповедта за БФП",
]
TITLES = ["Проекти", "Програмен период: 2014-2020", "Всички суми са в BGN (1 EUR = 1,95583 BGN)"]
PROGRAMMES = [
    "2014BG16RFOP002 Иновации и конкурентоспособност", "2014BG05M9OP001 Развитие на човешките ресурси",
    "2014BG16RFOP001 Региони в растеж", "2014BG16M1OP002 Околна среда",
]
STATES = [
    "В изпълнение", "Приключен (към датата на приключване)", "Прекратен (към дата на прекратяване)", "Приключен",
]
WORDS = ["Рехабилитация на улица", "Обновяване на училище", "Обучение на служители", "Изграждане на водопровод"]
PLACES = [f"гр.Община {number}" for number in range(265)]
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def mixed(row, salt):
    """A number of 31 bits for a row."""
    value = (row * 0x9E3779B1 + salt * 0x85EBCA6B) & 0xFFFFFFFF
    value ^= value >> 15
    value = value * 0x2C1B3C6D & 0xFFFFFFFF
    return (value ^ value >> 12) & 0x7FFFFFFF


def cells(row):
    """Texts, and amounts in hundredths."""
    total = 1_000_000 + mixed(row, 1) % 500_000_000
    grant = total * (50 + mixed(row, 2) % 50) // 100
    paid = None if row % 50 == 0 else grant * (mixed(row, 3) % 101) // 100
    return [
        PROGRAMMES[mixed(row, 4) % 4], f"{100_000_000 + mixed(row, 5) % 40_001} Примерна организация {mixed(row, 5) % 40_001}",
        "Община", "Публична", "Община", PLACES[mixed(row, 6) % 265], PLACES[mixed(row, 7) % 265],
        f"BG16RFOP{row % 10:03}-2.{row % 97:03}-{row:07}", f"{WORDS[mixed(row, 8) % 4]} № {mixed(row, 9) % 9973}",
        total, grant, total - grant, paid, 6 + mixed(row, 10) % 48, STATES[mixed(row, 11) % 4],
    ]


def amount(hundredths):
    if hundredths is None:
        return ""
    whole = f"{hundredths // 100:,}".replace(",", " ")
    return f"{whole},{hundredths % 100:02}"


def write_csv(out, rows):
    with open(out, "w", encoding="utf-8", newline="") as file:
        for title in TITLES + [""]:
            file.write(title + ";" * 14 + "\n")
        file.write(";".join(HEADER) + "\n")
        for row in range(1, rows + 1):
            line = cells(row)
            for column in (9, 10, 11, 12):
                line[column] = amount(line[column])
            line[13] = str(line[13])
            file.write(";".join(line) + "\n")


def write_xlsx(out, rows):
    places = {}

    def text(column, row, value):
        place = places.setdefault(value, len(places))
        return f'<c r="{chr(65 + column)}{row}" t="s"><v>{place}</v></c>'

    def line(row, values):
        parts = []
        for column, value in enumerate(values):
            if value is None:
                continue
            if isinstance(value, str):
                parts.append(text(column, row, value))
            else:
                number = value if column == 13 else value / 100
                parts.append(f'<c r="{chr(65 + column)}{row}"><v>{number!r}</v></c>')
        return f'<row r="{row}">{"".join(parts)}</row>'

    body = [line(number, [title]) for number, title in enumerate(TITLES, 1)] + [line(5, HEADER)]
    body += [line(row + 5, cells(row)) for row in range(1, rows + 1)]
    declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{types}.sheet.main+xml"/>'
        f'<Override PartName="/xl/sheet.xml" ContentType="{types}.worksheet+xml"/>'
        f'<Override PartName="/xl/sharedStrings.xml" ContentType="{types}.sharedStrings+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Type="{RELATIONS}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">'
        f'<Relationship Id="rId1" Type="{RELATIONS}/worksheet" Target="sheet.xml"/>'
        f'<Relationship Id="rId2" Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>'
        '<sheet name="Проекти" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{"".join(f"<si><t>{text}</t></si>" for text in places)}</sst>',
        "xl/sheet.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{"".join(body)}</sheetData></worksheet>',
    }
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), (declaration + content).encode(), zipfile.ZIP_DEFLATED)


def main():
    out, rows = sys.argv[1], int(sys.argv[2])
    (write_xlsx if out.endswith(".xlsx") else write_csv)(out, rows)


main()
