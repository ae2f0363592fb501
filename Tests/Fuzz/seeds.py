"""Gathers what each fuzz target starts from: our fixtures, and the shared corpora where they are.

    python3 Tests/Fuzz/seeds.py FOLDER

Writes FOLDER/<target>/<name>. A seed longer than 64 KiB is left out: short inputs are tried oftener.
"""

import gzip
import json
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


def json_target(path, data):
    if path.name == "datapackage.json":
        return "package"
    if path.suffix == ".geojson" or b"FeatureCollection" in data[:4096]:
        return "geojson"
    return "dhis2json" if b"dataValues" in data else "json"


def features(folder, path, data):
    """A collection of each of the first features, with every tenth position: whole maps are too long to be tried often."""
    try:
        document = json.loads(data)
    except ValueError:
        return
    for number, feature in enumerate(document.get("features", [])[:8]):
        geometry = feature.get("geometry") or {}
        areas = geometry.get("coordinates", [])
        areas = [areas] if geometry.get("type") == "Polygon" else areas
        if geometry.get("type") in ("Polygon", "MultiPolygon"):
            thinned = [[ring[:-1:10] + ring[:1] for ring in area] for area in areas]
            feature["geometry"] = {"type": "MultiPolygon", "coordinates": thinned}
        text = json.dumps({"type": "FeatureCollection", "features": [feature]}, ensure_ascii=False)
        write(folder, "geojson", f"{path.stem}-feature-{number}.geojson", text.encode())


FORMULAS = [
    "1 + 2 * 3", "if(a > 0, b / a, 0)", "#{abc.def} / #{ghi} * 100", "isNull(#{a}) || firstNonNull(#{a}, 3) == 3",
    "avg(#{a}) + stddevPop(#{b}) - percentileCont(0.5, #{c})", "'text' == \"text\"", "-(-(1)) ^ 2 % 3",
    "removeZeros(log10(100)) && !true", "greatest(1, 2, null) >= least(#{x}, .5e3)", "containsItems('a','b')",
]


DATA_VALUES = [
    "Abcdefgh001,202401,Unitefgh001,Combefgh001,HllvX50cXC0,3,admin,2024-05-02,\"a, \"\"b\"\"\",false,false\n",
    "dataElement,period,orgUnit,categoryOptionCombo,attributeOptionCombo,value\n"
    "Abcdefgh001,2024W05,Unitefgh001,,,1.5\nAbcdefgh002,2024AprilS2,Unitefgh001,,,yes\n",
    "a,b,c,d,e,f,g\r\nAbcdefgh001,2024Q1,Unitefgh001,,,-0,\r\nAbcdefgh001,2024SunW1,Unitefgh001,,,1e3,\r\n",
]


def shape(kind, coordinates, code="A1"):
    return json.dumps({"type": "FeatureCollection", "features": [
        {"type": "Feature", "id": code, "properties": {"code": code, "n": 1.5},
         "geometry": {"type": kind, "coordinates": coordinates}}]})


SHAPES = [
    # A bow, a hole that crosses its shell, parts that overlap, a ring with a pinch.
    shape("Polygon", [[[0, 0], [2, 2], [2, 0], [0, 2], [0, 0]]]),
    shape("Polygon", [[[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]], [[3, 1], [5, 1], [5, 2], [3, 2], [3, 1]]]),
    shape("MultiPolygon", [[[[0, 0], [2, 0], [2, 2], [0, 0]]], [[[1, 0.5], [3, 0.5], [3, 3], [1, 0.5]]]]),
    shape("Polygon", [[[0, 0], [1, 0], [2, 1], [1, 0], [1, 2], [0, 0]]], "A2"),
    '{"type":"Feature","id":1,"geometry":{"type":"GeometryCollection","geometries":[]},"properties":{"a":{"b":[]}}}',
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
            target = "dhis2csv" if path.parent == ROOT / "fixtures" / "dhis2" else "csv"
            write(folder, target, f"{path.parent.name}-{path.name}", data[:LONGEST])
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
            data = path.read_bytes()
            write(folder, json_target(path, data), f"{path.parent.name}-{path.name}", data)
            if path.suffix == ".geojson":
                features(folder, path, data)
        for path in files(base, "*.jsonl"):
            write(folder, "jsonl", f"{path.parent.name}-{path.name}", path.read_bytes())
        for path in files(base, "*.xml", "*.adx"):
            data = path.read_bytes()
            write(folder, "adx" if b"<adx" in data[:4096] else "iati", f"{path.parent.name}-{path.name}", data)
        for path in files(base, "*.yaml", "*.yml"):
            write(folder, "settings", f"{path.parent.name}-{path.name}", path.read_bytes())
        for path in files(base, "*.gz"):
            write(folder, "gzip", f"{path.parent.name}-{path.name}", path.read_bytes())
    for number, formula in enumerate(FORMULAS):
        write(folder, "formula", f"formula-{number}", formula.encode())
    for number, text in enumerate(DATA_VALUES):
        write(folder, "dhis2csv", f"values-{number}", text.encode())
    for number, text in enumerate(SHAPES):
        write(folder, "geojson", f"shape-{number}", text.encode())
    write(folder, "ods", "payments", SPREADSHEET.encode())
    write(folder, "jsonl", "payments", b'{"operation":"A1","payment_date":"2014-03-01","amount":12.50}\n')


main()
