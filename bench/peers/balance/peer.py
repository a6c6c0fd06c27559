"""balance, timed by itself: raking of answers.

python peer.py rake ROWS MARGINS
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import pandas as pd
from balance.weighting_methods.rake import rake
from clock import told
from same_data import answers, largest_miss


def main() -> None:
    rows, margins = int(sys.argv[2]), int(sys.argv[3])
    data = answers(rows, margins)
    names = [f"v{place}" for place in range(margins)]
    frame = pd.DataFrame({name: column.astype(str) for name, column in zip(names, data.columns, strict=True)})
    wanted = {
        name: {str(level): total for level, total in enumerate(totals.tolist())}
        for name, totals in zip(names, data.totals, strict=True)
    }
    told(
        lambda: rake(
            frame,
            pd.Series(1.0, index=frame.index),
            None,
            None,
            transformations=None,
            convergence_rate=1e-10,
            rate_tolerance=0.0,
            target_margins=wanted,
            target_margins_max_length=100_000,
        ),
        lambda found: {"miss": largest_miss(found["weight"].to_numpy(), data)},
        times=1,
    )


if __name__ == "__main__":
    main()
