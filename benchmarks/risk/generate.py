"""Makes the spells that all tools of risk/run.sh read: python3 generate.py FOLDER N

Ten N(0, 1) factors, exponential times, about 61 % events, whole days (some 3,650 distinct, heavy ties); NumPy's default_rng(7). Every
column is a file of plain binary numbers, so that no tool is timed at reading text: x.f64 (a factor after the other), day.f64,
entry.f64 (late entries, before the exit), time.f64 (the same spells without rounding), event.u8, stratum.u8 (50), cause.u8 (0 open,
1 finished, 2 cancelled), group.i32 (1,000 municipalities).
"""

import os
import sys

import numpy

folder, n = sys.argv[1], int(sys.argv[2])
os.makedirs(folder, exist_ok=True)
draws = numpy.random.default_rng(7)
x = draws.standard_normal((n, 10))
beta = numpy.linspace(-0.3, 0.3, 10)
length = draws.exponential(1150, n) * numpy.exp(-x @ beta)
open_until = numpy.minimum(draws.exponential(2100, n), 3650)
time = numpy.maximum(numpy.minimum(length, open_until), 1e-3)
event = length <= open_until
day = numpy.ceil(time)
cause = numpy.where(event, numpy.where(draws.random(n) < 0.8, 1, 2), 0)
columns = {
    "x.f64": x.T, "day.f64": day, "time.f64": time, "entry.f64": numpy.floor(day * draws.random(n) * 0.9),
    "event.u8": event.astype("u1"), "stratum.u8": draws.integers(0, 50, n).astype("u1"),
    "cause.u8": cause.astype("u1"), "group.i32": draws.integers(0, 1000, n).astype("i4"),
}
for name, values in columns.items():
    numpy.ascontiguousarray(values).tofile(os.path.join(folder, name))
print(f"{n} spells, {event.mean():.1%} events, {len(numpy.unique(day))} distinct days", file=sys.stderr)
