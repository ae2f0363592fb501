"""The same uncertainty with NumPy: python3 numpy_peer.py FOLDER ROUNDS

Reads what `index-bench uncertainty` wrote, draws 10,000 sets of weights w (1 + U(-1, 1) 0.25) on every level, brings the figures
together by products of matrices, ranks the units in every run, and counts how often each has each rank.
"""

import glob
import json
import statistics
import sys
import time

import numpy


def runs(table, parents, levels, count, block=256):
    units, indicators = table.shape
    elements = len(parents)
    draws = numpy.random.default_rng(1)
    nominal = ranks(scores(table, parents, numpy.ones((elements, 1)), indicators))[:, 0]
    counts = numpy.zeros((units, units + 1), dtype=numpy.int32)
    shift, rows = 0.0, numpy.arange(units)
    for first in range(0, count, block):
        sets = min(block, count - first)
        noise = 1 + (2 * draws.random((elements, sets)) - 1) * 0.25
        noise[levels > 3] = 1
        ranked = ranks(scores(table, parents, noise, indicators))
        shift += numpy.abs(ranked - nominal[:, None]).mean(axis=0).sum()
        for run in range(sets):
            counts[rows, ranked[:, run]] += 1
    return shift / count, counts


def scores(table, parents, weights, indicators):
    blocks = {}
    for parent in range(indicators, len(parents)):
        children = numpy.flatnonzero(parents == parent)
        shares = weights[children] / weights[children].sum(axis=0)
        if (children < indicators).all():
            blocks[parent] = table[:, children] @ shares
        else:
            blocks[parent] = sum(blocks[child] * shares[place] for place, child in enumerate(children))
        top = parent
    return blocks[top]


def ranks(scores):
    order = numpy.argsort(-scores, axis=0)
    ranked = numpy.empty_like(order)
    numpy.put_along_axis(ranked, order, numpy.arange(1, len(scores) + 1)[:, None], axis=0)
    return ranked


for file in sorted(glob.glob(sys.argv[1] + "/table-*.csv")):
    table = numpy.loadtxt(file, delimiter=",", ndmin=2)
    tree = numpy.loadtxt(file.replace("/table-", "/tree-"), delimiter=",", dtype=int)
    # Parents come after their children in a lower level: renumbered by level.
    order = numpy.argsort(tree[:, 1], kind="stable")
    place = numpy.empty(len(order), dtype=int)
    place[order] = numpy.arange(len(order))
    parents = numpy.array([place[parent] if parent >= 0 else -1 for parent in tree[order, 0]])
    times = []
    for _ in range(int(sys.argv[2])):
        start = time.perf_counter()
        shift, counts = runs(table, parents, tree[order, 1], 10_000)
        times.append(1000 * (time.perf_counter() - start))
    size = f"{table.shape[0]} × {table.shape[1]}"
    print(json.dumps({"what": f"NumPy, 10,000 runs, noisy weights, {size}", "milliseconds": statistics.median(times), "least": min(times)}, ensure_ascii=False))
    print(json.dumps({"what": "mean rank shift", "value": shift}))
