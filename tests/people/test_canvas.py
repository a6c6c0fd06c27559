"""The team canvas: who is responsible for what, gaps, people outside the team, and what other teams cannot reach."""

import json
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from tests.support.people import MakePerson
from zeroward.core.errors import InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.people.domain.canvas import add_own, drop_own, name_holder, release_holder, set_not_ours
from zeroward.people.domain.memberships import end_membership
from zeroward.people.models import Holder, Membership, Responsibility, Role, User
from zeroward.people.queries.canvas import canvas_of, canvas_row
from zeroward.people.queries.canvas_data import canvas_items
from zeroward.people.queries.viewer import viewer_of
from zeroward.people.words.of_data import TEXTS

PLACE = Workspace(Scope.city("klagenfurt"), "Klagenfurt", "AT")
PAGE = "/en/me/team/city:klagenfurt/canvas/"


def name(actor: User, key: str, **more: Any) -> Holder:
    return name_holder(actor=actor, viewer=viewer_of(actor), place=PLACE, key=key, **more)


def row(key: str) -> Any:
    found = canvas_row(PLACE, key)
    assert found is not None
    return found


def test_words_of_the_canvas_are_all_there_to_be_translated() -> None:
    data = json.loads((settings.DATA_DIR / "people" / "canvas.json").read_text(encoding="utf-8"))
    wanted = {one["label"] for one in data["groups"]}
    wanted |= {one[part] for one in data["items"] for part in ("label", "about")}
    assert set(TEXTS) == wanted
    assert {one["group"] for one in data["items"]} == {one["key"] for one in data["groups"]}


def test_everything_is_a_gap_until_somebody_is_named(editor: User, coordinator: User) -> None:
    assert canvas_of(PLACE).headline == "Nobody is named yet"
    assert len(canvas_of(PLACE).gaps) == len(canvas_items())
    name(editor, "finance", person=coordinator)
    name(editor, "energy", name="Stadtwerke", body="energy company", leads=False)
    canvas = canvas_of(PLACE)
    gaps = {one.key for one in canvas.gaps}
    assert "finance" not in gaps
    assert "energy" in gaps, "who helps does not answer for it"
    assert [(one.name, one.leads, one.helps, one.outside) for one in canvas.loads] == [
        ("Clara", 1, 0, False),
        ("Stadtwerke", 0, 1, True),
    ]


def test_somebody_who_left_the_team_leaves_a_gap(coordinator: User, editor: User) -> None:
    name(coordinator, "plan", person=editor)
    end_membership(actor=coordinator, membership=Membership.objects.get(user=editor))
    found = row("plan")
    assert found.gap
    assert found.holders[0].left
    assert not canvas_of(PLACE).loads


def test_what_does_not_concern_the_city_is_no_gap(editor: User) -> None:
    who = {"actor": editor, "viewer": viewer_of(editor), "place": PLACE}
    set_not_ours(**who, key="mobility", why="The region runs it.")
    assert not row("mobility").gap
    name(editor, "mobility", name="Regional office")
    assert row("mobility").not_ours == ""
    with pytest.raises(InvalidInputError):
        set_not_ours(**who, key="mobility", why="No")


def test_own_responsibilities_come_and_go(editor: User) -> None:
    who = {"actor": editor, "viewer": viewer_of(editor), "place": PLACE}
    first = add_own(**who, title="Cemetery <b>trees</b>")
    second = add_own(**who, title="Cemetery <b>trees</b>")
    assert first.key != second.key
    name(editor, first.key, name="Gardeners")
    drop_own(**who, key=first.key)
    assert not Holder.objects.exists()
    with pytest.raises(InvalidInputError):
        drop_own(**who, key="finance")
    with pytest.raises(InvalidInputError):
        add_own(**who, title="\u200b ")


def test_one_person_stands_once_for_a_responsibility(editor: User) -> None:
    name(editor, "plan", person=editor)
    name(editor, "plan", person=editor, leads=False)
    assert [one.leads for one in row("plan").holders] == [False]


