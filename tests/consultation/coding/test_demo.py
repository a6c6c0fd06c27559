"""The example: labelled, coded by two people, one round closed and one to go on with."""

from pathlib import Path

import pytest
from django.conf import settings

from tests.consultation.coding.test_catalogue import load_codebooks
from zeroward.consultation.domain.demo_answers import CHALLENGES, SUPPORT
from zeroward.consultation.domain.demo_coding import CodingTeam, make_coding, put_examples
from zeroward.consultation.models import Adjudication, CodebookVersion, Consultation
from zeroward.consultation.queries.coded import mentions
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of


def pair(user: User) -> tuple[User, object]:
    return user, viewer_of(user)


@pytest.fixture
def team(analyst: User, coder: User, mission_editor: User) -> CodingTeam:
    return CodingTeam(pair(analyst), (pair(coder), pair(mission_editor)))  # type: ignore[arg-type]


def test_example_is_coded_once(consultation: Consultation, team: CodingTeam) -> None:
    load_codebooks(Path(settings.DATA_DIR))
    stream = consultation.streams.create(kind="survey", title="Survey", minutes=20)
    units = [(f"town-{number}", "AT") for number in range(20)]
    put_examples(consultation=consultation, stream=stream, units=units)
    put_examples(consultation=consultation, stream=stream, units=units)
    assert consultation.texts.count() == len(CHALLENGES) + len(SUPPORT)
    closed, open_ = make_coding(consultation=consultation, team=team)
    assert make_coding(consultation=consultation, team=team) == []
    assert (closed.state, open_.state, closed.is_example) == ("closed", "coding", True)
    version = CodebookVersion.objects.get(codebook__key="needs-challenges", number="1.1")
    found = mentions(consultation, codebook=version)
    assert len(found) == len(CHALLENGES)
    assert {one.how for one in found} == {"agreed", "decided"}
    assert Adjudication.objects.count() == 4


def test_example_waits_for_the_catalogue(consultation: Consultation, team: CodingTeam) -> None:
    stream = consultation.streams.create(kind="survey", title="Survey", minutes=20)
    put_examples(consultation=consultation, stream=stream, units=[("klagenfurt", "AT")])
    assert make_coding(consultation=consultation, team=team) == []
