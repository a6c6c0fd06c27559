"""irrCAC, timed by itself.

python peer.py alpha CODERS UNITS CODES LEVEL
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import pandas as pd
from clock import told
from irrCAC.raw import CAC
from same_data import ratings

WEIGHTS = {"nominal": "identity", "ordinal": "ordinal", "interval": "quadratic"}


def main() -> None:
    coders, units, codes, level = int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]), sys.argv[5]
    frame = pd.DataFrame(ratings(coders, units, codes))
    told(
        lambda: CAC(frame, weights=WEIGHTS[level], digits=12).krippendorff(),
        lambda found: {"alpha": float(found["est"]["coefficient_value"])},
        times=1,
    )


if __name__ == "__main__":
    main()
