"""Opening, changing and closing what is asked; who may; what keeps it from being fair."""

import copy
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from tests.questionnaires.conftest import DEFINITION, Opened, fill, place_of, version_from
from tests.support.city_team import acting
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.models import AuditEvent
from zeroward.core.problems import ProblemsError
from zeroward.people.models import User
from zeroward.questionnaires.domain.collections import (
    change_collection,
    close_collection,
    open_collection,
    replace_version,
    stage_of,
)
from zeroward.questionnaires.domain.handing_in import submit
from zeroward.questionnaires.domain.saving import save_section
from zeroward.questionnaires.domain.starting import Started, start
from zeroward.questionnaires.models import Collection, Questionnaire, QuestionnaireVersion, VersionState

TELLING: dict[str, dict[str, Any]] = {
    "city": {"key": "which", "kind": "city", "label": {"en": "Which city?"}},
    "email": {"key": "mail", "kind": "email", "label": {"en": "Your address"}},
    "file": {"key": "plan", "kind": "file", "label": {"en": "Your plan"}},
    "personal": {"key": "name", "kind": "text", "label": {"en": "Your name"}, "personal": True},
}


def test_collection_lies_open_and_is_recorded(collection: Collection) -> None:
    assert (stage_of(collection), collection.scope, len(collection.open_link)) == ("open", "mission", 12)
    assert AuditEvent.objects.filter(action="questionnaires.collection.open").count() == 1


@pytest.mark.parametrize("kind", TELLING)
def test_anonymous_collection_refuses_questions_that_tell_who_somebody_is(
    kind: str, opened: Opened, questionnaire: Questionnaire, analyst: User
) -> None:
    raw = copy.deepcopy(DEFINITION)
    raw["sections"][0]["questions"].append(TELLING[kind])
    telling = version_from(raw, questionnaire, 2)
    with pytest.raises(ProblemsError, match=TELLING[kind]["key"]):
        open_collection(
            **acting(analyst),
            version=telling,
            place=place_of("mission"),
            title="Needs",
            about="test:2",
            mode="anonymous",
            minutes=5,
            purpose="To plan support.",
        )


def test_collection_names_every_problem_at_once(
    analyst: User, version: QuestionnaireVersion, db: None
) -> None:
    version.state = VersionState.DRAFT
    now = timezone.now()
    with pytest.raises(ProblemsError) as refused:
        open_collection(
            **acting(analyst),
            version=version,
            place=place_of("mission"),
            title=" ",
            about="test:3",
            mode="identified",
            minutes=0,
            purpose="",
            opens_at=now,
            closes_at=now - timedelta(days=1),
            most_answers=0,
        )
    places = [problem.place for problem in refused.value.problems]
    assert places == ["version", "title", "purpose", "minutes", "closes_at", "until", "most_answers"]
    assert not Collection.objects.exists()


def test_collection_is_opened_by_those_who_ask_only(
    coordinator: User, version: QuestionnaireVersion, opened: Opened
) -> None:
    for place in ("city:klagenfurt", "mission"):
        with pytest.raises(NotAllowedError):
            open_collection(
                **acting(coordinator),
                version=version,
                place=place_of(place),
                title="Needs",
                about="test:4",
                mode="identified",
                minutes=5,
                purpose="x",
                until=timezone.localdate(),
            )


def test_collection_without_names_is_always_open_to_all(opened: Opened) -> None:
    made = opened(mode="pseudonymous", open_to_all=False, sign_off=True)
    assert (bool(made.open_link), made.one_per_place, made.sign_off) == (True, False, False)


@pytest.mark.parametrize(
    ("fields", "stage"),
    [
        ({"opens_at": timezone.now() + timedelta(days=1)}, "before"),
        ({"closes_at": timezone.now() + timedelta(days=1)}, "open"),
    ],
)
def test_stage_follows_the_days(opened: Opened, fields: dict[str, Any], stage: str) -> None:
    assert stage_of(opened(**fields)) == stage


def test_stage_is_full_when_the_most_answers_are_in(opened: Opened) -> None:
    full = opened(mode="anonymous", most_answers=1)
    late = start(collection=full).answering
    first = start(collection=full).answering
    fill(first)
    submit(answering=first)
    assert stage_of(full) == "full"
    fill(late)
    with pytest.raises(ConflictError, match="As many answers as were wanted"):
        submit(answering=late)
    assert late.collection.answers.filter(state="open", answers__size=104000).count() == 1


def test_mode_cannot_change_once_somebody_began(begun: Started, analyst: User, opened: Opened) -> None:
    with pytest.raises(ConflictError, match="what was promised"):
        change_collection(**acting(analyst), collection=begun.answering.collection, mode="anonymous")
    fresh = change_collection(**acting(analyst), collection=opened(), mode="anonymous", until=None)
    assert fresh.mode == "anonymous"


def test_change_is_recorded_with_what_was_before(collection: Collection, analyst: User) -> None:
    later = timezone.now() + timedelta(days=60)
    change_collection(**acting(analyst), collection=collection, closes_at=later, title="Needs of 2026")
    event = AuditEvent.objects.get(action="questionnaires.collection.change")
    assert event.changes["title"] == ["Needs 2026", "Needs of 2026"]
    assert set(event.changes) == {"title", "closes_at"}


def test_closed_collection_takes_nothing_and_cannot_change(begun: Started, analyst: User) -> None:
    fill(begun.answering)
    closed = close_collection(**acting(analyst), collection=begun.answering.collection)
    assert stage_of(closed) == "closed"
    with pytest.raises(ConflictError, match="closed"):
        submit(answering=begun.answering)
    with pytest.raises(ConflictError, match="closed"):
        change_collection(**acting(analyst), collection=closed, title="Again")
    kept = fill(begun.answering, {"size": ["5"], "target": ["no"], "barriers": ["people"]})
    assert kept.answering.answers["size"] == 5


def test_version_takes_the_place_of_the_first_while_somebody_answers(
    begun: Started, analyst: User, questionnaire: Questionnaire
) -> None:
    fill(begun.answering)
    raw = copy.deepcopy(DEFINITION)
    raw["sections"][0]["questions"][0]["label"] = {"en": "Inhabitants at the end of 2025"}
    del raw["sections"][1]["questions"][2]
    second = version_from(raw, questionnaire, 2)
    collection = begun.answering.collection
    first_version = collection.version_id
    replace_version(**acting(analyst), collection=collection, version=second)
    saved = save_section(
        answering=begun.answering,
        section="needs_part",
        posted={"barriers": ["people"], "words": ["What I wrote meanwhile"]},
        version=first_version,
    )
    assert saved.moved
    assert saved.answering.answers["words"] == "What I wrote meanwhile"
    handed_in = submit(answering=begun.answering)
    assert "words" not in (handed_in.handed_in or {})
    assert handed_in.answers["words"] == "What I wrote meanwhile"


def test_version_of_another_questionnaire_is_refused(collection: Collection, analyst: User) -> None:
    other = Questionnaire.objects.create(key="other", title="Other", scope="mission")
    with pytest.raises(ConflictError, match="another questionnaire"):
        replace_version(**acting(analyst), collection=collection, version=version_from(DEFINITION, other))
