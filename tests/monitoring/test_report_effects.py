"""Sums of effects in national reports: years beside each other give no city away."""

import pytest
from django.utils import timezone

from tests.monitoring.many import cities, filled
from tests.support.city_team import acting
from zeroward.core.errors import ConflictError
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.monitoring.domain.national_reports import keep_report, publish_report
from zeroward.monitoring.models import ActionReport, NationalReport
from zeroward.monitoring.queries.report_effects import tellable
from zeroward.people.models import User

PLACE = Workspace(Scope.country("AT"), "Austria", "AT")
YEAR = timezone.localdate().year


def of(*letters: str) -> dict[str, float]:
    return dict.fromkeys("".join(letters), 1.0)


def test_fewer_than_five_are_not_told() -> None:
    assert tellable(of("abcd"), []) == []
    assert tellable(of("abcde"), []) == list("abcde")


def test_one_more_city_is_left_out_until_five_have_come() -> None:
    earlier = [list("abcde")]
    assert tellable(of("abcdef"), earlier) == list("abcde")
    assert tellable(of("abcdefghij"), earlier) == list("abcdefghij")


def test_one_city_that_is_gone_leaves_nothing_to_tell() -> None:
    assert tellable(of("bcdef"), [list("abcde")]) == []


def test_of_several_earlier_sets_the_newest_that_fits_is_taken() -> None:
    assert tellable(of("abcdefghijk"), [list("abcdefghij"), list("abcde")]) == list("abcdefghij")
    assert tellable(of("abcdek"), [list("abcdefghij"), list("abcde")]) == list("abcde")


@pytest.mark.django_db
@pytest.mark.usefixtures("austria")
class TestReports:
    """Eight cities share; the effect of one action is known of five in the first year, of six in the next."""

    def keep(self, platform: User, year: int) -> NationalReport:
        return keep_report(
            **acting(platform), place=PLACE, title=f"How far we are, {year}", year=year, notes={}
        )

    def known_of(self, number: int) -> None:
        """The first action of every city is reported anew, with its effect in the first cities."""
        reports = ActionReport.objects.filter(number="A0", is_current=True).order_by("sheet__city__key")
        for at, one in enumerate(list(reports)):
            ActionReport.objects.filter(pk=one.pk).update(is_current=False)
            one.pk = None
            one.expected, one.realised = (100.0, 10.0 + 2**at) if at < number else (None, None)
            one.save(force_insert=True)

    def test_next_years_sum_is_over_the_same_cities(self, platform: User) -> None:
        filled(cities(8))
        self.known_of(5)
        first = publish_report(**acting(platform), place=PLACE, report=self.keep(platform, YEAR - 1))
        self.known_of(6)
        second = publish_report(**acting(platform), place=PLACE, report=self.keep(platform, YEAR))
        for report in (first, second):
            assert (report.data["effects"]["cities"], report.data["effects"]["realised"]) == (5, 81.0)
            assert report.behind == {"effects": [f"city:town-{at:03}" for at in range(5)]}
        assert "town-" not in str(second.data)

    def test_report_kept_before_another_went_out_is_refused(self, platform: User) -> None:
        filled(cities(8))
        self.known_of(6)
        kept = self.keep(platform, YEAR - 1)
        self.known_of(5)
        publish_report(**acting(platform), place=PLACE, report=self.keep(platform, YEAR))
        with pytest.raises(ConflictError, match="would give single cities away"):
            publish_report(**acting(platform), place=PLACE, report=kept)
        assert NationalReport.objects.filter(visibility="public").count() == 1
