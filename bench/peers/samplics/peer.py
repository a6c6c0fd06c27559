"""samplics, timed by itself: raking of answers.

python peer.py rake ROWS MARGINS
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import numpy as np
from clock import told
from same_data import answers, largest_miss
from samplics import SampleWeight


def main() -> None:
    rows, margins = int(sys.argv[2]), int(sys.argv[3])
    data = answers(rows, margins)
    names = [f"v{place}" for place in range(margins)]
    columns = dict(zip(names, data.columns, strict=True))
    wanted = {name: dict(enumerate(totals.tolist())) for name, totals in zip(names, data.totals, strict=True)}
    told(
        lambda: SampleWeight().rake(
            np.ones(rows), margins=columns, control=wanted, tol=1e-10, ctrl_tol=1e-10, max_iter=1000
        ),
        lambda found: {"miss": largest_miss(found, data)},
        times=1,
    )


if __name__ == "__main__":
    main()
