"""Evidence: what each kind asks for, what it makes count, and whose documents it may name."""

import datetime
from typing import Any

import pytest
from django.utils import timezone

from tests.diagnosis.conftest import OpenRound, say
from tests.support.city_team import acting
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models.document import StoredDocument
from zeroward.core.problems import ProblemsError
from zeroward.diagnosis.domain.closing import close_assessment
from zeroward.diagnosis.domain.evidence import (
    MOST_EACH,
    EvidenceFields,
    add_evidence,
    carry_evidence,
    change_evidence,
    remove_evidence,
)
from zeroward.diagnosis.models import Assessment, Evidence
from zeroward.diagnosis.queries.claims import claim_of, middle
from zeroward.diagnosis.queries.content import content_of
from zeroward.diagnosis.queries.evidence_page import evidence_page
from zeroward.people.models import User

TODAY = timezone.localdate()


def fields(kind: str = "decision", **more: Any) -> EvidenceFields:
    return EvidenceFields(**({"kind": kind, "title": "Council decision", "dated": TODAY} | more))


def claim(assessment: Assessment, question: str) -> Any:
    content = content_of(assessment)
    asked = content.definition.question(question)
    assert asked is not None
    return claim_of(content, asked)


@pytest.mark.parametrize(
    ("level", "kind", "counts"),
    [
        ("l4", None, 1),
        ("l1", None, 1),
        ("l4", "person", 2),
        ("l4", "document", 3),
        ("l4", "decision", 4),
        ("l2", "result", 2),
        ("l0", None, 0),
    ],
)
def test_a_level_counts_up_to_one_above_its_evidence(
    level: str, kind: str | None, counts: int, current: Assessment, coordinator: User
) -> None:
    say(coordinator, current, {"mandate_decision": level})
    if kind:
        given = fields(kind, who="Climate office", url="https://klagenfurt.example/plan")
        add_evidence(**acting(coordinator), assessment=current, question="mandate_decision", fields=given)
    assert claim(current, "mandate_decision").counts == counts


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"kind": "decision", "dated": None}, "dated"),
        ({"kind": "person", "who": ""}, "who"),
        ({"kind": "check", "who": ""}, "who"),
        ({"kind": "link", "url": ""}, "url"),
        ({"kind": "link", "url": "javascript:alert(1)"}, "url"),
        ({"kind": "link", "url": "data:text/html,x"}, "url"),
        ({"kind": "document"}, "document"),
        ({"kind": "result", "dated": TODAY + datetime.timedelta(days=2)}, "dated"),
        ({"kind": "e4"}, "kind"),
        ({"title": "  \x00 "}, "title"),
        ({"document": 999_999}, "document"),
    ],
)
def test_evidence_that_shows_too_little_is_refused_with_its_field(
    given: dict[str, Any], field: str, current: Assessment, coordinator: User
) -> None:
    with pytest.raises(ProblemsError) as refused:
        add_evidence(
            **acting(coordinator), assessment=current, question="mandate_decision", fields=fields(**given)
        )
    assert field in {one.place for one in refused.value.problems}
    assert not Evidence.objects.exists()


@pytest.mark.parametrize("question", ["stage", "no_such", "", "mandate_decision.l0"])
def test_evidence_for_something_that_is_not_scored_is_refused(
    question: str, current: Assessment, coordinator: User
) -> None:
    with pytest.raises(InvalidInputError):
        add_evidence(**acting(coordinator), assessment=current, question=question, fields=fields())


def test_a_document_of_another_city_is_no_evidence(current: Assessment, coordinator: User) -> None:
    foreign = StoredDocument.objects.create(
        scope="city:graz", scope_country="AT", title="Plan of Graz", visibility="public"
    )
    with pytest.raises(ProblemsError):
        add_evidence(
            **acting(coordinator),
            assessment=current,
            question="mandate_decision",
            fields=fields("document", document=foreign.pk),
        )


def test_a_document_that_is_deleted_leaves_its_name(current: Assessment, coordinator: User) -> None:
    kept = StoredDocument.objects.create(scope="city:klagenfurt", scope_country="AT", title="Minutes")
    made = add_evidence(
        **acting(coordinator),
        assessment=current,
        question="mandate_decision",
        fields=fields("document", document=kept.pk),
    )
    kept.delete()
    made.refresh_from_db()
    assert (made.title, made.document) == ("Council decision", None)


def test_evidence_without_end_is_refused(current: Assessment, coordinator: User) -> None:
    Evidence.objects.bulk_create(
        Evidence(assessment=current, question="mandate_decision", kind="budget", level=3, title=str(at))
        for at in range(MOST_EACH)
    )
    with pytest.raises(InvalidInputError, match="enough"):
        add_evidence(**acting(coordinator), assessment=current, question="mandate_decision", fields=fields())


def test_evidence_can_be_changed_and_taken_away_until_the_round_is_closed(
    current: Assessment, coordinator: User
) -> None:
    say(coordinator, current, {"mandate_decision": "l3"})
    who = acting(coordinator)
    made = add_evidence(**who, assessment=current, question="mandate_decision", fields=fields())
    change_evidence(**who, evidence=made, fields=fields("budget", title="Line 4711"))
    made.refresh_from_db()
    assert (made.level, made.title) == (3, "Line 4711")
    other = add_evidence(**who, assessment=current, question="mandate_decision", fields=fields())
    remove_evidence(**who, evidence=other)
    close_assessment(**who, assessment=current)
    made.refresh_from_db()
    with pytest.raises(ConflictError):
        remove_evidence(**who, evidence=made)
    assert content_of(Assessment.objects.get()).evidence["mandate_decision"][0].title == "Line 4711"


def test_evidence_of_the_round_before_is_taken_over_once_when_somebody_says_so(
    open_round: OpenRound, coordinator: User
) -> None:
    who = acting(coordinator)
    first = open_round()
    say(coordinator, first, {"mandate_decision": "l3"})
    add_evidence(**who, assessment=first, question="mandate_decision", fields=fields())
    close_assessment(**who, assessment=first)
    again = open_round()
    assert not again.evidence.exists()
    assert carry_evidence(**who, assessment=again, question="mandate_decision") == 1
    assert carry_evidence(**who, assessment=again, question="mandate_decision") == 0
    assert again.evidence.get().carried_from == 1


@pytest.mark.parametrize("name", ["reader", "stranger", "platform", "analyst"])
def test_evidence_is_added_by_the_team_alone(
    name: str, current: Assessment, request: pytest.FixtureRequest
) -> None:
    with pytest.raises(NotAllowedError):
        add_evidence(
            **acting(request.getfixturevalue(name)),
            assessment=current,
            question="mandate_decision",
            fields=fields(),
        )


def test_the_list_counts_what_is_claimed_and_not_shown(
    current: Assessment, coordinator: User, editor: User
) -> None:
    say(coordinator, current, {"mandate_decision": "l4", "organisation_team": "unknown"})
    say(editor, current, {"mandate_decision": "l2", "organisation_team": "not_ours"})
    page = evidence_page(content_of(current), "en")
    assert page.headline == "1 answer is claimed, not shown"
    (line,) = [line for group in page.groups for line in group.lines]
    assert (line.said, line.counts, line.short) == ("in place (2)", "begun (1)", True)


@pytest.mark.parametrize(
    ("answers", "level"),
    [((), None), (("unknown", "not_ours", None), None), (("l1", "l4"), 1), (("l0", "l2", "l4"), 2)],
)
def test_the_middle_of_levels_is_the_lower_of_two(answers: tuple[Any, ...], level: int | None) -> None:
    assert middle(answers) == level
