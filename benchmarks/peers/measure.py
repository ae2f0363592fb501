"""Seconds by step and the peak of memory, printed as one line of JSON."""

import json
import threading
import time


def kilobytes(name):
    """A line of the process's status."""
    with open("/proc/self/status") as status:
        return next((int(line.split()[1]) for line in status if line.startswith(name + ":")), 0)


class Steps:
    def __init__(self, tool, version, what):
        self.facts = {"tool": tool, "version": version, "what": what}
        self.steps = {}
        self.peak = 0
        threading.Thread(target=self.watch, daemon=True).start()
        self.started = self.last = time.perf_counter()

    def watch(self):
        """Looks every 10 ms how much memory that is no page of a file the process holds."""
        while True:
            self.peak = max(self.peak, kilobytes("RssAnon"))
            time.sleep(0.01)

    def done(self, name):
        now = time.perf_counter()
        self.steps[name] = round(now - self.last, 3)
        self.last = now

    def finish(self):
        facts = self.facts | {
            "seconds": round(time.perf_counter() - self.started, 3),
            "steps": self.steps,
            "peak_gb": round(kilobytes("VmHWM") / 1e6, 3),
            "peak_without_files_gb": round(self.peak / 1e6, 3),
        }
        print(json.dumps(facts))
