"""All cities matched anew: the same as each by itself, sums by country, a file, a digest."""

import json
from datetime import timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.journey.conftest import PLACE
from tests.support.city_team import acting
from zeroward.core.scope import Scope
from zeroward.funding.models import Deadline, Opportunity, Programme
from zeroward.funding.queries.best import best_for
from zeroward.journey.domain.weekly import wish_week
from zeroward.journey.queries.catalogue import catalogue
from zeroward.journey.queries.refreshing import matches_of_cities, refresh
from zeroward.journey.queries.situations import situations_of
from zeroward.methods.runner import Serial
from zeroward.methods.steps import next_steps
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City
from zeroward.profile.domain.stating import state_fact
from zeroward.profile.queries.profiles import profile_of
from zeroward.services.queries.fitting import NOT, services_for

pytestmark = pytest.mark.django_db
AT = "2026-11-28T12:00"


@pytest.fixture
def shipped_money(klagenfurt: City) -> None:
    """Three opportunities, one with a rule."""
    programme = Programme.objects.create(key="life", name="LIFE", way=Programme.Way.DIRECT, level="eu")
    now = timezone.now()
    for at, rules in enumerate(({}, {"stage": {"fact": "stage", "is": "implementing"}}, {})):
        made = Opportunity.objects.create(
            key=f"offer-{at}", programme=programme, title=f"Offer {at}", state="open", rules=rules
        )
        Deadline.objects.create(opportunity=made, at=now + timedelta(days=30 + at))


def command(**options: Any) -> list[str]:
    out = StringIO()
    call_command("refresh_matches", stdout=out, **options)
    return out.getvalue().splitlines()


def test_a_city_gets_what_its_own_pages_say(editor: User, other: User, shipped_money: None) -> None:
    state_fact(place=PLACE, key="stage", raw="implementing", **acting(editor))
    now = timezone.now()
    found = {one.key: one for one in matches_of_cities(Serial(), now=now)}
    assert list(found) == ["graz", "klagenfurt"]
    one, profile = found["klagenfurt"], profile_of(PLACE, viewer_of(editor))
    alone = best_for(profile, limit=20, now=now)
    assert alone
    assert [match.key for match in one.money.best] == [row.key for row in alone]
    assert [round(match.score, 9) for match in one.money.best] == [round(row.score, 9) for row in alone]
    offered = {row.key: row.verdict for row in services_for(profile) if row.verdict != NOT}
    assert dict(one.services) == offered
    situation = situations_of([Scope.city("klagenfurt")], timezone.localdate(), with_dates=True)
    steps = next_steps(catalogue(), situation["city:klagenfurt"]).steps
    assert [key for key, _score in one.steps] == [step.step.key for step in steps]


def test_command_tells_countries_and_writes_a_line_for_each_city(
    other: User, shipped_money: None, tmp_path: Path
) -> None:
    lines = command(json=str(tmp_path / "out.jsonl"), at=AT)
    assert lines[0].startswith("AT: 2 cities, ")
    assert lines[-1].startswith("2 cities at 2026-11-28T12:00:00+00:00, digest ")
    kept = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()]
    assert [one["city"] for one in kept] == ["graz", "klagenfurt"]
    assert kept[0]["steps"]
    assert kept[0]["money"]
    assert command(at=AT)[-1] == lines[-1]
    assert command(at=AT, country="de")[-1].startswith("0 cities")


def test_queries_do_not_grow_with_the_cities(klagenfurt: City, django_assert_max_num_queries: Any) -> None:
    with CaptureQueriesContext(connection) as one:
        assert refresh(Serial(), now=timezone.now()).cities == 1
    for at in range(30):
        City.objects.create(key=f"city{at}", name=f"City {at}", country=klagenfurt.country)
    with django_assert_max_num_queries(len(one)):
        assert refresh(Serial(), now=timezone.now()).cities == 31


def test_what_cannot_be_is_refused(klagenfurt: City, tmp_path: Path, settings: Any) -> None:
    for wrong in ({"at": "soon"}, {"json": str(tmp_path / "no" / "out.jsonl")}):
        with pytest.raises(CommandError, match=r"--at|cannot be written"):
            command(**wrong)
    settings.ZEROWARD_DASK = "no address"
    with pytest.raises(CommandError, match="no address"):
        command()


def test_letters_do_not_wait_for_a_cluster(
    editor: User, settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    wish_week(place=PLACE, wanted=True, **acting(editor))
    settings.ZEROWARD_DASK = "no address"
    out = StringIO()
    call_command("tell_next_steps", stdout=out)
    assert out.getvalue() == "1 told\n"
    assert "“no address” is no address of a Dask scheduler. Worked out here." in caplog.text
