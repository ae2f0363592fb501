"""Reads a workbook by Merilo, openpyxl and python-calamine, one after the other, several rounds.

    python3 measure.py BOOK.xlsx MERILO [ROUNDS]     # 5 rounds unless said otherwise

MERILO is the command, built for release; its `check` reads the sheets, finds tables in them, parses every column and checks the
rows. The others hand over every cell as a Python value and do nothing with it. Printed are medians of wall-clock and processor
seconds and the greatest resident memory.
"""

import os
import statistics
import subprocess
import sys
import time

OPENPYXL = """
import openpyxl, sys
for sheet in openpyxl.load_workbook(sys.argv[1], read_only=True, data_only=True):
    for row in sheet.iter_rows(values_only=True): pass
"""
CALAMINE = """
import python_calamine, sys
book = python_calamine.CalamineWorkbook.from_path(sys.argv[1])
for name in book.sheet_names:
    for row in book.get_sheet_by_name(name).to_python(): pass
"""


def run(command):
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    book, merilo = sys.argv[1:3]
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    commands = {
        "merilo check": [merilo, "check", book],
        "python-calamine": [sys.executable, "-c", CALAMINE, book],
        "openpyxl, read_only": [sys.executable, "-c", OPENPYXL, book],
    }
    results = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            results[name].append(run(command))
    print("| reader | seconds | processor seconds | peak memory |\n| --- | --- | --- | --- |")
    for name, runs in results.items():
        wall, processor, memory = (statistics.median(values) for values in zip(*runs))
        print(f"| {name} | {wall:.2f} | {processor:.2f} | {memory:.0f} MB |")


main()
