"""Pages of events: for visitors, guests, phones and hosts; what leaks and what does not."""

import datetime
import re
from typing import Any

import pytest
import vobject
from django.core import mail
from django.test import Client

from tests.community.event_fixtures import MakeEvent, fields, seen_by, who
from zeroward.community.domain.events import make_event
from zeroward.community.domain.groups import GroupRow, make_group
from zeroward.community.domain.registering import register
from zeroward.community.models import (
    Event,
    EventRecord,
    EventSeries,
    JointPosition,
    Stage,
    TransferSheet,
)
from zeroward.core.workspaces import Workspace
from zeroward.people.models import Membership, User

pytestmark = pytest.mark.slow

HELD = "/en/me/events/held/"


def body(answer: Any) -> str:
    return str(answer.content.decode())


def h1(answer: Any) -> str:
    found = re.search(r"<h1[^>]*>(.*?)</h1>", body(answer), re.DOTALL)
    assert found is not None
    return re.sub(r"<[^>]+>", "", found[1]).strip()


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def form_of(event: Event, **more: Any) -> dict[str, Any]:
    """What the form of an event sends, as a browser would."""
    return {
        "title": event.title,
        "kind": event.kind,
        "lang": "en",
        "day": "2027-06-01",
        "begins": "10:00",
        "ends": "12:00",
        "zone": "Europe/Vienna",
        "mode": "online",
        "languages": ["en"],
        "visibility": "public",
        "entry": "open",
        "lock": event.lock,
        **more,
    }


def test_visitor_finds_an_event_and_takes_a_place_by_letter(client: Client, event_of: MakeEvent) -> None:
    event = event_of(key="forum", join_url="https://meet.example.org/secret", capacity=5)
    assert h1(client.get("/en/events/")) == "One event lies ahead"
    assert "Forum" in body(client.get("/en/events/?q=forum&country=AT&kind=meeting"))
    assert h1(client.get("/en/events/?when=past")) == "No event is over yet"
    page = body(client.get("/en/events/forum/"))
    assert "5 places are free" in page
    assert "meet.example.org" not in page
    assert client.post("/en/events/forum/register/", {"name": ""}).status_code == 422
    sent = client.post("/en/events/forum/register/", {"name": "Vera", "email": "vera@example.org"})
    assert h1(sent) == "Look into your mailbox"
    secret = event.registrations.get().secret
    mine = f"/en/events/place/{secret}/"
    assert mine in mail.outbox[-1].body
    assert h1(client.get(mine)) == "Confirm that you want to come"
    client.post(f"{mine}confirm/")
    assert h1(client.get(mine)) == "You have a place"
    assert "meet.example.org/secret" in body(client.get(mine))
    assert "meet.example.org/secret" in body(client.get(f"{mine}event.ics"))
    assert "meet.example.org" not in body(client.get("/en/events/forum/event.ics"))
    client.post(f"{mine}give-back/")
    assert h1(client.get(mine)) == "Your place is given back"
    assert client.get("/en/events/place/nothing/").status_code == 404


def test_person_with_an_account_has_a_place_at_once(event: Event, guest: User) -> None:
    client = signed_in(guest)
    answer = client.post("/en/events/forum/register/", {"scope": "city:klagenfurt", "needs": ""})
    kept = event.registrations.get()
    assert answer.url == f"/en/events/place/{kept.secret}/"
    assert (kept.user, kept.scope, kept.country) == (guest, "city:klagenfurt", "AT")
    assert "You have a place" in body(client.get("/en/events/forum/"))
    assert h1(client.get("/en/me/events/")) == "You go to one event"
    assert "Your next event" in body(client.get("/en/me/"))


def test_own_calendar_has_an_address_that_can_be_renewed(event: Event, guest: User, second: User) -> None:
    register(event=event, actor=guest, viewer=seen_by(guest))
    client = signed_in(guest)
    found = re.search(
        r'href="http://testserver(/en/events/own/[^"]+\.ics)"', body(client.get("/en/me/events/"))
    )
    assert found is not None
    calendar = vobject.readOne(body(Client().get(found[1])))
    assert calendar.vevent.summary.value == "Forum"
    client.post("/en/me/events/renew/")
    assert Client().get(found[1]).status_code == 404


