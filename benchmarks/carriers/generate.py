"""Makes a table of operations in our own schema as one JSON document, as JSON Lines, or as an SQLite database.

    python3 generate.py (OUT.json | OUT.jsonl | OUT.sqlite) ROWS

The same rows for the same arguments: the row's number alone decides what stands in it.
"""

import datetime
import json
import sqlite3
import sys

NAMES = ["code", "title", "beneficiary", "type", "start", "end", "total", "contracted", "currency"]
WORDS = ["Рехабилитация на улица", "Обновяване на училище", "Обучение на служители", "Изграждане на водопровод"]
FIRST_DAY = datetime.date(2015, 1, 1)


def mixed(row, salt):
    """A number of 31 bits for a row."""
    value = (row * 0x9E3779B1 + salt * 0x85EBCA6B) & 0xFFFFFFFF
    value ^= value >> 15
    value = value * 0x2C1B3C6D & 0xFFFFFFFF
    return (value ^ value >> 12) & 0x7FFFFFFF


def cells(row):
    total = 1_000_000 + mixed(row, 1) % 500_000_000
    start = FIRST_DAY + datetime.timedelta(days=mixed(row, 2) % 2000)
    end = start + datetime.timedelta(days=180 + mixed(row, 3) % 1200)
    return [
        f"BG16RFOP{row % 10:03}-2.{row % 97:03}-{row:07}", f"{WORDS[mixed(row, 4) % 4]} № {mixed(row, 5) % 9973}",
        f'Община "{mixed(row, 6) % 265}"', "Публична", start.isoformat(), end.isoformat(),
        total / 100, total * (50 + mixed(row, 7) % 50) // 100 / 100, "BGN",
    ]


def write_json(out, rows, is_lines):
    with open(out, "w", encoding="utf-8") as file:
        file.write("" if is_lines else '{"operations": [\n')
        for row in range(1, rows + 1):
            file.write(json.dumps(dict(zip(NAMES, cells(row))), ensure_ascii=False))
            file.write("\n" if is_lines or row == rows else ",\n")
        file.write("" if is_lines else "]}\n")


def write_sqlite(out, rows):
    base = sqlite3.connect(out)
    base.execute(f"create table operations ({', '.join(NAMES)})")
    marks = ", ".join("?" * len(NAMES))
    base.executemany(f"insert into operations values ({marks})", (cells(row) for row in range(1, rows + 1)))
    base.commit()
    base.close()


def main():
    out, rows = sys.argv[1], int(sys.argv[2])
    if out.endswith(".sqlite"):
        write_sqlite(out, rows)
    else:
        write_json(out, rows, out.endswith(".jsonl"))


main()
