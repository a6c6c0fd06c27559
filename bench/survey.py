"""Raking and re-raked bootstraps, ours beside five peers.

    python bench/survey.py [--make-peers FOLDER | --peers FOLDER]

Each peer lives in an environment of its own (bench/peers/NAME/requirements.txt) and times itself.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from calibration import line as calibration
from side_by_side import PEERS, ask, fastest, line, peers_folder

sys.path.insert(0, str(PEERS))

from clock import told
from same_data import answers, largest_miss

from zeroward.methods.survey.design import make_design
from zeroward.methods.survey.margins import Margin, margin
from zeroward.methods.survey.raking import rake_weights
from zeroward.methods.survey.replicates import bootstrap, rake_again

RAKERS = ("svy", "weightipy", "samplics", "balance", "ipfn")
ROWS, MARGINS = 1_000_000, 6
ENOUGH = 1e-9
"""A peer whose margins are off by more has not solved the same task."""


def margins_of(data: Any) -> list[Margin]:
    pairs = zip(data.columns, data.totals, strict=True)
    return [
        margin(column, dict(enumerate(totals.tolist())), name=f"v{place}")
        for place, (column, totals) in enumerate(pairs)
    ]


def rake_ours() -> None:
    """In a process of its own, so that its memory can be told. Coding of the margins counts."""
    import numpy as np

    data = answers(ROWS, MARGINS)
    base = np.ones(ROWS)
    told(
        lambda: rake_weights(base, margins_of(data)),
        lambda found: {"miss": largest_miss(found.weights, data)},
    )


def bootstrap_ours(rows: int, count: int) -> None:
    data = answers(rows, 4)
    margins = margins_of(data)
    drawn = bootstrap(make_design(n=rows), count=count, seed=1)
    told(
        lambda: rake_again(drawn, margins),
        lambda found: {
            "miss": max(largest_miss(found.columns[:, place], data) for place in range(found.count)),
            "lost": drawn.count - found.count,
        },
    )


def own(*arguments: object) -> dict[str, Any]:
    run = subprocess.run(
        [sys.executable, __file__, "--own", *map(str, arguments)], check=True, capture_output=True, text=True
    )
    answer: dict[str, Any] = json.loads(run.stdout)
    return answer


def raking(folder: Path | None) -> None:
    print(
        f"raking, {ROWS} answers x {MARGINS} margins to 1e-10 (targets: 10 times as fast as the fastest; 64 MiB)"
    )
    ours = own("rake")
    print(line("ours", ours))
    if folder is None:
        return
    found = {name: ask(folder, name, "rake", ROWS, MARGINS) for name in RAKERS}
    for name, one in found.items():
        print(line(name, one, ours["seconds"]))
    print(
        line("ipfn, of a ready table", ask(folder, "ipfn", "table", ROWS, MARGINS)),
        "(no answers read or weighed)",
    )
    same = {name: one for name, one in found.items() if one.get("miss", 1.0) < ENOUGH}
    verdict("the fastest peer that meets the margins", fastest(same), ours["seconds"], 10)
    verdict("the fastest peer, whatever it meets", fastest(found), ours["seconds"], 10)


def replicates(folder: Path | None) -> None:
    for rows, count in ((1000, 1000), (20_000, 500), (62, 2000)):
        print(
            f"bootstrap raked again, {rows} answers x {count} replicates, 4 margins (target: 2 times the fastest)"
        )
        ours = own("bootstrap", rows, count)
        print(line("ours", ours))
        if folder is None:
            continue
        theirs = ask(folder, "svy", "bootstrap", rows, count, 4)
        print(line("svy", theirs, ours["seconds"]))
        verdict("svy", fastest({"svy": theirs}), ours["seconds"], 2)


def verdict(whom: str, best: tuple[str, float] | None, seconds: float, wanted: float) -> None:
    if best is None:
        print(f"    no peer to compare with ({whom})")
        return
    times = best[1] / seconds
    print(f"    {times:.1f} times as fast as {whom}, {best[0]} "
          f"(target {wanted:g}: {'reached' if times >= wanted else 'missed'})")  # fmt: skip


def main() -> None:
    if sys.argv[1:2] == ["--own"]:
        if sys.argv[2] == "rake":
            rake_ours()
        else:
            bootstrap_ours(int(sys.argv[3]), int(sys.argv[4]))
        return
    folder = peers_folder(__doc__, RAKERS)
    print(calibration())
    raking(folder)
    replicates(folder)


if __name__ == "__main__":
    main()
