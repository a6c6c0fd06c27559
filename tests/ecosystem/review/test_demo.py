"""The example reviews: two decided years with a move between them, and an open one on which a threshold tells."""

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests.ecosystem.review.conftest import Actor
from zeroward.ecosystem.domain.demo_review import Reviewer, make_reviews
from zeroward.ecosystem.models import ClusterDecision, ReviewRound
from zeroward.ecosystem.queries.cluster_checks import check_pages
from zeroward.ecosystem.queries.cluster_moves import transitions_page
from zeroward.ecosystem.queries.cluster_thresholds import shift_lines
from zeroward.people.queries.viewer import viewer_of

pytestmark = pytest.mark.slow


def _made(*people: Actor) -> None:
    platform, manager, reader = (Reviewer(one.place, one.person, viewer_of(one.person)) for one in people)
    make_reviews(platform=platform, manager=manager, reader=reader, today=timezone.localdate())


def test_example_country_moves_between_two_decided_years(
    rules: Any, platform: Actor, mission: Actor, second: Actor, client: Client
) -> None:
    _made(platform, mission, second)
    _made(platform, mission, second)
    year = timezone.localdate().year
    assert list(ReviewRound.objects.order_by("year").values_list("year", "state")) == [
        (year - 2, "closed"),
        (year - 1, "closed"),
        (year, "open"),
    ]
    assert all(ClusterDecision.objects.values_list("is_example", flat=True))
    page = transitions_page(None, None)
    assert page is not None
    assert [(one.name, one.before, one.after) for one in page.moves] == [("Austria", "5", "3")]
    client.force_login(mission.person)
    assert "1 country moved" in client.get("/en/me/review-rounds/moves/").text


def test_example_review_hangs_on_a_threshold(
    rules: Any, platform: Actor, mission: Actor, second: Actor
) -> None:
    _made(platform, mission, second)
    number, lines = shift_lines(ReviewRound.objects.get(state="open"))
    assert number == 1
    assert [(one.threshold, one.moved_to) for one in lines if one.changed] == [("3", "4")]


def test_example_comparison_says_that_one_country_is_too_few(
    rules: Any, platform: Actor, mission: Actor, second: Actor
) -> None:
    _made(platform, mission, second)
    page = check_pages(ReviewRound.objects.get(state="open"))
    assert [(one.headline, one.run.number) for one in page] == [
        ("Fewer than four countries can be compared", 1)
    ]


def test_pages_say_first_what_waits_and_what_a_step_would_change(
    rules: Any, platform: Actor, mission: Actor, second: Actor, client: Client
) -> None:
    _made(platform, mission, second)
    year = timezone.localdate().year
    client.force_login(mission.person)
    assert "1 review waits to be read or decided" in client.get("/en/me/review-rounds/").text
    round = client.get(f"/en/me/review-rounds/{year}/").text
    assert round.index('id="waits"') < round.index('id="countries"')
    assert "0 of 2 readers" in round
    steps = client.get(f"/en/me/review-rounds/{year}/thresholds/").text
    assert "1 step of a threshold would change a country" in steps
    assert "7 steps that would change nothing" in steps
    read = client.get(f"/en/me/review-rounds/{year}/at/").text
    assert read.index('id="readers"') < read.index('id="decisions"')
    before = client.get(f"/en/me/review-rounds/{year - 1}/at/").text
    assert before.index('id="decisions"') < before.index('id="readers"')
