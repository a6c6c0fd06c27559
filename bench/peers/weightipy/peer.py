"""weightipy, timed by itself: raking of answers, without base weights.

python peer.py rake ROWS MARGINS
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import pandas as pd
import weightipy
from clock import told
from same_data import POPULATION, answers, largest_miss


def main() -> None:
    rows, margins = int(sys.argv[2]), int(sys.argv[3])
    data = answers(rows, margins)
    names = [f"v{place}" for place in range(margins)]
    frame = pd.DataFrame(dict(zip(names, data.columns, strict=True)))
    wanted = {
        name: dict(enumerate((100 * totals / POPULATION).tolist()))
        for name, totals in zip(names, data.totals, strict=True)
    }
    scheme = weightipy.scheme_from_dict(wanted, rim_params={"convcrit": 1e-10, "max_iterations": 1000})
    told(
        lambda: weightipy.weight_dataframe(frame.copy(), scheme),
        lambda found: {"miss": largest_miss(found["weights"].to_numpy(), data)},
    )


if __name__ == "__main__":
    main()
