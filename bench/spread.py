"""Work that goes over the runner, beside the serial way: seconds, and the same digest.

    python bench/spread.py [corpus | matches] [--workers 2] [--dask]

`corpus`: all contracts beside the checkout are read, and set side by side. `--dask` takes a cluster on this machine
instead of processes; starting them counts.
"""

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from zeroward.methods.contracts.corpus.analysis import Said, analyse
from zeroward.methods.contracts.corpus.reading import Document, ReadDocument, read_many
from zeroward.methods.contracts.mentions import KINDS
from zeroward.methods.runner import Dask, Processes, Runner, Serial

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "ccc"


@contextmanager
def workers(count: int, dask: bool) -> Iterator[Runner]:
    if not dask:
        with Processes(count) as runner:
            yield runner
        return
    from distributed import LocalCluster

    with (
        LocalCluster(
            n_workers=count, threads_per_worker=1, processes=True, dashboard_address=None, host="127.0.0.1"
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


PARTS = {"corpus": corpus}


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("part", nargs="?", choices=sorted(PARTS))
    asked.add_argument("--workers", type=int, default=2)
    asked.add_argument("--dask", action="store_true")
    given = asked.parse_args()
    failed = False
    for name in [given.part] if given.part else sorted(PARTS):
        made = PARTS[name]()
        if made is None:
            print(f"{name}: nothing to read")
            continue
        what, work = made
        begun = time.perf_counter()
        alone = work(Serial())
        serial = time.perf_counter() - begun
        begun = time.perf_counter()
        with workers(given.workers, given.dask) as runner:
            spread = work(runner)
        seconds = time.perf_counter() - begun
        where = "Dask workers" if given.dask else "processes"
        print(f"{name}: {what}")
        print(
            f"    here {serial:.1f} s, {given.workers} {where} {seconds:.1f} s: {serial / seconds:.2f} times as fast"
        )
        print(f"    {'the same' if alone == spread else 'DIFFERENT'} digest {alone[:16]}")
        failed |= alone != spread
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
