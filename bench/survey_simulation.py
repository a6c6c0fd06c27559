"""How honest the default figures are: samples of 62 of a synthetic frame of 700, drawn again and again.

    python bench/survey_simulation.py [--draws 2000] [--bias-draws 10000] [--seed 1]

The frame and the truth about every one of its cities are those of the reference cases (tests/cases/survey_files). Who
answers depends on size, region, and earlier projects (city_truth_full_frame.csv, column rho): each sample is a Poisson
sample with these chances, given that 62 answer. Bias comes from more draws than coverage, for one draw has an error of
a quarter of a level.
"""

import argparse
import csv
import time
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from calibration import line

from zeroward.methods.survey.default import Kind, default_estimate, weigh_to_frame

FILES = Path(__file__).parents[1] / "tests" / "cases" / "survey_files"
ANSWERS = 62
VARIABLES = ("size", "region", "mission", "prior")
COLLAPSES = {"size": ["S", "M", "L", "XL"], "region": {"Islands": "South"}}
OUTCOMES: dict[str, Kind] = {"readiness": "mean", "fte": "mean", "target": "share", "capacity": "share"}
COVERAGE, BIAS = (0.92, 0.97), 0.01


@dataclass
class Record:
    """What the draws gave for one question."""

    errors: list[float] = field(default_factory=list)
    naive: list[float] = field(default_factory=list)
    covered: list[bool] = field(default_factory=list)
    naive_covered: list[bool] = field(default_factory=list)
    widths: list[float] = field(default_factory=list)


def table(name: str) -> list[dict[str, str]]:
    with (FILES / name).open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def sample(chances: np.ndarray, draw: np.random.Generator) -> np.ndarray:
    """Who answers: each by its chance, until there are as many as wanted."""
    while True:
        taken = np.flatnonzero(draw.random(len(chances)) < chances)
        if len(taken) == ANSWERS:
            return taken


def simulate(draws: int, bias_draws: int, seed: int) -> tuple[dict[str, Record], int]:
    frame_rows, truth_rows = table("city_frame.csv"), table("city_truth_full_frame.csv")
    frame = {name: np.array([row[name] for row in frame_rows]) for name in VARIABLES}
    truth = {name: np.array([float(row[name]) for row in truth_rows]) for name in OUTCOMES}
    rho = np.array([float(row["rho"]) for row in truth_rows])
    chances = rho * ANSWERS / rho.sum()
    draw = np.random.Generator(np.random.Philox(seed))
    found = {name: Record() for name in OUTCOMES}
    adapted = 0
    for number in range(max(draws, bias_draws)):
        taken = sample(chances, draw)
        whole = number < draws
        weighting = weigh_to_frame(frame, taken.tolist(), collapses=COLLAPSES, replicated=whole)
        adapted += bool(weighting.left_out)
        for name, values in truth.items():
            own, right = found[name], float(values.mean())
            if not whole:
                weights = weighting.sample.weights
                own.errors.append(float(weights @ values[taken] / weights.sum()) - right)
                own.naive.append(float(values[taken].mean()) - right)
                continue
            pair = default_estimate(weighting, values[taken], kind=OUTCOMES[name])
            own.errors.append(pair.weighted.value - right)
            own.naive.append(pair.naive.value - right)
            own.covered.append(pair.weighted.interval.low <= right <= pair.weighted.interval.high)
            own.naive_covered.append(pair.naive.interval.low <= right <= pair.naive.interval.high)
            own.widths.append(pair.weighted.interval.high - pair.weighted.interval.low)
    return found, adapted


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--draws", type=int, default=2000, help="draws with intervals")
    parser.add_argument(
        "--bias-draws", type=int, default=10_000, help="draws for the bias; the first are the same"
    )
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    print(line())
    started = time.perf_counter()
    found, adapted = simulate(options.draws, options.bias_draws, options.seed)
    count = len(next(iter(found.values())).errors)
    seconds = time.perf_counter() - started
    print(f"{count} samples of {ANSWERS} of 700, {options.draws} with intervals, in {seconds:.0f} s; in"
          f" {adapted} a variable could not be adjusted for")  # fmt: skip
    for name, own in found.items():
        errors, naive = np.array(own.errors), np.array(own.naive)
        bias, chance = errors.mean(), errors.std() / np.sqrt(len(errors))
        covered = float(np.mean(own.covered))
        good = COVERAGE[0] <= covered <= COVERAGE[1] and abs(bias) <= BIAS
        print(f"    {name:<10} bias {bias:+.4f} ± {chance:.4f} (plain {naive.mean():+.3f}; target {BIAS}), "
              f"95 % intervals cover {100 * covered:.1f} % "
              f"(plain {100 * np.mean(own.naive_covered):.1f} %; target 92 to 97 %), "
              f"RMSE {np.sqrt(np.square(errors).mean()):.3f} (plain {np.sqrt(np.square(naive).mean()):.3f}), "
              f"mean width {np.mean(own.widths):.2f}: {'reached' if good else 'missed'}")  # fmt: skip


if __name__ == "__main__":
    main()
