"""The same statistics by NumPy, lifelines and scikit-survival: python3 peers.py FOLDER ROUNDS

Reads what generate.py made; prints a line of JSON a figure, as risk-bench does. Threads of the libraries are set to one by run.sh. What is
timed is the call alone, on arrays (a data frame for lifelines) that are ready. scikit-survival's Cox regression is run up to 100,000 spells.
"""

import json
import os
import statistics
import sys
import time
import warnings

import numpy
import pandas

folder, rounds = sys.argv[1], int(sys.argv[2])
warnings.simplefilter("ignore")


def column(name, kind):
    return numpy.fromfile(os.path.join(folder, name), dtype=kind)


x = column("x.f64", "f8").reshape(10, -1).T.copy()
day, times, entry = column("day.f64", "f8"), column("time.f64", "f8"), column("entry.f64", "f8")
event = column("event.u8", "u1").astype(bool)
n = len(day)


def timed(tool, what, body, size=n, count=rounds):
    elapsed, processor = [], []
    for _ in range(count):
        clock, cpu = time.perf_counter(), time.process_time()
        check = body()
        elapsed.append(time.perf_counter() - clock)
        processor.append(time.process_time() - cpu)
    print(json.dumps({"tool": tool, "what": what, "size": size, "seconds": statistics.median(elapsed), "processor": statistics.median(processor), "check": None if check is None else float(check)}, ensure_ascii=False), flush=True)


def with_lifelines():
    import lifelines

    frame = pandas.DataFrame(x, columns=[f"x{i}" for i in range(10)])
    frame["day"], frame["event"] = day, event
    fit = lambda: lifelines.CoxPHFitter().fit(frame, "day", "event").params_.iloc[0]
    timed("lifelines", "Cox, Efron, whole days", fit)
    for what, exits in (("whole days", day), ("continuous times", times)):
        curve = lambda: lifelines.KaplanMeierFitter().fit(exits, event).predict(1000)
        timed("lifelines", f"Kaplan–Meier, {what}", curve)
    if n <= 100_000:
        score = x @ (numpy.arange(10) - 4.5)
        index = lambda: lifelines.utils.concordance_index(day, -score, event)
        timed("lifelines", "Concordance, whole days", index)


def with_scikit_survival():
    from sksurv.linear_model import CoxPHSurvivalAnalysis
    from sksurv.nonparametric import kaplan_meier_estimator

    def curve():
        at, survival = kaplan_meier_estimator(event, day)
        return survival[numpy.searchsorted(at, 1000, side="right") - 1]

    timed("scikit-survival", "Kaplan–Meier, whole days", curve)
    if n <= 100_000:
        outcome = numpy.array(list(zip(event, day)), dtype=[("e", bool), ("t", float)])
        timed("scikit-survival", "Cox, Efron, whole days", lambda: CoxPHSurvivalAnalysis(ties="efron").fit(x, outcome).coef_[0])


def with_numpy(count=200, draws=10_240):
    """A random network like NetworkBench's, one-factor or full normal scores, quantiles included; no criticality, no drivers."""
    from scipy.special import ndtr

    random = numpy.random.default_rng(7)
    likely = 5 + 30 * random.random(count)
    low, high = likely * (0.5 + 0.4 * random.random(count)), likely * (1.2 + 1.5 * random.random(count))
    waits = [numpy.unique(random.integers(0, i, 3)) if i else [] for i in range(count)]
    share, width = (likely - low) / (high - low), high - low
    factor = numpy.linalg.cholesky(numpy.full((count, count), 0.3) + 0.7 * numpy.eye(count))

    def finish(scores):
        u = ndtr(scores)
        length = numpy.where(
            u < share[:, None], low[:, None] + numpy.sqrt(u * (share * width**2)[:, None]),
            high[:, None] - numpy.sqrt((1 - u) * ((1 - share) * width**2)[:, None]))
        ends = numpy.empty_like(length)
        for i in range(count):
            ends[i] = length[i] if not len(waits[i]) else length[i] + ends[waits[i]].max(axis=0)
        return numpy.quantile(ends.max(axis=0), [0.5, 0.8, 0.9])[0]

    def one_factor():
        return finish(0.3**0.5 * random.standard_normal(draws) + 0.7**0.5 * random.standard_normal((count, draws)))

    def full():
        return finish(factor @ random.standard_normal((count, draws)))

    one_factor(), full()
    timed("NumPy", "Network of 200, common factor, triangular, 1 thread(s)", one_factor, size=draws)
    timed("NumPy", "Network of 200, full correlation, triangular, 1 thread(s)", full, size=draws)


for part in (with_lifelines, with_scikit_survival, with_numpy):
    part()
