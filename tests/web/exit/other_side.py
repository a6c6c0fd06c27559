"""An installation on SQLite, in a process of its own: `python -m tests.web.exit.other_side EXPORTED TAKEN_IN`.

Writes a package of a filled city, is empty again, takes in a package that came from elsewhere, and prints both hashes.
"""

import sys
from pathlib import Path

import django


def main(exported: Path, taken_in: Path) -> None:
    from django.db import connection

    from tests.web.exit.conftest import for_a_while
    from tests.web.exit.instance import another_instance, filled
    from zeroward.web.domain.exit.leaving import leaving_city
    from zeroward.web.domain.exit.taking_in import take_in
    from zeroward.web.domain.exit.writing import export

    with for_a_while():
        filled("ours", first_mark=1000)
        written = export(leaving_city("ours"), target=exported, signer=None)
    another_instance()
    taken = take_in(taken_in, trusted={}, unsigned_allowed=True)
    sys.stdout.write(f"{connection.vendor} {written.about.content} {taken.content} {taken.rows}\n")


if __name__ == "__main__":
    django.setup()
    main(*map(Path, sys.argv[1:]))
