"""Rounds: opening, several officers, answers of last year, a questionnaire that changes, closing, sharing, deleting."""

import datetime

import pytest
from django.utils import timezone

from tests.diagnosis.conftest import OpenRound, posted, say
from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.core.errors import ConflictError, HouseError, InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.diagnosis.domain.answering import change_again, hand_in, save_part
from zeroward.diagnosis.domain.carrying import carried_for
from zeroward.diagnosis.domain.closing import (
    close_assessment,
    delete_assessment,
    digest_of_snapshot,
    share_assessment,
)
from zeroward.diagnosis.domain.opening import open_assessment
from zeroward.diagnosis.domain.replacing import take_newest
from zeroward.diagnosis.domain.taking_part import take_part
from zeroward.diagnosis.models import Assessment, AssessmentState, Participation
from zeroward.diagnosis.queries.changes import changes_of
from zeroward.diagnosis.queries.content import content_of
from zeroward.diagnosis.queries.part_page import part_page
from zeroward.methods.questions import definition_from
from zeroward.methods.questions.plain import as_plain, digest_of
from zeroward.people.models import Role, User
from zeroward.questionnaires.models import Answering, Collection, QuestionnaireVersion
from zeroward.questionnaires.queries.asked import asked_of
from zeroward.questionnaires.queries.reading import definition_of


def test_opening_a_round_while_one_is_open_is_refused(current: Assessment, open_round: OpenRound) -> None:
    with pytest.raises(ConflictError, match="open already"):
        open_round()
    assert Assessment.objects.count() == Collection.objects.filter(about__startswith="diagnosis").count() == 1


def test_opening_a_round_of_something_that_is_no_self_assessment_is_refused(open_round: OpenRound) -> None:
    for key in ("needs-survey", "no-such", ""):
        with pytest.raises(InvalidInputError):
            open_round(key)


def test_opening_a_round_with_a_day_that_is_over_is_refused(open_round: OpenRound) -> None:
    with pytest.raises(InvalidInputError) as refused:
        open_round(due=timezone.localdate() - datetime.timedelta(days=1))
    assert refused.value.place == "due"


@pytest.mark.parametrize("name", ["reader", "stranger", "platform", "analyst"])
def test_opening_a_round_is_for_those_who_answer_for_the_city(
    name: str, questionnaires: None, place: Workspace, request: pytest.FixtureRequest
) -> None:
    with pytest.raises(NotAllowedError):
        open_assessment(**acting(request.getfixturevalue(name)), place=place, key="readiness-short")


def test_two_officers_answer_each_for_themselves(
    current: Assessment, coordinator: User, editor: User
) -> None:
    say(coordinator, current, {"mandate_decision": "l3"}, "climate")
    say(editor, current, {"mandate_decision": "l1"}, "finance")
    content = content_of(current)
    assert [one.answers["mandate_decision"] for one in content.officers] == ["l3", "l1"]
    assert [one.department for one in content.officers] == ["climate", "finance"]


def test_taking_part_twice_goes_on_with_the_same_answer(current: Assessment, editor: User) -> None:
    first = take_part(**acting(editor), assessment=current)
    again = take_part(**acting(editor), assessment=current, department="energy")
    assert (first.pk, first.answering_id) == (again.pk, again.answering_id)
    assert Participation.objects.get().department == "energy"


def test_a_colleague_cannot_write_what_another_thinks(
    current: Assessment, coordinator: User, editor: User
) -> None:
    mine = say(coordinator, current, {"mandate_decision": "l3"})
    with pytest.raises(InvalidInputError, match="colleague"):
        save_part(
            **acting(editor),
            participation=mine,
            section="direction",
            posted=posted({"mandate_decision": "l0"}),
        )
    assert Answering.objects.get(pk=mine.answering_id).answers == {"mandate_decision": "l3"}


def test_rounds_are_not_among_what_others_ask_of_the_city(
    current: Assessment, coordinator: User, place: Workspace
) -> None:
    say(coordinator, current, {"mandate_decision": "l3"})
    assert asked_of(place, acting(coordinator)["viewer"]) == []


def test_handing_in_and_changing_again_keeps_the_answer(current: Assessment, coordinator: User) -> None:
    mine = say(coordinator, current, {"mandate_decision": "l3"})
    hand_in(**acting(coordinator), participation=mine)
    mine.refresh_from_db()
    with pytest.raises(ConflictError):
        save_part(
            **acting(coordinator),
            participation=mine,
            section="direction",
            posted=posted({"mandate_decision": "l0"}),
        )
    change_again(**acting(coordinator), participation=mine)
    say(coordinator, current, {"mandate_decision": "l2"})
    assert content_of(current).officers[0].answers["mandate_decision"] == "l2"


