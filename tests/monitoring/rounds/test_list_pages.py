"""Lists of rounds and of transition indicators: what stands in them, and who has none."""

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from tests.monitoring.rounds.conftest import AUSTRIA, KLAGENFURT, TODAY, YEAR, a_round, signed_in
from tests.support.city_team import CITY, acting
from zeroward.monitoring.domain.course_rows import CourseRow
from zeroward.monitoring.domain.course_values import ValueRow, add_values
from zeroward.monitoring.domain.courses import save_course
from zeroward.monitoring.domain.rounds import close_round, open_round
from zeroward.monitoring.models import MonitoringRound, RoundState
from zeroward.people.models import User
from zeroward.places.models import City

COUNTRY = "country:AT"


def at(name: str, scope: str) -> str:
    return reverse(f"monitoring:{name}", args=[scope])


def test_rounds_of_a_platform_by_state(
    asked: MonitoringRound, platform: User, django_assert_max_num_queries: Any
) -> None:
    for year in range(YEAR - 45, YEAR):
        MonitoringRound.objects.create(
            scope=COUNTRY,
            scope_country="AT",
            title=f"Of {year}",
            year=year,
            opens_on=TODAY,
            closes_on=TODAY,
            state=RoundState.CLOSED,
        )
    client = signed_in(platform)
    client.get(at("rounds", COUNTRY))
    with django_assert_max_num_queries(12):
        page = client.get(at("rounds", COUNTRY))
    assert "1 of 46 monitoring rounds is open" in page.text
    assert [one.round.year for one in page.context["lines"]][:2] == [YEAR, YEAR - 1]
    assert len(page.context["lines"]) == 40
    still = client.get(at("rounds", COUNTRY) + "?state=open")
    assert [one.round for one in still.context["lines"]] == [asked]
    assert "0 of 1 city has reported" in still.text
    assert len(client.get(at("rounds", COUNTRY) + "?state=ended&page=2").context["lines"]) == 5
    assert len(client.get(at("rounds", COUNTRY) + "?state=nonsense").context["lines"]) == 40


def test_rounds_that_ask_a_city_and_its_own_stand_together(
    asked: MonitoringRound, platform: User, coordinator: User, reader: User, stranger: User
) -> None:
    own = open_round(**acting(coordinator), place=KLAGENFURT, row=a_round(title="Our own", year=YEAR - 1))
    close_round(**acting(platform), place=AUSTRIA, round=asked)
    client = signed_in(reader)
    page = client.get(at("rounds", CITY))
    assert [one.round for one in page.context["lines"]] == [asked, own]
    assert [bool(one.asked_by) for one in page.context["lines"]] == [True, False]
    assert reverse("monitoring:answer", args=[CITY, asked.pk]) in page.text
    assert "Open a round" not in page.text
    ended = client.get(at("rounds", CITY) + "?state=ended")
    assert [one.round for one in ended.context["lines"]] == [asked]
    assert signed_in(stranger).get(at("rounds", CITY)).status_code == 404


def test_place_without_rounds_is_told_so(mission_editor: User) -> None:
    page = signed_in(mission_editor).get(at("rounds", "mission"))
    assert "No round yet" in page.text


def test_list_of_indicators_says_what_is_followed(
    editor: User, reader: User, platform: User, stranger: User, klagenfurt: City
) -> None:
    row = CourseRow(key="heat-pumps", unit="heat pumps", base_year=2018, base=100.0, visibility="platform")
    course = save_course(**acting(editor), place=KLAGENFURT, row=row)
    value = ValueRow(2020, 150.0, "heat pumps", known_on=TODAY - timedelta(days=9), source_text="Register")
    add_values(**acting(editor), place=KLAGENFURT, course=course, rows=[value])
    page = signed_in(editor).get(at("indicator-list", CITY))
    rows = {one.key: one for group in page.context["page"].groups for one in group.rows}
    assert (rows["heat-pumps"].own.course, rows["waste"].own) == (course, None)
    assert f"1 of {len(rows)} transition indicators are followed" in page.text
    assert rows["heat-pumps"].own.latest in page.text
    assert "(2020)" in rows["heat-pumps"].own.latest
    assert reverse("monitoring:course-new", args=[CITY, "waste"]) in page.text
    assert "Follow it" not in signed_in(reader).get(at("indicator-list", CITY)).text
    country = signed_in(platform).get(at("indicator-list", COUNTRY))
    listed = {one.key: one for group in country.context["page"].groups for one in group.rows}
    assert (listed["heat-pumps"].own, listed["heat-pumps"].cities) == (None, 1)
    assert at("indicator-list", COUNTRY) in signed_in(platform).get(at("courses", COUNTRY)).text
    assert signed_in(stranger).get(at("indicator-list", CITY)).status_code == 404


@pytest.mark.parametrize("name", ["rounds", "indicator-list"])
def test_visitor_is_asked_to_sign_in(name: str, client: Any, klagenfurt: City) -> None:
    assert client.get(at(name, CITY)).status_code == 302