def test_feeds_hold_what_is_public_and_follow_what_is_cancelled(
    client: Client, event_of: MakeEvent, host: User, topics: object
) -> None:
    event_of(key="forum", topics=("mobility",), country="AT")
    event_of(title="Inside", visibility="platform")
    event_of(title="Not yet", publish=False)
    for query, count in (
        ("", 1),
        ("?country=AT", 1),
        ("?country=IT", 0),
        ("?topic=mobility", 1),
        ("?kind=forum", 0),
    ):
        text = body(client.get(f"/en/events/calendar.ics{query}"))
        assert text.count("BEGIN:VEVENT") == count, query
        assert (text.count("BEGIN:VTIMEZONE"), "METHOD" in text) == (1, False), query
    assert "Inside" not in body(client.get("/en/events/events.csv"))
    assert "/en/events/inside/" not in body(client.get("/en/search/?q=Inside"))
    signed_in(host).post(f"{HELD}forum/cancel/", {"reason": "=cmd"})
    calendar = vobject.readOne(body(client.get("/en/events/calendar.ics")))
    assert calendar.vevent.status.value == "CANCELLED"
    assert int(calendar.vevent.sequence.value) == 1
    assert "This event is cancelled." in body(client.get("/en/events/forum/"))


def test_hidden_events_do_not_exist_for_others(
    client: Client, event_of: MakeEvent, guest: User, other_host: User
) -> None:
    event_of(key="inside", visibility="platform")
    event_of(key="draft", publish=False)
    for key in ("inside", "draft"):
        for path in ("", "event.ics", "register/", "feedback/"):
            assert client.get(f"/en/events/{key}/{path}").status_code == 404
            assert signed_in(other_host).get(f"/en/events/{key}/{path}").status_code == 404
    assert signed_in(guest).get("/en/events/inside/").status_code == 200
    for path in (
        "",
        "edit/",
        "cancel/",
        "people/",
        "people/people.csv",
        "live/",
        "live/screen/",
        "live/answers.csv",
        "record/",
    ):
        assert signed_in(guest).get(f"{HELD}inside/{path}").status_code == 404
        assert client.get(f"{HELD}inside/{path}").status_code == 302


def test_whose_role_has_ended_reads_no_list_of_guests_of_the_group_that_they_made(
    host: User, at: Workspace, guest: User
) -> None:
    group = make_group(**who(host), place=at, row=GroupRow(title="Heat"))
    made = make_event(**who(host), place=at, fields=fields(group=group), publish=True, key="annual")
    register(event=made, actor=guest, viewer=seen_by(guest), needs="A ramp")
    Membership.objects.filter(user=host).update(valid_to=datetime.date(2020, 1, 1))
    client = signed_in(host)
    assert client.get("/en/me/events/new/").status_code == 403
    for path in ("", "edit/", "people/", "people/people.csv", "live/", "record/", "texts/"):
        assert client.get(f"{HELD}annual/{path}").status_code == 404
    assert h1(client.get(HELD)) == "You hold no events"


def test_host_plans_publishes_changes_and_cancels(host: User, at: object, guest: User) -> None:
    client = signed_in(host)
    assert h1(client.get("/en/me/events/held/")) == "No event of yours lies ahead"
    assert signed_in(guest).get("/en/me/events/new/").status_code == 403
    assert client.get("/en/me/events/new/").status_code == 200
    blank = Event(title="Lab", kind="policy-lab")
    wrong = client.post("/en/me/events/new/", form_of(blank, scope="country:AT", ends="09:00"))
    assert wrong.status_code == 422
    assert "It ends before it begins" in body(wrong)
    # that hour is left out when the clocks go forward
    gap = client.post(
        "/en/me/events/new/", form_of(blank, scope="country:AT", day="2027-03-28", begins="02:30")
    )
    assert "put forward" in body(gap)
    made = client.post("/en/me/events/new/", form_of(blank, scope="country:AT"))
    assert made.url == f"{HELD}lab/"
    event = Event.objects.get()
    assert event.starts_at == datetime.datetime(2027, 6, 1, 8, tzinfo=datetime.UTC)
    assert h1(client.get(made.url)) == "Nobody sees this draft yet"
    client.post(f"{HELD}lab/publish/")
    assert client.get(f"{HELD}lab/edit/").status_code == 200
    client.post(f"{HELD}lab/edit/", form_of(event, title="Lab two", lock=1))
    stale = client.post(f"{HELD}lab/edit/", form_of(event, title="Lab three", lock=1))
    assert "changed this while you were at it" in body(stale)
    event.refresh_from_db()
    assert (event.title, event.state) == ("Lab two", "published")
    assert client.get(f"{HELD}lab/cancel/").status_code == 200
    client.post(f"{HELD}lab/cancel/", {"reason": "No room"})
    assert h1(client.get(f"{HELD}lab/")) == "This event is cancelled"
    client.post("/en/me/events/new/", form_of(Event(title="Away", kind="meeting"), scope="country:AT"))
    assert client.post(f"{HELD}away/delete/").url == HELD
    assert Event.objects.count() == 1


