"""How long `search()` takes on the shipped catalogue: top ten with snippets and facets, for the first set of questions.

Needs a prepared database (`ZEROWARD_DATABASE`, as scripts/bench makes one). *Never asked* means: by this process, after
ten other questions. The best of `--runs` processes is told, since other work on the machine only adds.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path

from calibration import line

QUESTIONS = Path(__file__).resolve().parents[1] / "tests" / "cases" / "search_questions.json"
WARM_UP = 10


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--once", action="store_true", help="one run in this process, as JSON")
    options = parser.parse_args()
    if options.once:
        print(json.dumps(one_run()))
        return
    command = [sys.executable, __file__, "--once"]
    runs = [
        json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        for _ in range(options.runs)
    ]
    for kind in ("never asked", "asked before"):
        middle, high, work = (min(run[kind][place] for run in runs) for place in range(3))
        print(
            f"{kind}: p50 {middle:.1f} ms, p95 {high:.1f} ms (target: p95 <= 5 ms),"
            f" processor p95 {work:.1f} ms {line()}"
        )


def one_run() -> dict[str, tuple[float, float, float]]:
    """p50 and p95 in milliseconds of questions asked for the first time in this process, and again.

    Then p95 of the processor's time, which other work on the machine changes less.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zeroward.web.settings.local")
    import django

    django.setup()
    from zeroward.core.search.query import search
    from zeroward.core.search.warm import settle, warm

    cases = json.loads(QUESTIONS.read_text(encoding="utf-8"))["questions"]

    def timed() -> tuple[float, float, float]:
        taken, worked = [], []
        for case in cases[WARM_UP:]:
            started, working = time.perf_counter(), time.process_time()
            search(case["question"], lang=case["lang"])
            taken.append((time.perf_counter() - started) * 1_000)
            worked.append((time.process_time() - working) * 1_000)
        taken.sort()
        worked.sort()
        high = int(len(taken) * 0.95)
        return taken[len(taken) // 2], taken[high], worked[high]

    warm()
    settle()
    found = [search(case["question"], lang=case["lang"]).total for case in cases[:WARM_UP]]
    if not all(found):
        sys.exit("Questions find nothing: name a prepared database in ZEROWARD_DATABASE.")
    return {"never asked": timed(), "asked before": min(timed() for _ in range(5))}


if __name__ == "__main__":
    main()
