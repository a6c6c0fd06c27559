"""Agreement of coders, ours beside two peers.

    python bench/coding.py [--make-peers FOLDER | --peers FOLDER]

Each peer lives in an environment of its own (bench/peers/NAME/requirements.txt) and times itself.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, cast

from calibration import line as calibration
from side_by_side import PEERS, ask, line, peers_folder

sys.path.insert(0, str(PEERS))

from clock import told
from same_data import ratings, real_values

from zeroward.methods.coding import alpha, interval_alpha, ratings_of
from zeroward.methods.coding.alpha import Level

NAMES = ("krippendorff", "irrcac")
CODERS, UNITS, CODES = 10, 200_000, 50


def own(*arguments: object) -> dict[str, Any]:
    run = subprocess.run(
        [sys.executable, __file__, "--own", *map(str, arguments)], check=True, capture_output=True, text=True
    )
    answer: dict[str, Any] = json.loads(run.stdout)
    return answer


def alpha_ours(level: Level) -> None:
    """Reading of the ratings counts."""
    table = ratings(CODERS, UNITS, CODES)
    told(lambda: alpha(ratings_of(table), level), lambda found: {"alpha": found.value})


def interval_ours() -> None:
    table = real_values(2, 500_000)
    told(lambda: interval_alpha(table), lambda found: {"alpha": found.value}, times=3)


def compare(folder: Path | None) -> None:
    for level in ("nominal", "ordinal", "interval", "ratio"):
        print(f"alpha, {level}, {CODERS} coders x {UNITS} units x {CODES} codes (targets 1.5 s, 350 MiB)")
        ours = own("alpha", level)
        print(line("ours", ours), met(ours, 1.5, 350))
        if folder is None:
            continue
        if level != "ratio":
            print(
                line("irrCAC", ask(folder, "irrcac", "alpha", CODERS, UNITS, CODES, level), ours["seconds"])
            )
        if level == "nominal":  # 12 GiB and most of a minute: once is enough
            theirs = ask(folder, "krippendorff", "alpha", CODERS, UNITS, CODES, level)
            print(line("krippendorff", theirs, ours["seconds"]))


def many_values(folder: Path | None) -> None:
    print("alpha, interval, 2 coders x 500000 units, 1000000 different values (target 0.5 s)")
    ours = own("interval")
    print(line("ours", ours), met(ours, 0.5, 350))
    if folder is not None:
        print(line("krippendorff", ask(folder, "krippendorff", "interval", 2, 500_000), ours["seconds"]))
        fewer = ask(folder, "krippendorff", "interval", 2, 200)
        print(line("krippendorff, 400 values", fewer))


def met(ours: dict[str, Any], seconds: float, memory: float) -> str:
    return "reached" if ours["seconds"] <= seconds and ours["extra_mib"] <= memory else "missed"


def main() -> None:
    if sys.argv[1:2] == ["--own"]:
        if sys.argv[2] == "alpha":
            alpha_ours(cast("Level", sys.argv[3]))
        else:
            interval_ours()
        return
    folder = peers_folder(__doc__, NAMES)
    print(calibration())
    compare(folder)
    many_values(folder)


if __name__ == "__main__":
    main()