@pytest.mark.parametrize("more", [{}, {"name": " "}, {"name": "\u0000"}])
def test_nobody_is_no_holder(editor: User, more: dict[str, str]) -> None:
    with pytest.raises(InvalidInputError):
        name(editor, "plan", **more)
    assert not Responsibility.objects.exists()


def test_only_the_own_team_is_named_and_only_its_writers_name(
    editor: User, stranger: User, graz_coordinator: User, platform_coordinator: User, administrator: User
) -> None:
    with pytest.raises(InvalidInputError):
        name(editor, "plan", person=stranger)
    with pytest.raises(InvalidInputError):
        name(editor, "shoes", person=editor)
    for other in (stranger, graz_coordinator, platform_coordinator, administrator):
        with pytest.raises(NotAllowedError):
            name(other, "plan", person=editor)
    held = name(editor, "plan", person=editor)
    graz = Workspace(Scope.city("graz"), "Graz", "AT")
    with pytest.raises(InvalidInputError):
        release_holder(actor=graz_coordinator, viewer=viewer_of(graz_coordinator), place=graz, holder=held.pk)
    assert Holder.objects.count() == 1


def test_log_says_what_changed(editor: User) -> None:
    held = name(editor, "plan", person=editor)
    release_holder(actor=editor, viewer=viewer_of(editor), place=PLACE, holder=held.pk)
    events = AuditEvent.objects.filter(scope="city:klagenfurt").order_by("pk")
    assert [event.action for event in events] == ["people.canvas.name", "people.canvas.release"]
    assert events[0].object_label == "Climate plan"


def test_pages_name_release_and_refuse(client: Client, editor: User, coordinator: User) -> None:
    client.force_login(editor)
    assert "Nobody is named yet" in client.get(PAGE).content.decode()
    part = f"{PAGE}plan/"
    assert "Climate plan" in client.get(part).content.decode()
    assert client.post(part, {"act": "name", "leads": "yes"}).status_code == 422
    assert client.post(part, {"act": "name", "leads": "perhaps", "name": "x"}).status_code == 422
    assert client.post(part, {"act": "name", "leads": "yes", "person": "999"}).status_code == 422
    client.post(part, {"act": "name", "leads": "yes", "name": "<script>alert(1)</script>"})
    page = client.get(PAGE).content.decode()
    assert "<script>alert(1)" not in page
    assert "outside the team" in page
    held = Holder.objects.get()
    assert client.post(part, {"act": "release-x"}).status_code == 403
    assert client.post(part, {"act": "release-99999999"}, follow=True).status_code == 200
    client.post(part, {"act": f"release-{held.pk}"})
    assert not Holder.objects.exists()
    client.post(part, {"act": "not-ours", "not_ours": "The region does"})
    assert "Not ours: The region does" in client.get(PAGE).content.decode()
    client.post(f"{PAGE}new/", {"title": "Ponds"})
    assert "Ponds" in client.get(PAGE).content.decode()
    client.post(f"{PAGE}own-ponds/", {"act": "drop"})
    assert "Ponds" not in client.get(PAGE).content.decode().split("<main")[1].split("What was")[0].replace(
        "Taken out.", ""
    )
    assert client.post(f"{PAGE}new/", {"title": ""}).status_code == 422
    assert client.get(f"{PAGE}shoes/").status_code == 404


def test_pages_are_closed_to_others(
    client: Client, person: MakePerson, editor: User, graz_coordinator: User
) -> None:
    reader = person("rita@klagenfurt.example", scope="city:klagenfurt", role=Role.CITY_READER)
    client.force_login(reader)
    assert client.get(PAGE).status_code == 200
    assert client.post(f"{PAGE}plan/", {"act": "name", "leads": "yes", "name": "x"}).status_code == 403
    client.force_login(graz_coordinator)
    assert client.get(PAGE).status_code == 403
    assert client.get(f"{PAGE}plan/").status_code == 403
    assert client.get("/en/me/team/mission/canvas/").status_code == 404
    assert client.get("/en/me/team/city:nowhere/canvas/").status_code == 404
    assert not Responsibility.objects.exists()
