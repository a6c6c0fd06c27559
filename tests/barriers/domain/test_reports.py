"""Reporting a barrier: who may, what is refused, what is kept, and how it is taken back."""

import datetime

import pytest
from django.utils import timezone

from tests.barriers.conftest import AUSTRIA, CITY, MARCH, MakeReport, place
from tests.support.city_team import acting
from zeroward.barriers.domain.reports import (
    ReportRow,
    change_report,
    file_report,
    restore_report,
    withdraw_report,
)
from zeroward.barriers.models import Consent, Report
from zeroward.core.errors import InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent, Notification, Visibility
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.people.models import User
from zeroward.places.models import City


def places_of(error: pytest.ExceptionInfo[ProblemsError]) -> list[str]:
    return sorted(one.place for one in error.value.problems)


def test_report_is_kept_with_its_city_and_days(make_report: MakeReport, klagenfurt: City) -> None:
    made = make_report(emissions_t=1200.0, emissions_source="Action plan, p. 12")
    assert (made.scope, made.scope_country, made.city, made.reported_as) == (
        CITY,
        "AT",
        klagenfurt,
        "Klagenfurt",
    )
    assert (made.met_on, made.entered_on, made.is_late) == (MARCH, timezone.localdate(), True)
    assert AuditEvent.objects.filter(action="barriers.report.add").count() == 1


def test_shared_report_is_told_to_the_platform(make_report: MakeReport, petra: User) -> None:
    make_report(visibility=Visibility.CITY)
    assert Notification.objects.filter(user=petra).count() == 0
    make_report()
    assert Notification.objects.filter(user=petra, kind="barriers.reported").count() == 1


def test_reader_and_stranger_may_not_report(reader: User, gustav: User, klagenfurt: City) -> None:
    for user in (reader, gustav):
        with pytest.raises(NotAllowedError):
            file_report(**acting(user), place=place(CITY), row=ReportRow("No data", met_on=MARCH))
    assert Report.objects.count() == 0


def test_everything_wrong_is_said_at_once(clara: User) -> None:
    row = ReportRow(
        " ",
        lang="xx",
        family="no-such",
        met_on=timezone.localdate() + datetime.timedelta(days=1),
        emissions_t=float("inf"),
        consent="all",
        visibility="world",
        source_url="javascript:alert(1)",
    )
    with pytest.raises(ProblemsError) as error:
        file_report(**acting(clara), place=place(CITY), row=row)
    assert places_of(error) == [
        "consent",
        "emissions_t",
        "family",
        "lang",
        "met_on",
        "source_url",
        "title",
        "visibility",
    ]
    assert Report.objects.count() == 0


@pytest.mark.parametrize("day", [None, datetime.date(1889, 1, 1)])
def test_day_that_is_missing_or_long_ago_is_refused(clara: User, day: datetime.date | None) -> None:
    with pytest.raises(ProblemsError) as error:
        file_report(**acting(clara), place=place(CITY), row=ReportRow("No data", met_on=day))
    assert places_of(error) == ["met_on"]


def test_figure_needs_its_source(clara: User) -> None:
    row = ReportRow("No data", met_on=MARCH, emissions_t=5.0)
    with pytest.raises(ProblemsError) as error:
        file_report(**acting(clara), place=place(CITY), row=row)
    assert places_of(error) == ["emissions_source"]


def test_report_that_stays_inside_cannot_be_quoted(clara: User) -> None:
    row = ReportRow("No data", met_on=MARCH, consent=Consent.NAMED)
    with pytest.raises(ProblemsError) as error:
        file_report(**acting(clara), place=place(CITY), row=row)
    assert places_of(error) == ["consent"]


def test_platform_names_only_cities_of_its_country(petra: User, dieter: User) -> None:
    row = ReportRow("No data", met_on=MARCH, city="klagenfurt")
    assert file_report(**acting(petra), place=place(AUSTRIA), row=row).reported_as == "Klagenfurt"
    with pytest.raises(ProblemsError) as error:
        file_report(**acting(dieter), place=place("country:DE"), row=row)
    assert places_of(error) == ["city"]


@pytest.mark.parametrize(
    ("consent", "url", "wrong"),
    [
        (Consent.NAMED, "", ["consent"]),
        (Consent.UNNAMED, "https://city.example/plan", ["consent"]),
        (Consent.PUBLISHED, "", ["source_url"]),
    ],
)
def test_platform_cannot_agree_for_a_city(petra: User, consent: str, url: str, wrong: list[str]) -> None:
    row = ReportRow(
        "No data", met_on=MARCH, city="klagenfurt", consent=consent, source_url=url, visibility="public"
    )
    with pytest.raises(ProblemsError) as error:
        file_report(**acting(petra), place=place(AUSTRIA), row=row)
    assert places_of(error) == wrong


def test_stale_change_is_refused_with_what_stands_there(make_report: MakeReport, clara: User) -> None:
    made = make_report()
    row = ReportRow("Another", met_on=MARCH)
    change_report(**acting(clara), report=made, row=row, lock=0)
    with pytest.raises(StaleError) as error:
        change_report(**acting(clara), report=made, row=ReportRow("Mine", met_on=MARCH), lock=0)
    assert (error.value.current["title"], error.value.lock) == ("Another", 1)


def test_report_is_taken_back_once_and_brought_back(make_report: MakeReport, clara: User) -> None:
    made = make_report()
    with pytest.raises(InvalidInputError):
        withdraw_report(**acting(clara), report=made, reason=" ")
    for reason in ("Solved meanwhile", "Again"):
        kept = withdraw_report(**acting(clara), report=made, reason=reason)
    assert (kept.withdrawn_on, kept.withdrawn_reason) == (timezone.localdate(), "Solved meanwhile")
    assert restore_report(**acting(clara), report=made).withdrawn_on is None


def test_another_city_may_not_change_a_report(make_report: MakeReport, gustav: User) -> None:
    made = make_report()
    with pytest.raises(NotAllowedError):
        change_report(**acting(gustav), report=made, row=ReportRow("Ours", met_on=MARCH), lock=0)
    with pytest.raises(NotAllowedError):
        withdraw_report(**acting(gustav), report=made, reason="Ours")
