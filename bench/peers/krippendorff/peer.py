"""krippendorff, timed by itself.

python peer.py alpha CODERS UNITS CODES LEVEL | interval CODERS UNITS
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import krippendorff
from clock import told
from same_data import ratings, real_values


def main() -> None:
    what, *numbers = sys.argv[1:]
    coders, units = int(numbers[0]), int(numbers[1])
    table = real_values(coders, units) if what == "interval" else ratings(coders, units, int(numbers[2]))
    level = "interval" if what == "interval" else numbers[3]
    told(
        lambda: krippendorff.alpha(reliability_data=table.T, level_of_measurement=level),
        lambda found: {"alpha": float(found)},
        times=1,
    )


if __name__ == "__main__":
    main()
