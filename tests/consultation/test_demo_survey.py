"""Made-up answers to the shipped needs survey: whole, repeatable, labelled, never put among real ones."""

import datetime
import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from tests.support.city_team import acting
from zeroward.consultation.domain.demo_answers import CHALLENGES
from zeroward.consultation.domain.demo_survey import Officers, fill_survey
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace, workspace
from zeroward.methods.questions import definition_from
from zeroward.methods.questions.answers_check import problems_in
from zeroward.methods.questions.plain import as_plain, digest_of
from zeroward.people.models import User
from zeroward.places.models import City
from zeroward.questionnaires.domain.collections import open_collection
from zeroward.questionnaires.models import Collection, Questionnaire, QuestionnaireVersion, VersionState
from zeroward.questionnaires.queries.answers import counts_of, table_of

SHIPPED = Path(__file__).resolve().parents[2] / "data" / "questionnaires" / "needs-survey.json"
TODAY = datetime.date(2026, 3, 2)
CITIES = [Workspace(Scope.city(f"town-{number}"), f"Town {number}", "AT") for number in range(20)]


@pytest.fixture
def collection(analyst: User) -> Collection:
    definition = definition_from(
        json.loads(SHIPPED.read_text(encoding="utf-8"))["versions"][-1]["definition"]
    )
    version = QuestionnaireVersion.objects.create(
        questionnaire=Questionnaire.objects.create(key="survey", title="Survey", scope="mission"),
        number=1,
        definition=as_plain(definition),
        digest=digest_of(definition),
        state=VersionState.OPENED,
    )
    mission = workspace("mission")
    assert mission is not None
    return open_collection(
        **acting(analyst),
        version=version,
        place=mission,
        title="Needs 2026",
        about="example:1",
        mode="identified",
        minutes=12,
        purpose="An example.",
        until=timezone.localdate() + timedelta(days=300),
        is_example=True,
    )


def filled(collection: Collection, **more: Any) -> int:
    return fill_survey(collection=collection, cities=CITIES, today=TODAY, **more)


def test_survey_is_filled_with_whole_answers_and_the_words_of_the_example(collection: Collection) -> None:
    assert filled(collection) == 17
    table = table_of(collection)
    assert len(table.rows) == 17
    assert [problems_in(table.definition, row.answers, today=TODAY) for row in table.rows] == [()] * 17
    words = {example.words for example in CHALLENGES}
    said = {row.answers["barrier_words"] for row in table.rows if "barrier_words" in row.answers}
    assert said
    assert said <= words
    counts = counts_of(collection)
    assert (counts.declined, counts.withdrawn) == (2, 1)


def test_survey_is_filled_once_and_always_alike(collection: Collection) -> None:
    filled(collection)
    first = [row.answers for row in table_of(collection).rows]
    assert filled(collection) == 0
    assert [row.answers for row in table_of(collection).rows] == first


def test_real_survey_is_left_alone(collection: Collection) -> None:
    collection.is_example = False
    assert filled(collection) == 0
    assert table_of(collection).rows == ()


def test_officers_have_half_an_answer(collection: Collection, officer: User, klagenfurt: City) -> None:
    place = workspace(f"city:{klagenfurt.key}")
    assert place is not None
    pair = (officer, acting(officer)["viewer"])
    filled(collection, officers=Officers(place, pair, pair))
    row = next(one for one in table_of(collection, final=False).rows if one.state == "open")
    assert (row.place, "readiness" in row.answers) == ("city:klagenfurt", True)
