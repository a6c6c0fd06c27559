"""Odd files make every reader read or refuse. The long form, 10 000 files for each, is `scripts/soak importers`."""

import random

import pytest

from tests.fuzz.inputs import changed
from tests.fuzz.packages import PACKAGES
from tests.fuzz.planners import planners
from tests.fuzz.readers import readers
from tests.fuzz.run import fuzz

pytestmark = pytest.mark.slow

INPUTS = 200
SLOW = {"contract": 60, "coded project": 100, "package of a city": 20, "package of everything": 10,
        "package of records": 20}  # fmt: skip
"""Of these fewer here: archives take longer than all others together."""


PLANNERS = ("applications", "call", "needs", "outreach", "participants")


@pytest.mark.parametrize("name", sorted([*readers(), *PLANNERS, *PACKAGES]))
def test_reader_reads_or_refuses(name: str, db: None) -> None:
    ((_name, found),) = fuzz(SLOW.get(name, INPUTS), 1, [name])
    assert found.faults == {}
    assert found.read > 0
    assert found.good > 0 or name not in PACKAGES


def test_every_planner_is_tried(db: None) -> None:
    assert tuple(sorted(planners())) == PLANNERS


def test_same_seed_makes_the_same_files() -> None:
    for reader in readers().values():
        for good in reader.good:
            made = [changed(good, random.Random(7)) for _time in range(2)]
            if not good.startswith(b"PK"):  # archives carry the time at which they were made
                assert made[0] == made[1]
