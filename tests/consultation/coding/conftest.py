"""A small codebook in two versions, open answers of six cities, and two coders beside the analyst."""

from typing import Any

import pytest

from tests.consultation.conftest import TOWNS
from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.consultation.domain.codebook_content import CodeRow, Content, PhraseRow
from zeroward.consultation.domain.codebooks import freeze, new_version, open_codebook
from zeroward.consultation.domain.coding import code_segment
from zeroward.consultation.domain.rounds import RoundRow, open_round
from zeroward.consultation.domain.texts import NewText, put_text
from zeroward.consultation.models import CodebookVersion, CodingRound, Consultation, Segment
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.people.models import Role, User

MISSION = Workspace(Scope("mission"), "Mission team")
ANSWERS = (
    "There is no money for the heating grid.",
    "The council changes after each election.",
    "Owners of flats do not come to our meetings.",
    "We have no staff, and no funding for more.",
    "Data for the inventory are missing.",
    "Everything is fine here.",
)


def content() -> Content:
    return Content(
        (
            CodeRow("money", {"en": "Money", "de": "Geld"}, {"en": "Funding and finance."}),
            CodeRow("politics", {"en": "Politics", "de": "Politik"}),
            CodeRow("people", {"en": "People"}),
            CodeRow("capacity", {"en": "Staff and skills"}),
        ),
        {},
        (
            PhraseRow("money", "en", ("money", "funding")),
            PhraseRow("politics", "en", ("council", "election")),
        ),
    )


@pytest.fixture
def second_coder(person: MakePerson) -> User:
    return person("dora@expert.example", scope="mission", role=Role.EXPERT, first_name="Dora")


@pytest.fixture
def version(analyst: User) -> CodebookVersion:
    """Version 1, a draft of the Mission team."""
    return open_codebook(
        **acting(analyst),
        place=MISSION,
        title="Challenges",
        about="What stands in the way.",
        content=content(),
    )


@pytest.fixture
def next_version(version: CodebookVersion, analyst: User) -> CodebookVersion:
    """Version 2: staff was split into staff and data."""
    freeze(**acting(analyst), version=version)
    first = content()
    changed = Content(
        (*first.codes, CodeRow("data", {"en": "Data"})),
        {"capacity": ("capacity", "data")},
        first.phrases,
    )
    return new_version(**acting(analyst), codebook=version.codebook, number="2", content=changed)


@pytest.fixture
def segments(consultation: Consultation) -> list[Segment]:
    """One open answer of each city, as a whole."""
    stream = consultation.streams.create(kind="survey", title="Survey", minutes=20)
    for (key, country, _size, _mission), words in zip(TOWNS, ANSWERS, strict=True):
        put_text(
            consultation=consultation,
            stream=stream,
            new=NewText(
                kind="answer",
                title=f"Answer of {key.title()}",
                text=words,
                unit=key,
                country=country,
                question="challenges",
                origin_key=f"answer:{key}",
            ),
        )
    return list(Segment.objects.filter(text__consultation=consultation).order_by("pk"))


@pytest.fixture
def row(version: CodebookVersion, segments: list[Segment], coder: User, second_coder: User) -> RoundRow:
    return RoundRow(
        title="Challenges 2026",
        codebook=version,
        segments=[one.pk for one in segments],
        coders=[coder.pk, second_coder.pk],
        seed=7,
    )


@pytest.fixture
def double(row: RoundRow, consultation: Consultation, analyst: User) -> CodingRound:
    """A blind double round over all six answers."""
    return open_round(**acting(analyst), consultation=consultation, row=row)


def say(round_: CodingRound, person: User, found: list[list[str]], **more: Any) -> None:
    """Let somebody code the passages of a round, city by city; an empty list is none of the codes."""
    for item, codes in zip(round_.segments.order_by("segment_id"), found, strict=False):
        code_segment(**acting(person), item=item, codes=codes, none=not codes, **more)


FIRST = [["money"], ["politics"], ["people"], ["money", "capacity"], ["capacity"], []]
SECOND = [["money"], ["politics"], ["people"], ["capacity"], ["capacity"], []]
"""They differ on the fourth passage only."""
