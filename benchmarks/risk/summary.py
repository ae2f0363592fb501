"""Figures of risk/run.sh side by side: python3 summary.py RESULTS

A row a task and size: Merilo's seconds of the processor, and how many times as long the others take. Fails where two tools that computed the
same disagree by more than 1e-5, or 1e-3 with a frailty (R and lifelines stop before the maximum; networks are drawn by chance and not
compared).
"""

import json
import sys

rows = {}
for line in open(sys.argv[1]):
    found = json.loads(line)
    rows.setdefault((found["what"], found["size"]), {})[found["tool"]] = found
core = {size: tools["R survival"] for (what, size), tools in rows.items() if what.endswith("core")}
for (what, size), tools in rows.items():
    if what == "Cox, Efron, whole days" and size in core:
        tools["R's core"] = core[size]
names = ["R survival", "R's core", "lifelines", "scikit-survival", "NumPy"]
print("| task | size | Merilo | " + " | ".join(names) + " |")
print("| --- " * (3 + len(names)) + "|")
wrong = []
for (what, size), tools in rows.items():
    if "Merilo" not in tools:
        continue
    own = tools["Merilo"]
    cells = []
    for name in names:
        other = tools.get(name)
        cells.append("" if other is None else f"{other['processor']:.3f} s ({other['processor'] / own['processor']:.1f})")
        limit = 1e-3 if "frailty" in what else 1e-5
        if other and not what.startswith("Network") and abs(other["check"] - own["check"]) > limit * max(1, abs(own["check"])):
            wrong.append(f"{what}, {size}: Merilo {own['check']}, {name} {other['check']}")
    print(f"| {what} | {size:,} | {own['processor']:.3f} s (clock {own['seconds']:.3f}) | " + " | ".join(cells) + " |")
for line in wrong:
    print("DISAGREE:", line)
sys.exit(bool(wrong))