def test_host_lets_a_time_fall_out(event_of: MakeEvent, host: User) -> None:
    until = (datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=40)).date()
    event = event_of(key="weekly", repeats="weekly", repeats_until=until)
    client = signed_in(host)
    day = re.search(r'name="day" value="([^"]+)"', body(client.get(f"{HELD}weekly/")))
    assert day is not None
    client.post(f"{HELD}weekly/skip/", {"day": day[1]})
    client.post(f"{HELD}weekly/skip/", {"day": "tomorrow"})
    event.refresh_from_db()
    assert event.skipped == [day[1]]
    assert "The next times" in body(Client().get("/en/events/weekly/"))


def test_door_checks_in_by_code_and_by_name(event: Event, host: User, guest: User) -> None:
    kept = register(event=event, actor=guest, viewer=seen_by(guest), needs="=HYPERLINK(1)")
    assert kept is not None
    client = signed_in(host)
    people = f"{HELD}forum/people/"
    assert "Clara Huber" in body(client.get(f"{people}?q=huber"))
    assert "Nobody of that name" in body(client.get(f"{people}?q=zzz"))
    assert client.post(people, {"code": "XXXXXX"}).status_code == 422
    client.post(people, {"code": kept.code.lower()})
    assert h1(client.get(people)) == "One person is here"
    client.post(f"{people}{kept.pk}/", {"came": "no"})
    client.post(f"{people}99999/", {"came": "yes"})
    kept.refresh_from_db()
    assert kept.came_at is None
    table = body(client.get(f"{people}people.csv"))
    assert "'=HYPERLINK(1)" in table
    assert "no-store" in client.get(f"{people}people.csv")["Cache-Control"]


def test_room_is_asked_and_asks_back(event: Event, host: User, client: Client) -> None:
    desk = signed_in(host)
    live = f"{HELD}forum/live/"
    assert h1(desk.get(live)) == "The room is closed"
    assert desk.get(f"{live}screen/").status_code == 302
    desk.post(f"{live}stage/", {"open": "yes"})
    desk.post(f"{live}stage/", {"exercise": "orientation"})
    assert desk.post(live, {"text": "", "kind": "one"}).status_code == 422
    desk.post(live, {"text": "How sure?", "kind": "scale", "choices": ""})
    stage = Stage.objects.get()
    first, *_rest, scale = stage.questions.all()
    desk.post(f"{live}questions/{first.pk}/", {"step": "ask"})
    assert client.get("/en/live/?code=NOPE").status_code == 422
    assert client.get(f"/en/live/?code={stage.code.lower()}").url == f"/en/live/{stage.code}/"
    room = f"/en/live/{stage.code}/"
    assert client.get(f"{room}now/").status_code == 404
    assert h1(client.get(room)) == "Come in"
    client.post(room, {"country": ""})
    shown = client.get(room)
    assert "Are you ready to go climate neutral?" in body(shown)
    assert client.post(room, {"question": first.pk, "answer": "c9"}).status_code == 422
    client.post(room, {"question": first.pk, "answer": "c1"})
    assert "Your answer is in" in body(client.get(room))
    seen = re.search(r"seen=([^\"]+)\"", body(client.get(room)))
    assert seen is not None
    assert client.get(f"{room}now/?seen={seen[1]}").status_code == 204
    client.post(f"{room}ask/", {"text": "Who signs?"})
    assert client.post(f"{room}ask/", {"text": ""}).status_code == 422
    asked = stage.asked.get()
    desk.post(f"{live}asked/{asked.pk}/", {"state": "shown"})
    assert "Who signs?" in body(client.get(room))
    client.post(f"{room}vote/", {"asked": asked.pk, "wanted": "yes"})
    assert asked.votes.count() == 1
    for step in ("show", "hide", "close"):
        desk.post(f"{live}questions/{first.pk}/", {"step": step})
    desk.post(f"{live}questions/{scale.pk}/", {"step": "drop"})
    assert not stage.questions.filter(pk=scale.pk).exists()
    assert "Who signs?" in body(desk.get(f"{live}screen/"))
    assert "<html" not in body(desk.get(f"{live}screen/", headers={"HX-Request": "true"}))
    assert body(desk.get(f"{live}answers.csv")).startswith("\ufeffquestion,answer,country")
    assert desk.get(f"{live}answers.txt")["Content-Type"].startswith("text/plain")
    assert h1(desk.get(live)) == "One phone is in the room"
    desk.post(f"{live}stage/", {"open": "no"})
    assert "This room is closed" in body(client.get(room))
    assert h1(Client().get(room)) == "This room is closed"


