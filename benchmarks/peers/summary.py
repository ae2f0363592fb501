"""Medians of the runs in a file of JSON lines, and how many times as long each tool took as Merilo.

usage: summary.py RESULTS.jsonl DATA
"""

import json
import os
import platform
import statistics
import sys

with open(sys.argv[1]) as file:
    runs = [json.loads(line) for line in file if line.startswith("{")]
sizes = {name: os.path.getsize(f"{sys.argv[2]}/{name}.csv") for name in ("operations", "observations", "targets")}
print(platform.platform(), os.cpu_count(), "cores; MB:", {name: round(size / 1e6) for name, size in sizes.items()})
print("| what | tool | seconds | times Merilo | peak GB | without file pages |")
print("| --- | --- | --- | --- | --- | --- |")
for what in ("job", "tables", "scan"):
    base = None
    for tool in dict.fromkeys(run["tool"] for run in runs):
        own = [run for run in runs if run["tool"] == tool and run["what"] == what]
        if not own:
            continue
        seconds = statistics.median(run["seconds"] for run in own)
        base = base or seconds
        peaks = [max(run[key] for run in own) for key in ("peak_gb", "peak_without_files_gb")]
        version = own[0]["version"]
        print(
            f"| {what} | {tool} {version} | {seconds:.2f} | {seconds / base:.2f} | {peaks[0]:.2f} | {peaks[1]:.2f} |"
        )
steps = [run for run in runs if run["tool"] == "merilo" and run["what"] == "job"]
for name in steps[0]["steps"] if steps else []:
    print(f"  {name}: {statistics.median(run['steps'][name] for run in steps):.3f} s")
