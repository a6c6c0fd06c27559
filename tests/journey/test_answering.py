"""What a team says about its steps."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from tests.journey.conftest import PLACE
from tests.support.city_team import acting
from zeroward.core.errors import InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent
from zeroward.journey.domain.answering import say_about_step, take_back
from zeroward.journey.models import StepAnswer, Way
from zeroward.journey.queries.pages import place_page
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of

pytestmark = pytest.mark.django_db
STEP = "first-visible"


def offered(user: User) -> list[str]:
    steps = place_page(PLACE, viewer_of(user)).steps
    return [one.key for one in (*steps.first, *steps.more)]


def test_a_step_that_is_done_is_offered_no_more(editor: User) -> None:
    first = offered(editor)[0]
    say_about_step(place=PLACE, step=first, state="done", **acting(editor))
    assert first not in offered(editor)
    take_back(place=PLACE, step=first, **acting(editor))
    assert first in offered(editor)


def test_a_step_that_was_put_aside_comes_back_on_its_day(editor: User) -> None:
    first, today = offered(editor)[0], timezone.localdate()
    until = today + timedelta(7)
    say_about_step(place=PLACE, step=first, state="away", reason="no_time", until=until, **acting(editor))
    assert first not in offered(editor)
    StepAnswer.objects.update(until=today)
    assert first in offered(editor)


def test_a_step_that_was_put_aside_for_good_stays_away(editor: User) -> None:
    first = offered(editor)[0]
    say_about_step(place=PLACE, step=first, state="away", reason="not_ours", **acting(editor))
    assert first not in offered(editor)


def test_the_newest_answer_counts_and_each_is_in_the_log(editor: User) -> None:
    say_about_step(place=PLACE, step=STEP, state="accepted", **acting(editor))
    say_about_step(place=PLACE, step=STEP, state="done", **acting(editor))
    assert StepAnswer.objects.get().state == "done"
    events = AuditEvent.objects.filter(scope="city:klagenfurt").values_list("action", flat=True)
    assert set(events) == {"journey.step.accepted", "journey.step.done"}


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ({"state": "done", "step": "no-such-step"}, "step"),
        ({"state": "dancing"}, "state"),
        ({"state": "away"}, "reason"),
        ({"state": "away", "reason": "because"}, "reason"),
        ({"state": "accepted", "note": "x" * 301}, "note"),
        ({"state": "away", "reason": "other", "until": timezone.localdate() - timedelta(1)}, "until"),
        ({"state": "accepted", "due": timezone.localdate() + timedelta(36500)}, "due"),
    ],
)
def test_what_cannot_be_taken_is_refused_at_its_place(editor: User, told: dict[str, Any], place: str) -> None:
    with pytest.raises(InvalidInputError) as caught:
        say_about_step(**{"place": PLACE, "step": STEP, **told}, **acting(editor))
    assert caught.value.place == place
    assert not Way.objects.exists()


def test_who_only_reads_or_belongs_elsewhere_says_nothing(
    reader: User, other: User, platform: User, helpdesk: User
) -> None:
    for user in (reader, other, platform, helpdesk):
        with pytest.raises(NotAllowedError):
            say_about_step(place=PLACE, step=STEP, state="done", **acting(user))
    assert not StepAnswer.objects.exists()


def test_markup_in_a_note_is_kept_as_plain_words(editor: User) -> None:
    say_about_step(
        place=PLACE, step=STEP, state="away", reason="other", note="<b>no</b>\x00 time", **acting(editor)
    )
    assert "\x00" not in StepAnswer.objects.get().note
