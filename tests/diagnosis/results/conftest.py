"""A short round that two officers answered, with evidence; and closed rounds of other cities."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest

from tests.diagnosis.conftest import OpenRound, say
from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.core.models import Visibility
from zeroward.core.scope import Scope
from zeroward.core.workspaces import workspace
from zeroward.diagnosis.domain.closing import close_assessment, share_assessment
from zeroward.diagnosis.domain.evidence import EvidenceFields, add_evidence
from zeroward.diagnosis.domain.opening import open_assessment
from zeroward.diagnosis.models import Assessment
from zeroward.methods.questions import Definition
from zeroward.people.models import Role, User
from zeroward.places.models import City, Country
from zeroward.questionnaires.queries.reading import definition_of

Close = Callable[..., Assessment]


def everything(definition: Definition, level: str, **other: str) -> dict[str, str]:
    """One level for every scored question, but for those named."""
    keys = [one.key for one in definition.questions if one.extra.get("dimension")]
    return {key: other.get(key, level) for key in keys} | (
        {"stage": "planning"} if "stage" not in other else {}
    )


@pytest.fixture
def answered(current: Assessment, coordinator: User, editor: User) -> Assessment:
    """Clara says level 2 nearly throughout, Emil 3; they are far apart on posts, and torn on one question."""
    definition = definition_of(current.version)
    first = everything(
        definition, "l2", mandate_decision="l4", people_early="not_ours", data_repeat="unknown"
    )
    second = everything(
        definition, "l3", organisation_posts="l0", mandate_decision="l4", data_repeat="unknown"
    )
    say(coordinator, current, first, "climate")
    say(editor, current, second, "finance")
    add_evidence(
        **acting(coordinator),
        assessment=current,
        question="mandate_decision",
        fields=EvidenceFields("decision", "Minutes of the council", dated=datetime.date(2025, 3, 1)),
    )
    return current


@pytest.fixture
def closed(answered: Assessment, coordinator: User) -> Assessment:
    return close_assessment(**acting(coordinator), assessment=answered)


@pytest.fixture
def again(closed: Assessment, open_round: OpenRound, coordinator: User) -> Assessment:
    """The next round, in which finance rose."""
    made = open_round()
    definition = definition_of(made.version)
    raised = {one.key: "l4" for one in definition.questions if one.extra.get("dimension") == "finance"}
    say(coordinator, made, everything(definition, "l2", mandate_decision="l4", **raised), "climate")
    return made


@pytest.fixture
def others(questionnaires: None, austria: Country, person: MakePerson) -> Callable[..., list[Assessment]]:
    """`others(5, visibility="public")`: closed rounds of so many other towns, at level 1, 2, 3, 1 …, but 0 for the
    questions `none`."""

    def make(
        count: int, *, visibility: str = Visibility.PUBLIC, none: tuple[str, ...] = (), **more: Any
    ) -> list[Assessment]:
        found = []
        for at in range(count):
            key = f"town-{at}"
            City.objects.create(key=key, name=f"Town {at}", country=austria, population=100_000)
            user = person(f"o{at}@{key}.example", scope=f"city:{key}", role=Role.CITY_COORDINATOR)
            place = workspace(Scope.city(key))
            assert place is not None
            made = open_assessment(**acting(user), place=place, key="readiness-short", **more)
            missing = dict.fromkeys(none, "l0")
            say(user, made, everything(definition_of(made.version), f"l{at % 3 + 1}", **missing))
            close_assessment(**acting(user), assessment=made)
            found.append(share_assessment(**acting(user), assessment=made, visibility=visibility))
        return found

    return make
