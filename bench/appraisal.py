"""Economics of plans: 10 000 draws of 50 actions for six stakeholders over 30 years, 10 000 rates of
return, bundles of 300 projects.

Beside them pyxirr (a compiled library) in the same run, one call for each project as it offers.
"""

import time

import numpy as np
import pyxirr
from calibration import line

from zeroward.methods.appraisal import (
    Line,
    Project,
    Terms,
    best_bundles,
    irr_many,
    lognormal,
    pert,
    triangular,
    uncertain_worth,
)

WHO = ("citizens", "owners", "city", "healthcare", "operators", "utilities")


def main() -> None:
    monte_carlo()
    rates()
    bundles()
    print(line())


def monte_carlo() -> None:
    made = np.random.default_rng(7)
    chances = {f"action{number}": triangular(0.8, 1.0, 1.5) for number in range(40)}
    chances |= {f"action{number}": pert(0.8, 1.0, 1.6) for number in range(40, 50)}
    chances |= {
        "energy": lognormal(1, 0.3),
        "health": lognormal(1, 0.5),
        "rate": triangular(0.01, 0.035, 0.06),
    }
    lines = [
        Line(
            who,
            (-float(made.uniform(0, 1e6)), *made.uniform(0, 1e5, 30).tolist()),
            (f"action{number}", driver),
        )
        for number in range(50)
        for who, driver in zip(WHO, ("energy", "energy", "energy", "health", "energy", "energy"), strict=True)
    ]
    started = time.perf_counter()
    found = uncertain_worth(lines, chances, rate="rate", correlations={("energy", "rate"): 0.3})
    taken = time.perf_counter() - started
    print(f"10000 draws of 50 actions x 6 stakeholders x 30 years: {taken:.2f} s (target 2 s)")
    print(
        f"    P10 / P50 / P90 of the whole: {found.whole.p10:.3g} / {found.whole.p50:.3g} / {found.whole.p90:.3g}"
    )


def rates() -> None:
    made = np.random.default_rng(8)
    flows = np.concatenate([-made.uniform(50, 500, (10_000, 1)), made.uniform(0, 100, (10_000, 30))], axis=1)
    started = time.perf_counter()
    found = irr_many(flows).nearest
    ours = time.perf_counter() - started
    started = time.perf_counter()
    peer = np.array([pyxirr.irr(row) for row in flows])
    theirs = time.perf_counter() - started
    print(
        f"10000 rates of return: {ours * 1000:.0f} ms (target 100 ms), pyxirr {pyxirr.__version__}"
        f" {theirs * 1000:.0f} ms (ratio {theirs / ours:.1f}); they differ by {np.abs(found - peer).max():.1e} at most"
    )


def bundles() -> None:
    made = np.random.default_rng(5)
    kinds = ("solar", "heat", "lighting", "buses", "retrofit", "charging", "waste", "wind")
    projects = []
    for number in range(300):
        ticket = float(made.lognormal(np.log(2e6), 0.8))
        alone = ticket * float(made.normal(-0.02, 0.06))
        first = int(made.integers(0, 3))
        projects.append(
            Project(
                f"p{number}",
                f"m{int(made.integers(0, 60))}",
                str(made.choice(kinds)),
                ticket,
                alone,
                alone + ticket * float(made.uniform(0.01, 0.08)),
                first=first,
                last=first + int(made.integers(0, 3)),
            )
        )
    started = time.perf_counter()
    found = best_bundles(projects, Terms(smallest=30e6, setting_up=4e5, each=3e4, most=20))
    taken = time.perf_counter() - started
    print(
        f"300 projects of 60 municipalities in {len(found.bundles)} bundles: {taken:.1f} s (target 30 s), gap"
        f" {found.gap:.2%} (target 1 %); {found.gain / found.greedy:.2f} times what the largest gain first brings"
    )


if __name__ == "__main__":
    main()
