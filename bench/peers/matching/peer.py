"""The peer, timed by itself: hospital/resident games of one size, from the same random lists as ours.

    python peer.py RESIDENTS HOSPITALS SEATS SEED [--recursion N]

Prints one line of JSON: the time of building the game and of solving it, the matching, or the error that it broke off
with. Lists are full and strict: the residents' from one permutation each, then the hospitals'.
"""

import argparse
import json
import sys
import time

import numpy as np
from matching.games import HospitalResident


def lists(count: int, width: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """The same for both sides of the comparison."""
    random = np.random.Generator(np.random.Philox(seed))
    return (
        np.stack([random.permutation(width) for _ in range(count)]),
        np.stack([random.permutation(count) for _ in range(width)]),
    )


def main() -> None:
    parser = argparse.ArgumentParser()
    for name in ("residents", "hospitals", "seats", "seed"):
        parser.add_argument(name, type=int)
    parser.add_argument("--recursion", type=int, default=sys.getrecursionlimit())
    options = parser.parse_args()
    sys.setrecursionlimit(options.recursion)
    theirs, ours = lists(options.residents, options.hospitals, options.seed)
    residents = {f"r{at}": [f"h{one}" for one in row] for at, row in enumerate(theirs)}
    hospitals = {f"h{at}": [f"r{one}" for one in row] for at, row in enumerate(ours)}
    seats = dict.fromkeys(hospitals, options.seats)
    started = time.perf_counter()
    try:
        game = HospitalResident.create_from_dictionaries(residents, hospitals, seats)
        built = time.perf_counter()
        found = game.solve(optimal="resident")
    except RecursionError as error:
        print(json.dumps({"error": f"RecursionError: {error}", "seconds": time.perf_counter() - started}))
        return
    ended = time.perf_counter()
    stable = game.check_stability()
    places = {str(one): str(host) for host, guests in found.items() for one in guests}
    told = {
        "build": built - started,
        "solve": ended - built,
        "proof": time.perf_counter() - ended,
        "stable": stable,
    }
    print(json.dumps({**told, "places": places}))


if __name__ == "__main__":
    main()
