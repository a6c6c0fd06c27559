"""Events by program: held, changed, called off; who comes, and what came of them."""

import datetime
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.api.rooms.asking import MOMENTS, refused, written
from tests.api.work_site import Program
from zeroward.community.domain.registering import register
from zeroward.community.models import Event
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City

ROW: dict[str, Any] = {"host": "country:AT", "title": "Forum", "zone": "Europe/Vienna", **MOMENTS}


@pytest.fixture
def host(platform: User, klagenfurt: City) -> Program:
    return Program(platform)


@pytest.fixture
def forum(host: Program) -> dict[str, Any]:
    made: dict[str, Any] = host.send("post", "/work/events", ROW).json()
    return made


def test_event_is_a_draft_until_somebody_publishes_it(host: Program) -> None:
    made = written(host, "post", "/work/events", ROW)
    assert (made["state"], made["host"], made["languages"]) == ("draft", "country:AT", ["en"])
    one = f"/work/events/{made['key']}"
    changed = written(host, "patch", one, {"lock": made["lock"], "mode": "onsite", "place": "Vienna"})
    assert (changed["place"], changed["starts_at"]) == ("Vienna", made["starts_at"])
    assert host.get(one).json() == changed
    assert refused(host, "patch", one, {"lock": made["lock"], "title": "Late"}) == 409
    assert refused(host, "patch", one, {"lock": changed["lock"], "zone": "Nowhere"}) == 422
    assert refused(host, "post", "/work/events", ROW | {"series": "no-such"}) == 422
    assert refused(host, "post", "/work/events", ROW | {"ends_at": ROW["starts_at"]}) == 422
    assert refused(host, "post", f"{one}/cancel", {"reason": "x"}) == 409  # nobody has seen it
    assert [row["key"] for row in host.get("/work/events").json()["items"]] == [made["key"]]
    assert written(host, "delete", one) == {"gone": True}
    assert refused(host, "delete", one) == 404


def test_single_times_fall_out_or_move_and_all_is_called_off(host: Program) -> None:
    weekly = ROW | {"repeats": "weekly", "repeats_until": "2027-06-30"}
    one = f"/work/events/{written(host, 'post', '/work/events', weekly)['key']}"
    assert written(host, "post", f"{one}/skip", {"day": "2027-05-10"}, status=200)["skipped"] == [
        "2027-05-10"
    ]
    assert refused(host, "post", f"{one}/skip", {"day": "2027-05-11"}) == 422
    moved = {"day": "2027-05-17", "starts_at": "2027-05-18T09:00:00Z", "ends_at": "2027-05-18T10:00:00Z"}
    assert written(host, "post", f"{one}/move", moved, status=200)["lock"] > 0
    assert list(Event.objects.get().moved) == ["2027-05-17"]
    Event.objects.update(state="published")
    called = written(host, "post", f"{one}/cancel", {"reason": "Too few"}, status=200)
    assert (called["state"], called["reason"]) == ("cancelled", "Too few")
    assert refused(host, "post", f"{one}/skip", {"day": "2027-05-24"}) == 409


def test_who_comes_is_read_by_the_host_without_addresses(
    host: Program, forum: dict[str, Any], editor: User
) -> None:
    Event.objects.update(state="published")
    event = Event.objects.get()
    register(actor=editor, viewer=viewer_of(editor), event=event, scope="city:klagenfurt", needs="A ramp")
    where = f"/work/events/{forum['key']}/registrations"
    found = host.get(where).json()["items"]
    assert [(row["comes_for"], row["needs"], "email" in row) for row in found] == [
        ("Klagenfurt", "A ramp", False)
    ]
    came = written(host, "post", f"{where}/{found[0]['id']}/arrival", {"came": True}, status=200)
    assert came["came_at"] is not None
    assert refused(host, "post", f"{where}/999/arrival", {"came": True}) == 422


def test_record_follow_ups_and_materials(host: Program, forum: dict[str, Any]) -> None:
    one = f"/work/events/{forum['key']}"
    sent = {"lock": 0, "agenda": [{"title": "Welcome", "minutes": 10}], "minutes": "We met."}
    made = written(host, "patch", f"{one}/record", sent)
    assert (made["minutes"], made["published"], made["agenda"][0]["minutes"]) == ("We met.", False, 10)
    changed = written(host, "patch", f"{one}/record", {"lock": made["lock"], "outcome": "A plan"})
    assert (changed["minutes"], changed["outcome"]) == ("We met.", "A plan")
    assert refused(host, "patch", f"{one}/record", {"lock": made["lock"], "minutes": "Late"}) == 409
    follow = written(host, "post", f"{one}/follow-ups", {"text": "Write to all", "due": "2027-06-01"})
    assert written(host, "patch", f"{one}/follow-ups/{follow['id']}", {"done": True})["done"] is True
    paper = {"title": "Slides", "url": "https://example.org/slides"}
    material = written(host, "post", f"{one}/materials", paper)
    assert refused(host, "post", f"{one}/materials", {"title": "Nowhere"}) == 422
    whole = host.get(f"{one}/record").json()
    assert (len(whole["follow_ups"]), len(whole["materials"])) == (1, 1)
    assert written(host, "delete", f"{one}/follow-ups/{follow['id']}") == {"gone": True}
    assert written(host, "delete", f"{one}/materials/{material['id']}") == {"gone": True}


def test_event_is_for_its_hosts(forum: dict[str, Any], editor: User, platform: User) -> None:
    city, one = Program(editor), f"/work/events/{forum['key']}"
    for part in ("", "/registrations", "/record"):
        assert city.get(one + part).status_code == 404
    assert refused(city, "post", "/work/events", ROW) == 404
    assert refused(city, "patch", one, {"lock": 0, "title": "Ours"}) == 404
    assert refused(city, "post", f"{one}/cancel", {"reason": "x"}) == 404
    assert refused(Program(platform, "read"), "post", "/work/events", ROW) == 403
    assert city.get("/work/events").json()["items"] == []


def test_reading_costs_few_queries(
    host: Program, forum: dict[str, Any], django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(6):
        starts = datetime.datetime(2027, 6, 1 + number, 9, tzinfo=datetime.UTC)
        later = {
            "starts_at": starts.isoformat(),
            "ends_at": (starts + datetime.timedelta(hours=1)).isoformat(),
        }
        host.send("post", "/work/events", ROW | {"title": f"Talk {number}", **later})
    one = f"/work/events/{forum['key']}"
    for path in ("/work/events", one, f"{one}/registrations", f"{one}/record"):
        with django_assert_max_num_queries(12):
            assert host.get(path).status_code == 200
