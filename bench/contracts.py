"""Reading all published contracts beside the checkout: seconds on one core, and memory.

`python bench/contracts.py [FOLDER]`
"""

import resource
import sys
import time
from collections import Counter
from pathlib import Path

from zeroward.methods.contracts.reading.files import read_file
from zeroward.methods.contracts.reading.parts import PARTS
from zeroward.methods.contracts.reading.read import read

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "ccc"
MOST_SECONDS, MOST_MEGABYTES = 25.0, 500.0


def main() -> int:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    paths = sorted(folder.glob("*.md"))
    if not paths:
        print(f"no contracts in {folder}")
        return 1
    read(read_file(paths[0]))  # dictionaries and patterns are loaded once
    counts: Counter[str] = Counter()
    begun, used = time.perf_counter(), time.process_time()
    for path in paths:
        data = read(read_file(path)).data
        counts.update(modules=len(data["modules"]), gap_rows=len(data["gap"]), actions=len(data["actions"]))
        counts.update(signatories=len(data["signatories"]), instruments=len(data["instruments"]))
    seconds, processor = time.perf_counter() - begun, time.process_time() - used
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{len(paths)} contracts, {len(PARTS)} parts, {megabytes:.0f} MB")
    print(f"{processor:.1f} s of one core ({seconds:.1f} s on the clock)")
    print(", ".join(f"{count} {name}" for name, count in counts.items()))
    print(f"wanted: {MOST_SECONDS} s, {MOST_MEGABYTES} MB")
    return int(processor > MOST_SECONDS or megabytes > MOST_MEGABYTES)


if __name__ == "__main__":
    raise SystemExit(main())
