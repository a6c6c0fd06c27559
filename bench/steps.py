"""Next steps: one city, and ten thousand cities with reasons that add up.

    python bench/steps.py

Targets: one city at most 30 ms, ten thousand at most 10 s.
"""

import json
import random
import resource
import statistics
import time
from datetime import date
from pathlib import Path
from typing import Any

from zeroward.methods.steps import STAGES, Catalogue, Situation, next_steps, read_steps

DATA = Path(__file__).resolve().parents[1] / "data"
TODAY = date(2026, 11, 26)
CITIES = 10_000
ONE_MS, ALL_SECONDS = 30.0, 10.0


def read(*parts: str) -> Any:
    return json.loads(DATA.joinpath(*parts).read_text(encoding="utf-8"))


def situations(catalogue: Catalogue) -> list[Situation]:
    """Cities of every country and stage, of which about half of the facts are known."""
    dice = random.Random(20261126)
    countries = {
        one["code"]: frozenset(status["kind"] for status in one["statuses"] if status["to"] is None)
        for one in read("catalogue", "countries.json")["items"]
    }
    needs = sorted({need for step in catalogue.steps.values() for need in step.needs})
    signals = [signal.key for signal in catalogue.signals]
    found = []
    for _ in range(CITIES):
        country = dice.choice(sorted(countries))
        facts: dict[str, Any] = {
            "role": "officer",
            "country": country,
            "eu_status": countries[country],
            "population": int(10 ** dice.uniform(3, 6.5)),
            "stage": dice.choice(STAGES),
            "needs": frozenset(dice.sample(needs, dice.randint(0, 3))),
        }
        facts |= {key: dice.random() < 0.4 for key in signals if dice.random() < 0.6}
        found.append(Situation(facts, TODAY, account=True))
    return found


def main() -> None:
    facts = {item["key"] for item in read("profile", "facts.json")["items"]}
    started = time.perf_counter()
    catalogue = read_steps(read("journey", "steps.json"), facts=facts)
    print(f"  {len(catalogue.steps)} steps read in {(time.perf_counter() - started) * 1000:.0f} ms")
    cities = situations(catalogue)
    took, misses = [], 0.0
    started = time.perf_counter()
    for city in cities:
        at = time.perf_counter()
        found = next_steps(catalogue, city)
        took.append((time.perf_counter() - at) * 1000)
        for one in found.steps:
            misses = max(misses, abs(one.score - sum(part.points for part in one.parts)))
    seconds = time.perf_counter() - started
    p95 = statistics.quantiles(took, n=20)[-1]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"  one city: {statistics.median(took):.2f} ms, p95 {p95:.2f} ms (target {ONE_MS:.0f} ms)")
    print(f"  {CITIES} cities on one core: {seconds:.1f} s (target {ALL_SECONDS:.0f} s), {memory:.0f} MB")
    print(f"  parts and score differ by at most {misses:.1e}")
    if p95 > ONE_MS or seconds > ALL_SECONDS:
        raise SystemExit("  a target was missed")


if __name__ == "__main__":
    main()
