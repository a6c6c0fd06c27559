"""The level of readiness of a city for other rooms: its newest closed round, and only for whom the city let see it."""

import datetime
from typing import Any

import pytest

from zeroward.core.facts import known_of
from zeroward.core.models import Visibility
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.diagnosis.models import Assessment, AssessmentState
from zeroward.diagnosis.queries.known_facts import LEVEL

pytestmark = pytest.mark.django_db


def close(one: Assessment, whole: float | None, **values: Any) -> None:
    Assessment.objects.filter(pk=one.pk).update(
        state=AssessmentState.CLOSED,
        closed_on=values.pop("closed_on", datetime.date(2026, 3, 1)),
        snapshot={"result": {"summary": {"whole": whole, "dimensions": {}}}},
        **values,
    )


def level(place: Workspace, *, inside: bool) -> Any:
    return known_of([place.scope], inside=inside)[place.scope].get(LEVEL)


def test_closed_round_is_known_inside_and_outside_only_when_public(
    current: Assessment, place: Workspace
) -> None:
    assert level(place, inside=True) is None  # still open
    close(current, 0.625)
    found = level(place, inside=True)
    assert (found.value, found.as_of) == (2.5, "2026-03-01")
    assert level(place, inside=False) is None
    Assessment.objects.filter(pk=current.pk).update(visibility=Visibility.PUBLIC)
    assert level(place, inside=False).value == 2.5


def test_round_without_a_level_tells_nothing(current: Assessment, place: Workspace) -> None:
    close(current, None)
    assert level(place, inside=True) is None


def test_countries_and_other_cities_have_none(current: Assessment, place: Workspace) -> None:
    close(current, 0.5, visibility=Visibility.PUBLIC)
    others = [Scope.country("AT"), Scope.city("elsewhere")]
    assert all(LEVEL not in known_of(others, inside=True)[one] for one in others)
