"""Seconds by step and the peak of memory, printed as one line of JSON."""

import json
import time


class Steps:
    def __init__(self, tool, version, what):
        self.facts = {"tool": tool, "version": version, "what": what}
        self.steps = {}
        self.started = self.last = time.perf_counter()

    def done(self, name):
        now = time.perf_counter()
        self.steps[name] = round(now - self.last, 3)
        self.last = now

    def finish(self):
        with open("/proc/self/status") as status:
            memory = dict(line.split(":", 1) for line in status)
        kilobytes = {key: int(memory[key].split()[0]) for key in ("VmHWM", "RssFile")}
        facts = self.facts | {
            "seconds": round(time.perf_counter() - self.started, 3),
            "steps": self.steps,
            "peak_gb": round(kilobytes["VmHWM"] / 1e6, 3),
            "file_pages_gb": round(kilobytes["RssFile"] / 1e6, 3),
        }
        print(json.dumps(facts))
