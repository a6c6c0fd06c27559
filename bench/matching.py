"""Matching: large markets, routing of cases, a peer beside it, and cohorts against chance and greed.

    python bench/matching.py [--make-peer FOLDER | --peer PYTHON]

The peer lives in an environment of its own with bench/peers/matching/requirements.txt: `--make-peer` makes it in a
folder, `--peer` is the Python of one that is there.
"""

import argparse
import json
import random as chance
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from calibration import line
from matching_cohorts import compare
from numpy.random import Generator, Philox

from zeroward.methods.matching import (
    Case,
    Expert,
    case_fit,
    certify,
    deferred_acceptance,
    from_lists,
    from_orders,
    host_optimal,
    route,
)

PEER = Path(__file__).parent / "peers" / "matching" / "peer.py"


def shuffled(rows: int, width: int, seed: int) -> np.ndarray:
    """Full strict lists in two bytes a place."""
    table = np.tile(np.arange(width, dtype=np.int16), (rows, 1))
    return Generator(Philox(seed)).permuted(table, axis=1, out=table)


def memory() -> str:
    return f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3:.0f} MB"


def large(count: int, width: int, seats: int, target: str) -> None:
    theirs, ours = shuffled(count, width, 1), shuffled(width, count, 2)
    started = time.perf_counter()
    market = from_orders(theirs, ours, capacity=seats)
    places = deferred_acceptance(market)
    proof = certify(market, places)
    seconds = time.perf_counter() - started
    print(f"{count} x {width}, full lists, {seats} seats: {seconds:.2f} s with certificate (target {target}); "
          f"{len(proof.blocking)} blocking pairs of {proof.checked}; {memory()}")  # fmt: skip


def routing() -> None:
    """Cases and experts in twelve topics, thirty countries and their languages."""
    draw = chance.Random(5)
    topics = [f"topic {at}" for at in range(12)]
    tongue = [f"language {at % 24}" for at in range(30)]
    cases = []
    for _ in range(10_000):
        at = draw.randrange(30)
        cases.append(Case(draw.sample(topics, draw.randint(1, 3)), [tongue[at], "en"][: draw.randint(1, 2)],
                          f"country {at}", f"city {at}-{draw.randrange(40)}", draw.choice([0, 0, 0, 1])))  # fmt: skip
    experts = []
    for number in range(500):
        at = draw.randrange(30)
        known = draw.sample(topics, draw.randint(3, 7))
        cities = [f"city {at}-{one}" for one in range(5)]
        level = draw.choice([0, 1, 2])
        experts.append(
            Expert(f"expert {number}", known, [tongue[at], "en"], [f"country {at}"], level, cities)
        )
    for seats, words in ((25, "queues of 25"), (18, "too few places")):
        started = time.perf_counter()
        fit = case_fit(cases, experts)
        scored = time.perf_counter()
        found = route(fit, [seats] * len(experts))
        ended = time.perf_counter()
        waiting = int((found.experts < 0).sum())
        print(f"10000 cases x 500 experts, {words}: {ended - started:.2f} s (target 2 s), of it fit", end=" ")
        print(
            f"{scored - started:.2f}; {waiting} wait; gap to the bound {found.gap:.1e} of {found.value:.1f}"
        )


def usual(action: Callable[[], Any], times: int = 7) -> float:
    taken = []
    for _ in range(times):
        started = time.perf_counter()
        action()
        taken.append(time.perf_counter() - started)
    return statistics.median(taken)


def beside_peer(python: str) -> None:
    for count, width, more in (
        (200, 40, []),
        (400, 80, []),
        (500, 100, []),
        (500, 100, ["--recursion", "100000"]),
    ):
        arguments = [python, str(PEER), str(count), str(width), "5", "1", *more]
        run = subprocess.run(arguments, check=True, capture_output=True, text=True)
        one_game(count, width, json.loads(run.stdout), " with a raised limit of recursion" if more else "")