def test_record_follows_and_materials_are_read_once_published(
    event_of: MakeEvent, host: User, client: Client
) -> None:
    event = event_of(key="past", days=-2)
    desk, record = signed_in(host), f"{HELD}past/record/"
    assert desk.get(record).status_code == 200
    text = {
        "agenda": "Welcome | 10\nTalk | many | Ann",
        "minutes": "",
        "outcome": "",
        "lang": "en",
        "lock": "0",
    }
    assert "no number of minutes" in body(desk.post(record, text))
    text |= {"agenda": "Welcome | 10\n\nTalk | | Ann", "minutes": "Said <script>x</script>"}
    desk.post(record, text)
    kept = EventRecord.objects.get()
    assert kept.agenda[1] == {"title": "Talk", "minutes": None, "who": "Ann"}
    page = body(client.get("/en/events/past/"))
    assert "Welcome" in page
    assert "Said" not in page
    desk.post(record, text | {"published": "on", "lock": "1"})
    page = body(client.get("/en/events/past/"))
    assert "Said &lt;script&gt;" in page
    assert "changed this while" in body(desk.post(record, text | {"lock": "1"}))
    follow = f"{record}follow/"
    assert desk.post(follow, {"follow-text": ""}).status_code == 422
    desk.post(follow, {"follow-text": "Send the list", "follow-who": "Desk", "follow-due": "2027-06-01"})
    line = event.follow_ups.get()
    desk.post(f"{follow}{line.pk}/", {"step": "done"})
    assert "Send the list" in body(client.get("/en/events/past/"))
    desk.post(f"{follow}{line.pk}/", {"step": "drop"})
    materials = f"{record}materials/"
    bad = {"material-title": "Slides", "material-kind": "slides", "material-lang": "en"}
    assert desk.post(materials, bad).status_code == 422
    assert desk.post(materials, bad | {"material-url": "javascript:alert(1)"}).status_code == 422
    desk.post(materials, bad | {"material-url": "https://example.org/s.pdf"})
    assert "https://example.org/s.pdf" in body(client.get("/en/events/past/"))
    desk.post(f"{materials}{event.materials.get().pk}/")
    assert not event.materials.exists()
    assert not event.follow_ups.exists()


def test_feedback_and_the_transfer_sheet(
    event_of: MakeEvent, client: Client, guest: User, second: User
) -> None:
    event = event_of(key="past", days=-2, question="I know my next step.")
    assert "I know my next step." in body(client.get("/en/events/past/feedback/"))
    assert client.post("/en/events/past/feedback/", {"points": "9"}).status_code == 422
    for points in ("2", "4"):
        client.post("/en/events/past/feedback/", {"points": points})
    assert event.feedback.get().points == 4
    sheet = "/en/events/past/see-and-apply/"
    assert client.get(sheet).status_code == 302
    mine = signed_in(guest)
    mine.post(sheet, {"seen": "A heat network", "first_step": "Call Linz", "due": "2027-06-01"})
    assert "A heat network" in body(mine.get(sheet))
    assert "A heat network" not in body(signed_in(second).get(sheet))
    assert "Call Linz" in body(mine.get("/en/me/events/"))
    mine.post(sheet, {"forget": "yes"})
    assert not TransferSheet.objects.exists()


def test_joint_position_is_read_once_it_is_agreed(
    client: Client, host: User, at: object, guest: User, other_host: User
) -> None:
    desk = signed_in(host)
    assert h1(client.get("/en/events/positions/")) == "No joint position was agreed yet"
    assert signed_in(guest).get("/en/events/positions/new/").status_code == 403
    row = {
        "title": "One voice",
        "lang": "en",
        "state": "agreed",
        "scope": "country:AT",
        "text": "We ask for more.",
    }
    assert "When was it agreed?" in body(desk.post("/en/events/positions/new/", row))
    desk.post("/en/events/positions/new/", row | {"state": "draft"})
    made = JointPosition.objects.get()
    address = f"/en/events/positions/{made.pk}/"
    assert client.get(address).status_code == 404
    assert signed_in(other_host).get(f"{address}edit/").status_code == 404
    assert desk.get(f"{address}edit/").status_code == 200
    agreed = row | {"agreed_on": "2026-05-01", "lock": "1"}
    desk.post(f"{address}edit/", agreed)
    assert "We ask for more." in body(client.get(address))
    assert "One voice" in body(client.get("/en/events/positions/"))
    assert signed_in(other_host).get(f"{address}edit/").status_code == 403
    assert "changed this while" in body(desk.post(f"{address}edit/", agreed))


def test_series_shows_editions_and_what_sources_tell(client: Client, event_of: MakeEvent) -> None:
    series = EventSeries.objects.create(
        key="forums", title="Forums", scope="country:AT", scope_country="AT", known="2023: the first"
    )
    event_of(series=series, edition="2027")
    event_of(series=series, edition="2024", days=-900)
    page = body(client.get("/en/events/series/forums/"))
    for words in ("2023: the first", "2027", "2024", "Editions ahead", "Editions before"):
        assert words in page
    assert client.get("/en/events/series/nothing/").status_code == 404
    assert "Forums" in body(client.get("/en/countries/at/"))
