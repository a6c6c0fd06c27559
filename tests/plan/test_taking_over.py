"""Feedback of an event becomes a value of a plan's indicator: in two steps, by its team alone, with its source."""

import datetime
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.plan.conftest import OpenOne
from tests.support.city_team import acting
from zeroward.community.domain.feedback_taking import offers_for, take_feedback, year_of
from zeroward.community.models import Event, Feedback
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.models import AuditEvent
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.plan.domain.indicator_sheet import IndicatorSheet
from zeroward.plan.domain.indicators import save_indicator
from zeroward.plan.models import Indicator, Observation, Plan

SHARE = IndicatorSheet(name="Who will do something differently", unit="%", direction="up")


@pytest.fixture
def indicator(plan: Plan, editor: User) -> Indicator:
    return save_indicator(**acting(editor), plan=plan, sheet=SHARE)


@pytest.fixture
def event(indicator: Indicator) -> Event:
    """An event that is over, with eight answers; six of them were 4 or 5."""
    starts = timezone.now() - datetime.timedelta(days=3)
    made = Event.objects.create(
        key="forum",
        title="Forum",
        scope="country:AT",
        scope_country="AT",
        state="published",
        starts_at=starts,
        ends_at=starts + datetime.timedelta(hours=2),
        indicator=indicator.number,
    )
    Feedback.objects.bulk_create(
        Feedback(event=made, digest=f"{number:064d}", points=points)
        for number, points in enumerate((5, 5, 4, 4, 4, 4, 2, 1))
    )
    return made


def page(client: Client, address: str, **posted: str) -> str:
    answer = client.post(address, posted) if posted else client.get(address)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


ADDRESS = "/en/events/forum/indicator/"


def test_nothing_is_written_before_the_team_has_looked_and_taken_it_over(
    event: Event, indicator: Indicator, editor: User, client: Client
) -> None:
    client.force_login(editor)
    assert ADDRESS in page(client, "/en/events/forum/")
    assert "Who will do something differently" in page(client, ADDRESS)
    place = f"plan:{indicator.pk}"
    looked = page(client, ADDRESS, place=place)
    assert "75 %" in looked.replace("\u202f", " ").replace("\xa0", " ") or "75.0" in looked
    assert "share of 8 answers that were 4 or 5 of 5" in looked
    assert not Observation.objects.exists()
    sent = client.post(ADDRESS, {"place": place, "do": "take", "seen": "75.0"})
    assert sent["Location"] == reverse("plan:indicator", args=[indicator.plan_id, indicator.pk])
    kept = Observation.objects.get()
    assert (kept.node, kept.year, kept.value) == (f"indicator:{indicator.number}", year_of(event), 75.0)
    assert kept.entered_by == editor
    assert kept.published_on == timezone.localdate()
    assert kept.source_text.startswith("Feedback after “Forum” (")
    assert "/events/forum/" in kept.source_text
    assert AuditEvent.objects.filter(action="community.event.indicator").count() == 1
    assert AuditEvent.objects.filter(action="plan.observation.add").count() == 1


def test_value_that_is_there_is_named_before_it_is_replaced(
    event: Event, indicator: Indicator, editor: User, client: Client
) -> None:
    Observation.objects.create(
        plan=indicator.plan,
        node=f"indicator:{indicator.number}",
        year=year_of(event),
        value=50,
        source_text="Survey",
    )
    client.force_login(editor)
    assert "(Survey). The history keeps what it was." in page(client, ADDRESS, place=f"plan:{indicator.pk}")
    take_feedback(**acting(editor), event=event, key=f"plan:{indicator.pk}", seen=75.0)
    assert Observation.objects.get().value == 75.0
    assert AuditEvent.objects.filter(action="plan.observation.change").count() == 1


@pytest.mark.parametrize("name", ["stranger", "reader", "platform"])
def test_nobody_but_the_team_writes_into_its_plan(
    request: pytest.FixtureRequest, name: str, event: Event, indicator: Indicator, client: Client
) -> None:
    user = request.getfixturevalue(name)
    key = f"plan:{indicator.pk}"
    assert offers_for(viewer_of(user), event) == []
    with pytest.raises(InvalidInputError):
        take_feedback(**acting(user), event=event, key=key, seen=75.0)
    client.force_login(user)
    text = page(client, ADDRESS, place=key, do="take", seen="75.0")
    assert "Climate plan" not in text
    assert "No plan of yours has this indicator" in text
    assert not Observation.objects.exists()


def test_figure_that_changed_since_it_was_looked_at_is_looked_at_again(
    event: Event, indicator: Indicator, editor: User
) -> None:
    Feedback.objects.create(event=event, digest="f" * 64, points=1)
    for seen in (75.0, float("nan")):
        with pytest.raises(ConflictError):
            take_feedback(**acting(editor), event=event, key=f"plan:{indicator.pk}", seen=seen)
    assert not Observation.objects.exists()


def test_few_answers_are_nobodys_value(
    event: Event, indicator: Indicator, editor: User, client: Client
) -> None:
    Feedback.objects.filter(points__gte=4).delete()
    client.force_login(editor)
    assert client.get(ADDRESS).status_code == 404
    with pytest.raises(InvalidInputError):
        take_feedback(**acting(editor), event=event, key=f"plan:{indicator.pk}", seen=0)


@pytest.mark.parametrize(
    ("unit", "value"), [("points", 3.62), ("1–5", 3.62), ("t CO2e", None), ("EUR", None)]
)
def test_unit_decides_what_is_taken(
    event: Event, indicator: Indicator, editor: User, client: Client, unit: str, value: float | None
) -> None:
    Indicator.objects.update(unit=unit)
    (offer,) = offers_for(viewer_of(editor), event)
    assert (offer.taken.value if offer.taken else None) == value
    client.force_login(editor)
    text = page(client, ADDRESS)
    assert ("which is not the unit of this indicator" in text) is (value is None)


def test_every_plan_of_ones_own_with_the_indicator_is_offered_and_the_pages_ask_little(
    event: Event,
    indicator: Indicator,
    open_one: OpenOne,
    editor: User,
    client: Client,
    django_assert_max_num_queries: Any,
) -> None:
    for number in range(6):
        other = open_one(title=f"Plan {number}", population=100_000)
        save_indicator(**acting(editor), plan=other, sheet=replace(SHARE, number=indicator.number))
    assert len(offers_for(viewer_of(editor), event)) == 7
    client.force_login(editor)
    page(client, ADDRESS)
    with django_assert_max_num_queries(20):
        page(client, ADDRESS)
