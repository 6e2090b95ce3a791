# SPDX-License-Identifier: GPL-3.0-or-later
"""The report of tests/device/run: checks with their worst difference, their bound and their time, within a budget of minutes."""
import json
import time
import traceback
from concurrent.futures import ThreadPoolExecutor


class CheckFailed(Exception):
    """A check that says in one sentence what is wrong."""


class NotPossible(Exception):
    """A check that this machine cannot make, and why."""


class Report:
    def __init__(self, minutes):
        self.begin = time.monotonic()
        self.seconds = minutes * 60
        self.device = {}
        self.checks = []
        self.benchmarks = []

    def elapsed(self):
        return time.monotonic() - self.begin

    def remaining(self):
        return self.seconds - self.elapsed()

    def run(self, name, function, needs=0.0):
        """function() → (worst, bound, note): passed when worst <= bound. Whatever it raises becomes a failed check, and the next one runs."""
        check = {"name": name, "passed": False, "worst": None, "bound": None, "seconds": 0.0}
        begin = time.monotonic()
        if needs > self.remaining():
            check |= {"skipped": f"{self.remaining():.0f} s were left, and it needs about {needs:.0f}", "no_time": True}
        else:
            try:
                worst, bound, note = function()
                # Not a number is no small number.
                check |= {"worst": worst, "bound": bound, "passed": bool(worst <= bound)}
                if note:
                    check["note"] = note
            except NotPossible as reason:
                check["skipped"] = str(reason)
            except CheckFailed as problem:
                check["note"] = str(problem)
            except Exception:  # noqa: BLE001 a fault of one check is no reason to miss the others
                check["note"] = traceback.format_exc(limit=3).strip()
        check["seconds"] = round(time.monotonic() - begin, 2)
        self.checks.append(check)
        print(self.line(check), flush=True)
        return check

    def run_all(self, named, workers, needs=0.0):
        """Some checks at a time: most of them are processes that spend their time on starting."""
        with ThreadPoolExecutor(max_workers=max(1, workers)) as pool:
            list(pool.map(lambda item: self.run(item[0], item[1], needs), named))

    @staticmethod
    def line(check):
        state = "skipped" if "skipped" in check else "ok" if check["passed"] else "FAILED"
        numbers = "" if check["worst"] is None else f"  {check['worst']:.3g} (at most {check['bound']:.3g})"
        words = check.get("skipped") or check.get("note") or ""
        return f"{state:8s}{check['name']}{numbers}  {check['seconds']:.1f} s" + (f"  {words}" if words else "")

    def count(self, state):
        return sum(1 for check in self.checks if state == ("skipped" if "skipped" in check else "passed" if check["passed"] else "failed"))

    def exit_code(self):
        """0: everything passed; 1: something failed; 2: nothing failed, but something was not checked."""
        return 1 if self.count("failed") or not self.checks else 2 if self.count("skipped") else 0

    def document(self):
        return {"format": "strata-device-report", "version": 1, "passed": self.exit_code() == 0, "seconds": round(self.elapsed(), 1),
                "counts": {state: self.count(state) for state in ("passed", "failed", "skipped")},
                "device": self.device, "checks": self.checks, "benchmarks": self.benchmarks}

    def page(self):
        """One page: what failed and what was left out in full, of the rest the worst of every group."""
        document = self.document()
        lines = [f"Strata on {self.device.get('name', '?')}: " + ", ".join(f"{number} {state}" for state, number in document["counts"].items())
                 + f" in {document['seconds'] / 60:.1f} minutes", ""]
        lines += [f"{key}: {value}" for key, value in self.device.items()] + [""]
        lines += [self.line(check) for check in self.checks if not check["passed"] and "no_time" not in check]
        late = [check["name"] for check in self.checks if "no_time" in check]
        if late:
            lines.append(f"skipped {len(late)} checks for which no time was left: " + ", ".join(sorted({name.split(":")[0] for name in late})))
        groups = {}
        for check in self.checks:
            if check["passed"]:
                groups.setdefault(check["name"].split(":")[0], []).append(check)
        for name, checks in groups.items():
            worst = max(checks, key=lambda check: check["worst"] / check["bound"] if check["bound"] else 0)
            lines.append(f"ok      {name}: {len(checks)} checks; nearest to its bound: {worst['name']} {worst['worst']:.3g} (at most {worst['bound']:.3g})")
        lines += ["", f"{'benchmark':44s}{'Strata':>12s}{'beside':>12s}  ratio"] if self.benchmarks else []
        for entry in self.benchmarks:
            other = entry.get("other")
            lines.append(f"{entry['name']:44s}{entry['strata']:12.1f}" + (f"{other:12.1f}  {entry['strata'] / other:.2f}" if other else f"{'-':>12s}")
                         + f"  {entry['unit']}; {entry['note']}")
        return "\n".join(lines) + "\n"

    def write(self, path):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(self.document(), indent=1) + "\n", encoding="utf-8")
        path.with_suffix(".txt").write_text(self.page(), encoding="utf-8")