def test_closing_a_round_that_nobody_answered_is_refused(current: Assessment, coordinator: User) -> None:
    take_part(**acting(coordinator), assessment=current)
    with pytest.raises(ConflictError, match="Nobody has answered"):
        close_assessment(**acting(coordinator), assessment=current)
    current.refresh_from_db()
    assert current.is_open
    assert current.snapshot is None


def test_closing_freezes_what_was_said_with_its_result(current: Assessment, coordinator: User) -> None:
    say(coordinator, current, {"mandate_decision": "l3", "stage": "planning"})
    closed = close_assessment(**acting(coordinator), assessment=current, note=" First round ")
    assert closed.state == AssessmentState.CLOSED
    assert closed.note == "First round"
    assert closed.digest == digest_of_snapshot(closed.snapshot)
    frozen = content_of(Assessment.objects.get(pk=closed.pk))
    assert frozen.officers[0].answers["mandate_decision"] == "l3"
    # what happens to the rows afterwards does not change what was frozen
    Answering.objects.all().update(answers={"mandate_decision": "l0"})
    assert content_of(Assessment.objects.get(pk=closed.pk)) == frozen
    assert AuditEvent.objects.filter(action="diagnosis.assessment.close").count() == 1


def test_nothing_can_be_written_in_a_closed_round(
    current: Assessment, coordinator: User, editor: User
) -> None:
    mine = say(coordinator, current, {"mandate_decision": "l3"})
    close_assessment(**acting(coordinator), assessment=current)
    mine.refresh_from_db()
    for attempt in (
        lambda: take_part(**acting(editor), assessment=current),
        lambda: save_part(
            **acting(coordinator),
            participation=mine,
            section="direction",
            posted=posted({"mandate_decision": "l0"}),
        ),
        lambda: close_assessment(**acting(coordinator), assessment=current),
        lambda: delete_assessment(**acting(coordinator), assessment=current),
    ):
        with pytest.raises(ConflictError, match="closed"):
            attempt()


def closed_last_year(open_round: OpenRound, coordinator: User) -> Assessment:
    first = open_round()
    say(coordinator, first, {"mandate_decision": "l2", "organisation_team": "l1", "stage": "planning"})
    return close_assessment(**acting(coordinator), assessment=first)


def test_answers_of_the_last_round_are_offered_and_not_taken_over(
    open_round: OpenRound, coordinator: User
) -> None:
    closed_last_year(open_round, coordinator)
    again = open_round("readiness-full")
    assert again.previous is not None
    mine = take_part(**acting(coordinator), assessment=again)
    page = part_page(mine, "mandate")
    assert page is not None
    assert page.offers == 1
    item = next(one for one in page.items if one.asked.key == "mandate_decision")
    assert [one.value for one in item.asked.options if one.chosen] == ["l2"]
    assert "still true" in item.carried
    assert content_of(again).officers[0].answers == {}


def test_saying_that_it_is_still_true_is_remembered_as_confirmed(
    open_round: OpenRound, coordinator: User
) -> None:
    closed_last_year(open_round, coordinator)
    again = open_round()
    mine = say(coordinator, again, {"mandate_decision": "l2", "organisation_team": "l3"})
    origins = Answering.objects.get(pk=mine.answering_id).origins
    assert origins["mandate_decision"]["how"] == "confirmed"
    assert origins["organisation_team"] | {"source": ""} == {
        "how": "corrected",
        "source": "",
        "round": 1,
        "was": "l1",
    }
    assert content_of(again).officers[0].origins == {
        "mandate_decision": "confirmed",
        "organisation_team": "corrected",
    }


def test_what_a_colleague_said_last_year_is_not_offered_to_somebody_else(
    open_round: OpenRound, coordinator: User, editor: User, person: MakePerson
) -> None:
    first = open_round()
    say(coordinator, first, {"mandate_decision": "l2"})
    say(editor, first, {"mandate_decision": "l4"})
    close_assessment(**acting(coordinator), assessment=first)
    again = open_round()
    newcomer = person("nina@klagenfurt.example", scope="city:klagenfurt", role=Role.CITY_EDITOR)
    mine = take_part(**acting(newcomer), assessment=again)
    assert not carried_for(mine, definition_of(again.version))
    own = take_part(**acting(editor), assessment=again)
    assert carried_for(own, definition_of(again.version)).answers == {"mandate_decision": "l4"}


