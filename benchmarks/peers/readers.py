"""Medians of the runs in a file of JSON lines, and whether all readers of a file took the same figures out of it.

    python3 readers.py RESULTS.jsonl FILE
"""

import json
import os
import statistics
import sys

with open(sys.argv[1]) as file:
    runs = [json.loads(line) for line in file if line.startswith("{")]
told = [run["figures"] for run in runs if run["figures"].get("operations")]
# What one reader does not take out is not compared.
keys = sorted(set.intersection(*(set(figures) for figures in told)))
figures = {json.dumps({key: one[key] for key in keys}) for one in told}
if len(figures) != 1:
    sys.exit("the readers do not agree:\n" + "\n".join(sorted(figures)))
megabytes = os.path.getsize(sys.argv[2]) / 1e6
print(f"{os.path.basename(sys.argv[2])}, {megabytes:.0f} MB: {figures.pop()}")
print("| reader | seconds | MB/s | times Merilo | peak without file pages, GB |")
print("| --- | --- | --- | --- | --- |")
base = None
for tool in dict.fromkeys(run["tool"] for run in runs):
    mine = [run for run in runs if run["tool"] == tool]
    seconds = statistics.median(run["seconds"] for run in mine)
    base = base or seconds
    peak = max(run["peak_without_files_gb"] for run in mine)
    print(f"| {tool} | {seconds:.2f} | {megabytes / seconds:.0f} | {seconds / base:.2f} | {peak} |")