def one_game(count: int, width: int, peer: dict[str, Any], words: str) -> None:
    people, places = named(count, width)
    seats = dict.fromkeys(places, 5)
    market = from_lists(learners=people, hosts=places, capacity=seats)
    built = usual(lambda: from_lists(learners=people, hosts=places, capacity=seats))
    solved = usual(lambda: deferred_acceptance(market))
    found = deferred_acceptance(market)
    ours = f"ours {1e3 * (built + solved):.1f} ms (lists {1e3 * built:.1f}, matching {1e3 * solved:.1f})"
    print(f"{count} x {width}{words}: {ours}, stable {certify(market, found).stable}")
    if "error" in peer:
        print(f"    peer breaks off: {peer['error']}")
        return
    theirs = peer["build"] + peer["solve"]
    names = zip(market.learners, found.tolist(), strict=True)
    same = all(peer["places"].get(name) == market.hosts[at] for name, at in names if at >= 0)
    print(f"    peer {1e3 * theirs:.0f} ms (lists {1e3 * peer['build']:.0f}, matching {1e3 * peer['solve']:.0f}): "
          f"{theirs / (built + solved):.0f} times as long, matching alone {peer['solve'] / solved:.0f} times; "
          f"same places: {same}")  # fmt: skip
    assert same
    assert (host_optimal(market) >= 0).sum() == (found >= 0).sum()


def named(count: int, width: int) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """The lists that the peer makes for itself."""
    draw = Generator(Philox(1))
    people = {f"r{at}": [f"h{one}" for one in draw.permutation(width)] for at in range(count)}
    return people, {f"h{at}": [f"r{one}" for one in draw.permutation(count)] for at in range(width)}


def cohorts() -> None:
    """What the issue promises, seed by seed."""
    for count, width, seeds in ((30, 8, 20), (120, 40, 6), (180, 60, 3)):
        found = [compare(count, width, seed) for seed in range(seeds)]
        over = [one.stable / one.random - 1 for one in found]
        ways = ", ".join(f"{one} {mean(found, one):.3f}" for one in ("random", "greedy", "stable", "best"))
        print(f"{count} x {width}, {seeds} seeds: mean mutual fit {ways} (largest sum)")
        share = 100 * (mean(found, "stable") / mean(found, "random") - 1)
        print(
            f"    stable above random by {share:.0f} % (target 30 %; worst seed {100 * min(over):.0f} %)",
            end="; ",
        )
        price, worst = 100 * mean(found, "price"), 100 * max(one.price for one in found)
        print(f"price of stability {price:.1f} % (worst seed {worst:.1f} %)")
        below = sum(one.sums[0] < one.sums[1] - 1e-9 for one in found)
        print(
            f"    largest sum below greedy in {below} seeds; ineligible pairs {total(found, 'ineligible')}; ",
            end="",
        )
        print(
            f"no exact explanation {total(found, 'unexplained')}; blocking pairs {total(found, 'blocking')}"
        )


def total(found: list[Any], what: str) -> int:
    return sum(getattr(one, what) for one in found)


def mean(found: list[Any], what: str) -> float:
    return statistics.mean(getattr(one, what) for one in found)


def made_peer(folder: Path) -> str:
    """An environment of its own for the peer; returns its Python."""
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    python = str(folder / "bin" / "python")
    needs = str(PEER.parent / "requirements.txt")
    subprocess.run([python, "-m", "pip", "install", "-q", "-r", needs], check=True)
    return python


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--peer", default="", help="Python of the peer's environment")
    parser.add_argument("--make-peer", type=Path, help="folder in which to make the peer's environment")
    options = parser.parse_args()
    print(line())
    large(5000, 5000, 1, "6 s, 1 GB")
    large(5000, 1000, 5, "0.7 s")
    routing()
    peer = options.peer or (made_peer(options.make_peer) if options.make_peer else "")
    if peer:
        beside_peer(peer)
    cohorts()


if __name__ == "__main__":
    main()
