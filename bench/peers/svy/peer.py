"""svy, timed by itself: raking of answers, and a bootstrap that is raked again.

python peer.py rake ROWS MARGINS | bootstrap ROWS REPLICATES MARGINS
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import polars as pl
import svy
from clock import told
from same_data import answers, largest_miss


def main() -> None:
    what, *numbers = sys.argv[1:]
    rows, margins = int(numbers[0]), int(numbers[-1])
    data = answers(rows, margins)
    names = [f"v{place}" for place in range(margins)]
    frame = pl.DataFrame(
        {**dict(zip(names, data.columns, strict=True)), "w": [1.0] * rows, "id": range(rows)}
    )
    wanted = {name: dict(enumerate(totals.tolist())) for name, totals in zip(names, data.totals, strict=True)}
    sample = svy.Sample(frame, svy.Design(wgt="w", psu="id"))
    if what == "rake":
        told(
            lambda: sample.weighting.rake(controls=wanted, tol=1e-10, max_iter=1000),
            lambda found: {"miss": largest_miss(found.data["rk_wgt"].to_numpy(), data)},
        )
        return
    drawn = sample.weighting.create_bs_wgts(int(numbers[1]), rstate=1)
    told(
        lambda: drawn.weighting.rake(controls=wanted, tol=1e-10, max_iter=1000),
        lambda found: {"miss": largest_miss(found.data["rk_wgt1"].to_numpy(), data)},
    )


if __name__ == "__main__":
    main()
