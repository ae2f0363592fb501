"""Gathers what each fuzz target starts from: our fixtures, and the shared corpora where they are.

    python3 Tests/Fuzz/seeds.py FOLDER

Writes FOLDER/<target>/<name>. A seed longer than 64 KiB is left out: short inputs are tried oftener.
"""

import gzip
import pathlib
import sys
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "data"
LONGEST = 1 << 16
DIVIDER = b"\x1e"  # see FuzzTarget.xlsx


def files(base, *patterns):
    for pattern in patterns:
        yield from sorted(p for p in base.rglob(pattern) if p.is_file())


def write(folder, target, name, data):
    if 0 < len(data) <= LONGEST:
        place = folder / target
        place.mkdir(parents=True, exist_ok=True)
        (place / name.replace("/", "_")).write_bytes(data)


def entry(archive, *names):
    for name in names:
        if name in archive.namelist():
            info = archive.getinfo(name)
            if info.file_size <= LONGEST:
                return archive.read(name)
    return b""


def workbook_parts(path):
    try:
        with zipfile.ZipFile(path) as archive:
            sheet = next((n for n in archive.namelist() if n.startswith("xl/worksheets/sheet")), "")
            parts = [entry(archive, n) for n in (sheet, "xl/sharedStrings.xml", "xl/styles.xml")]
            return DIVIDER.join(parts) if parts[0] else b""
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError):
        return b""


def content(path):
    try:
        with zipfile.ZipFile(path) as archive:
            return entry(archive, "content.xml")
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError):
        return b""


FORMULAS = [
    "1 + 2 * 3", "if(a > 0, b / a, 0)", "#{abc.def} / #{ghi} * 100", "isNull(#{a}) || firstNonNull(#{a}, 3) == 3",
    "avg(#{a}) + stddevPop(#{b}) - percentileCont(0.5, #{c})", "'text' == \"text\"", "-(-(1)) ^ 2 % 3",
    "removeZeros(log10(100)) && !true", "greatest(1, 2, null) >= least(#{x}, .5e3)", "containsItems('a','b')",
]


SPREADSHEET = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
    '<table:table table:name="payments"><table:table-row><table:table-cell office:value-type="string">'
    '<text:p>operation</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>amount</text:p>'
    '</table:table-cell><table:table-cell table:number-columns-repeated="2"/></table:table-row>'
    '<table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string"><text:p>A<text:s/>1'
    '</text:p></table:table-cell><table:table-cell office:value-type="currency" office:currency="BGN" office:value="12.5">'
    '<text:p>12,50</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2014-03-01"/>'
    '<table:covered-table-cell/></table:table-row></table:table></office:spreadsheet></office:body>'
    '</office:document-content>'
)


def main():
    folder = pathlib.Path(sys.argv[1])
    bases = [ROOT / "fixtures"] + ([SHARED] if SHARED.is_dir() else [])
    for base in bases:
        for path in files(base, "*.csv", "*.tsv", "blns.txt"):
            data = path.read_bytes()
            write(folder, "csv", f"{path.parent.name}-{path.name}", data[:LONGEST])
            if len(data) < 4096:
                write(folder, "gzip", f"{path.parent.name}-{path.name}.gz", gzip.compress(data, mtime=0))
        for path in files(base, "*.xlsx", "*.ods", "*.zip"):
            name = f"{path.parent.name}-{path.name}"
            write(folder, "zip", name, path.read_bytes())
            write(folder, "xlsx", name, workbook_parts(path))
            write(folder, "ods", name, content(path))
        for path in files(base, "*.db", "*.sqlite", "*.sqlite3"):
            write(folder, "sqlite", f"{path.parent.name}-{path.name}", path.read_bytes())
        for path in files(base, "*.json", "*.geojson"):
            target = "package" if path.name == "datapackage.json" else "json"
            write(folder, target, f"{path.parent.name}-{path.name}", path.read_bytes())
        for path in files(base, "*.jsonl"):
            write(folder, "jsonl", f"{path.parent.name}-{path.name}", path.read_bytes())
        for path in files(base, "*.xml", "*.adx"):
            write(folder, "iati", f"{path.parent.name}-{path.name}", path.read_bytes())
        for path in files(base, "*.yaml", "*.yml"):
            write(folder, "settings", f"{path.parent.name}-{path.name}", path.read_bytes())
        for path in files(base, "*.gz"):
            write(folder, "gzip", f"{path.parent.name}-{path.name}", path.read_bytes())
    for number, formula in enumerate(FORMULAS):
        write(folder, "formula", f"formula-{number}", formula.encode())
    write(folder, "ods", "payments", SPREADSHEET.encode())
    write(folder, "jsonl", "payments", b'{"operation":"A1","payment_date":"2014-03-01","amount":12.50}\n')


main()
