"""ipfn, timed by itself: raking of answers (`rake`), or of a table that is already counted (`table`).

python peer.py rake|table ROWS MARGINS
"""

import sys
import warnings
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import numpy as np
import pandas as pd
from clock import told
from ipfn import ipfn
from same_data import LEVELS, answers, largest_miss

warnings.simplefilter("ignore")


def main() -> None:
    what, rows, margins = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    data = answers(rows, margins)
    names = [f"v{place}" for place in range(margins)]
    if what == "table":
        sizes = LEVELS[:margins]
        cell = np.ravel_multi_index(data.columns, sizes)
        counts = np.bincount(cell, minlength=int(np.prod(sizes))).reshape(sizes).astype(float)
        told(
            lambda: ipfn.ipfn(
                counts.copy(), [one.copy() for one in data.totals], [[place] for place in range(margins)],
                convergence_rate=1e-10, rate_tolerance=0.0, max_iteration=1000,
            ).iteration(),
            lambda found: {"miss": largest_miss((found / counts).ravel()[cell], data)},
        )  # fmt: skip
        return
    frame = pd.DataFrame({**dict(zip(names, data.columns, strict=True)), "total": 1.0})
    wanted = []
    for name, totals in zip(names, data.totals, strict=True):
        one = pd.Series(totals, index=pd.Index(range(len(totals)), name=name), name="total")
        wanted.append(one)
    told(
        lambda: ipfn.ipfn(
            frame.copy(), wanted, [[name] for name in names],
            convergence_rate=1e-10, rate_tolerance=0.0, max_iteration=1000,
        ).iteration(),
        lambda found: {"miss": largest_miss(found["total"].to_numpy(), data)},
        times=1,
    )  # fmt: skip


if __name__ == "__main__":
    main()
