"""What events offer to other rooms: daily work, search, private search, series of the sources, examples."""

from io import StringIO
from pathlib import Path

from django.core.management import call_command
from django.utils import timezone

from tests.community.event_fixtures import MakeEvent, seen_by
from zeroward.community.domain.event_demo import Host, Visitor, make_events
from zeroward.community.importers.event_series import load_series
from zeroward.community.models import Event, EventSeries, JointPosition, Registration
from zeroward.community.queries.event_access import public_events
from zeroward.community.search_events import agreed_positions, describe_events
from zeroward.core.private_search import private_entries
from zeroward.core.workspaces import Workspace, workspace
from zeroward.people.models import User

DATA = Path(__file__).resolve().parents[3] / "data"


def test_daily_work_says_what_it_did(event: Event) -> None:
    said = StringIO()
    call_command("tend_events", stdout=said)
    assert said.getvalue().strip() == "0 reminded, 0 places given on, 0 registrations emptied."


def test_search_holds_what_is_public_and_private_search_what_is_one_s_own(
    event_of: MakeEvent, guest: User, host: User, other_host: User
) -> None:
    event_of(title="Open")
    event_of(title="Inside", visibility="platform")
    event_of(title="Draft", publish=False)
    found = list(describe_events(list(public_events())))
    assert [one.entries[0].title for one in found] == ["Open"]
    titles = {
        user: {one.title for one in private_entries(seen_by(user))} for user in (guest, host, other_host)
    }
    assert titles == {guest: {"Inside"}, host: {"Inside", "Draft"}, other_host: set()}


def test_series_of_the_sources_are_loaded_twice_without_a_change(db: None) -> None:
    first, second = load_series(DATA), load_series(DATA)
    assert (first.created, second.created, second.changed) == (8, 0, 0)
    assert all(series.source_note for series in EventSeries.objects.all())
    # no day is given by the sources, so there are no editions
    assert not Event.objects.exists()


def test_examples_say_that_they_are_examples_and_are_made_once(
    host: User, administrator: User, guest: User, second: User, at: Workspace
) -> None:
    mission = workspace("mission")
    assert mission is not None
    by = {
        "platform": Host(at, host, seen_by(host)),
        "mission": Host(mission, administrator, seen_by(administrator)),
        "visitors": [Visitor(guest, seen_by(guest), "city:klagenfurt"), Visitor(second, seen_by(second), "")],
        "now": timezone.now(),
    }
    make_events(**by)
    counts = (Event.objects.count(), Registration.objects.count(), JointPosition.objects.count())
    make_events(**by)
    assert (Event.objects.count(), Registration.objects.count(), JointPosition.objects.count()) == counts
    assert not Event.objects.filter(is_example=False).exists()
    assert not Registration.objects.filter(is_example=False).exists()
    assert agreed_positions().filter(is_example=False).count() == 0
