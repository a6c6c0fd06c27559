"""Work that goes over the runner, beside the serial way: seconds, and the same digest.

    python bench/spread.py [corpus | matches] [--workers 2] [--dask] [--times 1]

`corpus`: all contracts beside the checkout are read, and set side by side. `matches`: the best opportunities and next
steps of 20 000 drawn cities (bench/funding.py, bench/steps.py). `--dask` takes a cluster on this machine instead of
processes; starting them counts. Both ways are taken in turn, and the best of `--times` is told, with the seconds of
processors that it took: on a machine that is busy they say more than the clock.
"""

import argparse
import random
import resource
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from zeroward.methods.contracts.corpus.analysis import Said, analyse
from zeroward.methods.contracts.corpus.reading import Document, ReadDocument, read_many
from zeroward.methods.contracts.mentions import KINDS
from zeroward.methods.funding import compile_offers
from zeroward.methods.funding.folder import read_country_list
from zeroward.methods.funding.spread import best_in_cuts
from zeroward.methods.runner import Dask, Processes, Runner, Serial
from zeroward.methods.steps import read_steps
from zeroward.methods.steps.spread import steps_of_many

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "ccc"
CITIES, OFFERS = 20_000, 5_000


@contextmanager
def workers(count: int, dask: bool) -> Iterator[Runner]:
    if not dask:
        with Processes(count) as runner:
            yield runner
        return
    from distributed import LocalCluster

    with (
        LocalCluster(
            n_workers=count,
            threads_per_worker=1,
            processes=True,
            dashboard_address="127.0.0.1:0",
            host="127.0.0.1",
        ) as cluster,
        Dask(cluster.scheduler_address) as runner,
    ):
        yield runner


def corpus() -> tuple[str, Callable[[Runner], str]] | None:
    paths = sorted(FOLDER.glob("*.md"))
    if not paths:
        return None
    documents = [Document(path.stem, path.name, path.read_bytes()) for path in paths]

    def work(runner: Runner) -> str:
        found = list(read_many(documents, runner))
        analysis = analyse(said_in(found), [one.key for one in found if one.reading], runner=runner)
        digests = "".join(one.digest for one in found) + analysis.digest
        return sha256(digests.encode()).hexdigest()

    size = sum(len(one.content) for one in documents) / 1e6
    return f"{len(documents)} contracts ({size:.0f} MB) read, counted, codes set side by side", work


def said_in(found: list[ReadDocument]) -> Iterator[Said]:
    for one in found:
        data = one.reading.data if one.reading else {}
        for kind in KINDS:
            for row in data.get(kind) or ():
                yield Said(one.key, kind, str(row["code"]), str(row["status"]))


def matches() -> tuple[str, Callable[[Runner], str]]:
    from steps import read, situations

    from funding import DATA as MONEY
    from funding import NOW, drawn_city, drawn_offers

    draw = random.Random(8)
    statuses = read_country_list(MONEY / "catalogue" / "countries.json")
    compiled = compile_offers(drawn_offers(OFFERS, draw), statuses)
    themes = sorted({theme for one in compiled.offers for theme in one.themes})
    facts = [drawn_city(draw, sorted(statuses.periods), themes) for _ in range(CITIES)]
    keys = {item["key"] for item in read("profile", "facts.json")["items"]}
    catalogue = read_steps(read("journey", "steps.json"), facts=keys)
    drawn = situations(catalogue)
    many = [drawn[at % len(drawn)] for at in range(CITIES)]

    def work(runner: Runner) -> str:
        hashed = sha256()
        for cut in best_in_cuts(compiled, facts, NOW, runner=runner):
            hashed.update(cut.places.tobytes() + cut.scores.tobytes() + cut.points.tobytes())
        for ranking in steps_of_many(catalogue, many, runner=runner):
            hashed.update(repr(ranking).encode())
        return hashed.hexdigest()

    return f"{CITIES} cities x {OFFERS} opportunities, best 20; next steps of all", work


PARTS: dict[str, Callable[[], tuple[str, Callable[[Runner], str]] | None]] = {
    "corpus": corpus,
    "matches": matches,
}


class Taken(NamedTuple):
    clock: float
    processors: float


def measured(work: Callable[[], None]) -> Taken:
    """Seconds on the clock, and of all processors: of this process and of those that it started and that have ended."""
    begun, used = time.perf_counter(), processors()
    work()
    return Taken(time.perf_counter() - begun, processors() - used)


def processors() -> float:
    both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in both)


def spread(work: Callable[[Runner], str], digests: set[str], count: int, dask: bool) -> None:
    with workers(count, dask) as runner:
        digests.add(work(runner))


def compared(name: str, work: Callable[[Runner], str], given: argparse.Namespace) -> bool:
    """Both ways in turn; False when their digests differ."""
    here, away = list[Taken](), list[Taken]()
    digests = set[str]()
    for _time in range(given.times):
        here.append(measured(lambda: digests.add(work(Serial()))))
        away.append(measured(lambda: spread(work, digests, given.workers, given.dask)))
    alone, many = min(here), min(away)
    where = "Dask workers" if given.dask else "processes"
    print(f"    {name} here: {alone.clock:.1f} s ({alone.processors:.1f} s of processors)")
    print(f"    {given.workers} {where}: {many.clock:.1f} s ({many.processors:.1f} s of processors)")
    print(f"    {alone.clock / many.clock:.2f} times as fast")
    print(f"    {'the same digest' if len(digests) == 1 else 'DIFFERENT digests'} {min(digests)[:16]}")
    return len(digests) == 1


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("part", nargs="?", choices=sorted(PARTS))
    asked.add_argument("--workers", type=int, default=2)
    asked.add_argument("--dask", action="store_true")
    asked.add_argument("--times", type=int, default=1)
    given = asked.parse_args()
    same = True
    for name in [given.part] if given.part else sorted(PARTS):
        made = PARTS[name]()
        if made is None:
            print(f"{name}: nothing to read")
            continue
        print(f"{name}: {made[0]}")
        same &= compared(name, made[1], given)
    return int(not same)


if __name__ == "__main__":
    sys.exit(main())
