"""`python -m zeroward.methods.verify FILE…`: one line per case, then the count."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from zeroward.methods.verify import adapters
from zeroward.methods.verify.cases import CaseFileError, read_cases
from zeroward.methods.verify.report import judge, tally


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit code 0 when no case fails and at most one in ten is not covered; 2 when a file cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m zeroward.methods.verify", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="JSON files of reference cases")
    chosen = parser.parse_args(arguments)
    adapters.load()
    verdicts = []
    for path in chosen.files:
        try:
            cases = read_cases(path)
        except CaseFileError as error:
            sys.stderr.write(f"{error}\n")
            return 2
        for case in cases:
            verdict = judge(case)
            verdicts.append(verdict)
            sys.stdout.write(f"{verdict.line()}\n")
    counted = tally(verdicts)
    sys.stdout.write(f"{counted.line()}\n")
    return counted.code


if __name__ == "__main__":
    sys.exit(main())