def newer_version(assessment: Assessment) -> QuestionnaireVersion:
    """Version 2: one question gone, one worded differently, one new."""
    old = definition_of(assessment.version)
    plain = as_plain(old)
    first = plain["sections"][0]["questions"]
    gone = next(one for one in first if one["key"] == "mandate_interim")
    first.remove(gone)
    decision = next(one for one in first if one["key"] == "mandate_decision")
    decision["label"] = {**decision["label"], "en": "Has the council decided?"}
    first.append({**gone, "key": "mandate_boundary"})
    made = definition_from(plain)
    return QuestionnaireVersion.objects.create(
        questionnaire=assessment.questionnaire,
        number=2,
        definition=as_plain(made),
        digest=digest_of(made),
        state="opened",
        note="Boundary instead of interim targets.",
    )


def test_a_questionnaire_that_changes_while_somebody_answers_loses_nothing(
    current: Assessment, coordinator: User
) -> None:
    mine = say(coordinator, current, {"mandate_decision": "l3", "mandate_interim": "l2"})
    newer_version(current)
    changes = changes_of(current, "en")
    assert changes is not None
    assert [str(one) for one in changes.added] == [str(one) for one in changes.gone]
    assert [str(one) for one in changes.changed] == ["Has the council decided?"]
    moved = take_newest(**acting(coordinator), assessment=current)
    assert (moved.replaced_from, moved.version.number) == (1, 2)
    answering = Answering.objects.get(pk=mine.answering_id)
    assert answering.answers == {"mandate_decision": "l3", "mandate_interim": "l2"}
    assert answering.done_sections == []
    # only what is asked now counts
    assert content_of(Assessment.objects.get(pk=moved.pk)).officers[0].answers == {"mandate_decision": "l3"}


def test_a_form_made_from_the_version_before_is_kept_all_the_same(
    current: Assessment, coordinator: User
) -> None:
    mine = take_part(**acting(coordinator), assessment=current)
    before = current.version.pk
    newer_version(current)
    take_newest(**acting(coordinator), assessment=current)
    mine = Participation.objects.select_related("assessment", "answering__collection__version").get()
    saved = save_part(
        **acting(coordinator),
        participation=mine,
        section="direction",
        posted=posted({"mandate_decision": "l2", "mandate_interim": "l1"}),
        version=before,
    )
    assert saved.moved
    assert Answering.objects.get(pk=mine.answering_id).answers == {
        "mandate_decision": "l2",
        "mandate_interim": "l1",
    }


def test_deleting_an_open_round_takes_all_of_it_and_nothing_else(
    current: Assessment, coordinator: User
) -> None:
    say(coordinator, current, {"mandate_decision": "l3"})
    delete_assessment(**acting(coordinator), assessment=current)
    assert not Assessment.objects.exists()
    assert not Answering.objects.exists()
    assert not Collection.objects.filter(about__startswith="diagnosis").exists()
    assert QuestionnaireVersion.objects.exists()


def test_sharing_an_open_round_is_refused(current: Assessment, coordinator: User) -> None:
    with pytest.raises(ConflictError):
        share_assessment(**acting(coordinator), assessment=current, visibility="public")


def test_sharing_a_closed_round_with_nonsense_is_refused(current: Assessment, coordinator: User) -> None:
    say(coordinator, current, {"mandate_decision": "l3"})
    close_assessment(**acting(coordinator), assessment=current)
    with pytest.raises(InvalidInputError):
        share_assessment(**acting(coordinator), assessment=current, visibility="everybody")
    current.refresh_from_db()
    assert current.visibility == "city"


@pytest.mark.parametrize("name", ["reader", "stranger", "platform", "analyst"])
def test_nobody_else_can_write_in_the_round(
    name: str, current: Assessment, coordinator: User, request: pytest.FixtureRequest
) -> None:
    mine = say(coordinator, current, {"mandate_decision": "l3"})
    other = acting(request.getfixturevalue(name))
    for attempt in (
        lambda: take_part(**other, assessment=current),
        lambda: close_assessment(**other, assessment=current),
        lambda: delete_assessment(**other, assessment=current),
        lambda: take_newest(**other, assessment=current),
        lambda: hand_in(**other, participation=mine),
    ):
        with pytest.raises(HouseError):
            attempt()
    assert Assessment.objects.get().is_open


def test_a_stranger_with_no_account_can_write_nothing(current: Assessment) -> None:
    with pytest.raises(NotAllowedError):
        take_part(actor=None, viewer=Viewer(), assessment=current)
