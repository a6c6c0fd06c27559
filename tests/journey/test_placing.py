"""Steps that brokers and teams place on a way by hand."""

from typing import Any

import pytest
from django.core import mail

from tests.journey.conftest import PLACE
from tests.support.city_team import acting
from zeroward.core.errors import InvalidInputError, NotAllowedError
from zeroward.core.models import Notification
from zeroward.core.problems import ProblemsError
from zeroward.journey.domain.answering import answer_placed
from zeroward.journey.domain.placing import MOST, place_step, take_away
from zeroward.journey.domain.sharing import share_way
from zeroward.journey.models import PlacedStep
from zeroward.journey.queries.pages import place_page
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of

pytestmark = pytest.mark.django_db
OWN = {"kind": "add", "title": "Call Graz", "phase": "learn", "why": "They built the same line."}


def test_a_pinned_step_stands_on_top_with_who_and_why(editor: User, platform: User) -> None:
    place_step(place=PLACE, kind="pin", step="story-tell", why="The fair is in May.", **acting(platform))
    first = place_page(PLACE, viewer_of(editor)).steps.first[0]
    assert first.key == "story-tell"
    assert first.placed is not None
    assert (first.placed.why, first.placed.placed_as) == ("The fair is in May.", "country:AT")


def test_a_step_of_ones_own_stands_before_the_others_until_it_is_answered(
    editor: User, helpdesk: User
) -> None:
    placed = place_step(place=PLACE, **OWN, **acting(helpdesk))
    assert [one.title for one in place_page(PLACE, viewer_of(editor)).steps.own] == ["Call Graz"]
    answer_placed(place=PLACE, pk=placed.pk, state="done", **acting(editor))
    assert place_page(PLACE, viewer_of(editor)).steps.own == ()


def test_a_replaced_step_is_offered_no_more(editor: User, platform: User) -> None:
    steps = place_page(PLACE, viewer_of(editor)).steps
    key = steps.first[0].key
    place_step(place=PLACE, **{**OWN, "kind": "replace", "step": key}, **acting(platform))
    after = place_page(PLACE, viewer_of(editor)).steps
    assert key not in [one.key for one in (*after.first, *after.more)]


def test_a_closed_step_cannot_be_pulled_to_the_top(editor: User, platform: User) -> None:
    place_step(place=PLACE, kind="pin", step="orientation-session", why="Go there.", **acting(platform))
    steps = place_page(PLACE, viewer_of(editor)).steps
    assert "orientation-session" not in [one.key for one in (*steps.first, *steps.more)]


def test_the_team_is_told_but_not_whoever_placed_it(
    coordinator: User, editor: User, reader: User, platform: User
) -> None:
    place_step(place=PLACE, **OWN, **acting(platform))
    told = Notification.objects.filter(kind="journey.placed")
    assert {one.user_id for one in told} == {coordinator.pk, editor.pk}
    assert {one.url for one in told} == {"/en/me/next/city:klagenfurt/"}
    assert mail.outbox == []


@pytest.mark.parametrize(
    ("told", "places"),
    [
        ({"kind": "dance", "why": "so"}, {"kind"}),
        ({"kind": "pin", "why": ""}, {"step", "why"}),
        ({"kind": "add", "why": "so"}, {"title", "phase"}),
        ({**OWN, "url": "javascript:alert(1)"}, {"url"}),
        ({**OWN, "title": "x" * 121, "why": "x" * 301, "text": "x" * 2001}, {"title", "why", "text"}),
    ],
)
def test_every_problem_is_named_at_once(editor: User, told: dict[str, Any], places: set[str]) -> None:
    with pytest.raises(ProblemsError) as caught:
        place_step(place=PLACE, **told, **acting(editor))
    assert {problem.place for problem in caught.value.problems} == places
    assert not PlacedStep.objects.exists()


def test_a_way_does_not_fill_up(editor: User) -> None:
    for number in range(MOST):
        place_step(place=PLACE, **{**OWN, "title": f"Step {number}"}, **acting(editor))
    with pytest.raises(InvalidInputError):
        place_step(place=PLACE, **OWN, **acting(editor))


def test_others_place_nothing(reader: User, other: User) -> None:
    for user in (reader, other):
        with pytest.raises(NotAllowedError):
            place_step(place=PLACE, **OWN, **acting(user))


def test_whoever_placed_it_takes_it_away_and_the_team_but_no_other_broker(
    editor: User, platform: User, helpdesk: User
) -> None:
    placed = place_step(place=PLACE, **OWN, **acting(platform))
    with pytest.raises(NotAllowedError):
        take_away(place=PLACE, pk=placed.pk, **acting(helpdesk))
    take_away(place=PLACE, pk=placed.pk, **acting(platform))
    second = place_step(place=PLACE, **OWN, **acting(platform))
    take_away(place=PLACE, pk=second.pk, **acting(editor))
    assert not PlacedStep.objects.exists()


def test_brokers_see_the_same_steps_only_where_the_team_shares_its_way(
    coordinator: User, editor: User, platform: User, helpdesk: User
) -> None:
    first = place_page(PLACE, viewer_of(editor)).steps.first[0].key
    place_step(place=PLACE, **OWN, **acting(editor))
    for user in (platform, helpdesk):
        page = place_page(PLACE, viewer_of(user))
        assert (page.whole, page.steps.own) == (False, ())
    share_way(place=PLACE, visibility="platform", **acting(coordinator))
    page = place_page(PLACE, viewer_of(platform))
    assert (page.whole, page.steps.first[0].key) == (True, first)
    assert [one.title for one in page.steps.own] == ["Call Graz"]
    assert place_page(PLACE, viewer_of(helpdesk)).whole is False


def test_a_way_is_never_public(coordinator: User, editor: User) -> None:
    with pytest.raises(InvalidInputError):
        share_way(place=PLACE, visibility="public", **acting(coordinator))
    with pytest.raises(NotAllowedError):
        share_way(place=PLACE, visibility="platform", **acting(editor))
