"""A frame of forty cities with answers that can be computed by hand."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pytest

from zeroward.consultation.models import Consultation, Frame, FrameUnit, FrameVersion, Stream, WeightScheme
from zeroward.consultation.queries.replies import Item, Option, Reply
from zeroward.consultation.queries.weighing import Weigher

ItemMaker = Callable[..., Item]


def units(version: FrameVersion, count: int = 40) -> list[FrameUnit]:
    """The first ten are small, the next twenty medium, the rest large; every third is a Mission City."""
    return [
        FrameUnit(
            version=version,
            key=f"city-{number:02d}",
            name=f"City {number}",
            country="AT" if number % 2 else "RO",
            size="small" if number < 10 else "medium" if number < 30 else "large",
            mission=number % 3 == 0,
            number=number / count,
        )
        for number in range(count)
    ]


@pytest.fixture
def forty(db: None) -> FrameVersion:
    kept = Frame.objects.create(scope="mission", key="forty", title="Forty cities", kind="uploaded")
    version = FrameVersion.objects.create(frame=kept, number=1, as_of=date(2026, 1, 1), digest="0" * 64)
    FrameUnit.objects.bulk_create(units(version))
    return version


@pytest.fixture
def wave(forty: FrameVersion) -> Consultation:
    """An open consultation over the forty cities, weighted by size."""
    made = Consultation.objects.create(
        scope="mission", key="needs-2026", title="Needs 2026", year=2026, frame=forty, state="open"
    )
    WeightScheme.objects.create(consultation=made, title="By size", margins=[["size"]])
    return made


def plain_weigher(scheme: Mapping[str, Any] | None = None) -> Weigher:
    """The forty cities without a database; `scheme` gives fields of a weighting."""
    version = FrameVersion(number=1, as_of=date(2026, 1, 1))
    chosen = WeightScheme(title="By size", **scheme) if scheme is not None else None
    return Weigher(tuple(units(version)), chosen, "Forty cities", "forty")


def make_item(kind: str, answers: Mapping[str, Any], options: str = "yes no", **more: Any) -> Item:
    """A question with replies by city; a tuple of values stands for several people."""
    replies = [
        Reply(f"{unit}-{place}", unit, value)
        for unit, given in answers.items()
        for place, value in enumerate(given if isinstance(given, tuple) else (given,))
    ]
    return Item(
        key="survey.question",
        kind=kind,  # type: ignore[arg-type]
        title={"en": "A question"},
        options=tuple(Option(key, {"en": key.title()}) for key in options.split()),
        stream=Stream(kind="survey", title="Survey", minutes=20),
        wording="abc",
        replies=tuple(replies),
        people=len(replies),
        cities=frozenset(answers) - {""},
        **more,
    )


@pytest.fixture
def item() -> ItemMaker:
    return make_item
