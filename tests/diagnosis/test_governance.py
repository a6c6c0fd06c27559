"""The map of governance: what officers say of each field, gaps and what is not known, and the next election."""

import datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.diagnosis.conftest import OpenRound
from tests.support.city_team import acting
from zeroward.diagnosis.domain.answering import save_part
from zeroward.diagnosis.domain.closing import close_assessment, share_assessment
from zeroward.diagnosis.domain.taking_part import take_part
from zeroward.diagnosis.models import Assessment
from zeroward.diagnosis.queries.content import content_of
from zeroward.diagnosis.queries.governance_map import GovernanceMap, governance_map
from zeroward.people.models import User


@pytest.fixture
def check(open_round: OpenRound) -> Assessment:
    return open_round("governance-check")


def rows(user: User, assessment: Assessment, section: str, **cells: str) -> None:
    """Answer tables and questions of a part: `gov_map_lead__energy="nobody"`."""
    mine = take_part(**acting(user), assessment=assessment)
    posted = {name.replace("__", "."): [value] for name, value in cells.items()}
    save_part(**acting(user), participation=mine, section=section, posted=posted)


def drawn(assessment: Assessment) -> GovernanceMap:
    return governance_map(content_of(assessment), "en")


def test_a_map_without_answers_says_so(check: Assessment) -> None:
    page = drawn(check)
    assert page.chart is None
    assert page.headline == "Nobody has filled in the tables for the map yet"
    assert page.unknown == 8 * 4


def test_fields_without_a_lead_are_the_headline(check: Assessment, coordinator: User) -> None:
    rows(
        coordinator,
        check,
        "departments",
        gov_map_lead__energy="nobody",
        gov_map_lead__waste="nobody",
        gov_map_lead__mobility="named",
    )
    page = drawn(check)
    assert page.headline == "In 2 fields nobody leads"
    assert page.gaps == (("Nobody leads", "Energy and heat, Waste and water"),)
    assert page.chart is not None
    assert "Nobody leads: Energy and heat, Waste and water" in page.chart.svg


def test_of_two_answers_given_equally_often_the_worse_stands(
    check: Assessment, coordinator: User, editor: User
) -> None:
    rows(coordinator, check, "departments", gov_map_lead__energy="named")
    rows(editor, check, "departments", gov_map_lead__energy="nobody")
    page = drawn(check)
    energy = next(row for row in page.rows if row.label == "Energy and heat")
    spot = energy.spots[page.heads.index("Lead")]
    assert (spot.state, spot.agree, spot.given) == ("gap", 1, 2)


def test_not_knowing_is_no_gap(check: Assessment, coordinator: User) -> None:
    rows(coordinator, check, "departments", gov_map_lead__energy="unknown", gov_map_lead__waste="named")
    page = drawn(check)
    assert page.gaps == ()
    assert page.headline == "No gap is known between departments and levels"
    assert page.unknown == 8 * 4 - 1


def test_the_next_election_is_said_in_months(check: Assessment, coordinator: User) -> None:
    day = timezone.localdate() + datetime.timedelta(days=400)
    rows(coordinator, check, "cycle", gov_election=day.isoformat(), gov_years="l2", gov_staff="l1")
    cycle = drawn(check).cycle
    assert cycle.months in (12, 13)
    assert (cycle.held, cycle.asked) == (1, 5)


def test_an_election_that_is_over_is_asked_for_again(check: Assessment, coordinator: User) -> None:
    rows(coordinator, check, "cycle", gov_election="2020-01-01")
    cycle = drawn(check).cycle
    assert (cycle.election, cycle.months) == (datetime.date(2020, 1, 1), None)


def test_the_map_can_be_seen_outside_only_once_it_is_closed_and_shared(
    client: Client, check: Assessment, coordinator: User, platform: User, stranger: User
) -> None:
    rows(coordinator, check, "departments", gov_map_lead__energy="nobody")
    url = reverse("diagnosis:map", args=[check.pk])
    client.force_login(platform)
    Assessment.objects.update(visibility="public")
    assert client.get(url).status_code == 404
    close_assessment(**acting(coordinator), assessment=Assessment.objects.get())
    share_assessment(**acting(coordinator), assessment=Assessment.objects.get(), visibility="platform")
    assert "In 1 field nobody leads" in client.get(url).content.decode()
    client.force_login(stranger)
    assert client.get(url).status_code == 404
    client.logout()
    assert client.get(url).status_code == 404


def test_rounds_of_readiness_have_no_map(client: Client, current: Assessment, coordinator: User) -> None:
    client.force_login(coordinator)
    assert client.get(reverse("diagnosis:map", args=[current.pk])).status_code == 404
