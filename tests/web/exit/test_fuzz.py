"""Anything at all in place of a value: refused with its place, or taken with the same hash; never another error."""

import random
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction

from tests.web.exit.changing import Changing
from tests.web.exit.conftest import Packages
from zeroward.federation.package import PackageError
from zeroward.web.domain.exit.errors import ExitError
from zeroward.web.domain.exit.rows import digest_of
from zeroward.web.domain.exit.taking_in import TakenIn, take_in
from zeroward.web.domain.exit.writing import content_here

pytestmark = pytest.mark.django_db
JUNK: list[Any] = [
    None, True, 0, -1, 1, 2**63, 10**40, 1.5, 1e300, "", "x", "x" * 70_000, "\u202e<script>", "2026-01-01", "{1}",
    "{0}", "city:victim", [], {}, [[]], {"named": []}, {"named": [None]}, {"named": [[["x"]]]}, {"named": ["x" * 5000]},
    {"named": "x"}, {"named": {"a": 1}}, {"sha256": "x"}, {"lost": True}, {"lost": False}, {"a": {"named": [1]}},
]  # fmt: skip
ROUNDS = 20


def meddled(found: Changing, draw: random.Random) -> None:
    """One value somewhere, in a row, a person, a shared record or what the package says of itself."""
    name = draw.choice([*sorted(found.files), "about"])
    if name == "about" or name.startswith("files/"):
        found.about[draw.choice(sorted(found.about))] = draw.choice(JUNK)
        return

    def change(lines: list[Any]) -> None:
        place = draw.choice(lines)
        for _ in range(3):
            key = draw.choice(sorted(place))
            if not (isinstance(place[key], dict) and place[key] and draw.random() < 0.8):
                break
            place = place[key]
        if draw.random() < 0.1:
            del place[key]
        else:
            place[key] = draw.choice(JUNK)

    found.lines(name, change)


def test_meddled_packages_are_refused_or_the_same(elsewhere: Packages, tmp_path: Path) -> None:
    draw = random.Random(7)
    refused = same = 0
    for number in range(ROUNDS):
        found = Changing.of(elsewhere.city.path)
        meddled(found, draw)
        package = found.write(tmp_path / f"{number}.zip", elsewhere.signer, count=draw.random() < 0.9)
        with suppress(RuntimeError), transaction.atomic():
            try:
                taken: TakenIn | None = take_in(
                    package, trusted=elsewhere.trusted, leave_out=draw.random() < 0.3
                )
            except (ExitError, PackageError) as error:
                refused += bool(error.place and error.remedy)
                taken = None
            if taken:
                assert taken.content == digest_of(content_here(taken.about.leaving, taken.about.people))
                same += 1
            raise RuntimeError("back to before")
    assert refused + same == ROUNDS
    assert refused > same
