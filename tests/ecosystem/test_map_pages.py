"""Map, bodies, services and years of a platform: what everyone sees, and what stays with the team."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries as MaxQueries

from tests.ecosystem.profile_fixtures import acting, at, keep
from zeroward.core.errors import ConflictError, HouseError, NotAllowedError
from zeroward.core.models import AuditEvent
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.core.visibility import Viewer
from zeroward.ecosystem.domain.keeping import drop_record, keep_record, values_of
from zeroward.ecosystem.domain.kinds import ACTOR, BODY, KINDS
from zeroward.ecosystem.domain.members import MemberRow, keep_member
from zeroward.ecosystem.models import Actor, Body, Platform
from zeroward.ecosystem.queries.actors import governance_map
from zeroward.ecosystem.queries.bodies import bodies_of, cities_in, facilitating
from zeroward.ecosystem.queries.stakeholders import stakeholder_map
from zeroward.people.models import User
from zeroward.places.models import City

pytestmark = pytest.mark.django_db
PUBLIC = ("/en/platforms/AT/", "/en/platforms/AT/map/", "/en/platforms/AT/bodies/", "/en/platforms/AT/years/")
TEAM = ("/en/me/platform/country:AT/", "/en/me/platform/country:AT/stakeholders/")
Read = Callable[[Client, str], str]


def read(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return str(answer.content.decode())


def picture(user: User, visibility: str, mark: str) -> dict[str, Any]:
    """One record of each kind, marked with a word."""
    ministry = keep(user, "actor", visibility=visibility, name=f"Ministry {mark}", level="national")
    agency = keep(
        user, "actor", visibility=visibility, name=f"Agency {mark}", level="eu", role=f"helps {mark}"
    )
    body = keep(user, "body", visibility=visibility, name=f"Body {mark}", kind="steering")
    keep_member(**acting(user), place=at(), body=body, row=MemberRow(actor=ministry, contact=f"call {mark}"))
    keep(
        user, "tie", visibility=visibility, source=ministry, target=agency, kind="funds", words=f"tie {mark}"
    )
    keep(user, "offer", visibility=visibility, name=f"Offer {mark}", function="build", provider=ministry)
    keep(
        user,
        "evidence",
        visibility=visibility,
        field="facilitators",
        title=f"Paper {mark}",
        url="https://example.org/",
    )
    ambition = keep(user, "ambition", visibility=visibility, title=f"Ambition {mark}")
    keep(user, "stand", visibility=visibility, ambition=ambition, state="reached", note=f"note {mark}")
    return {"ministry": ministry, "agency": agency, "body": body}


def test_everyone_sees_what_is_public_and_nothing_else(
    client: Client, austrian: Platform, coordinator: User, elsewhere: User, officer: User
) -> None:
    for visibility in ("city", "mission", "public"):
        picture(coordinator, visibility, f"mark{visibility}")
    for user in (None, elsewhere, officer):
        if user is not None:
            client.force_login(user)
        pages = "".join(read(client, one) for one in PUBLIC)
        assert "Ministry markpublic" in pages
        assert "Body markpublic" in pages
        assert "Offer markpublic" in pages
        assert "Ambition markpublic" in pages
        assert "Paper markpublic" in pages
        assert "markcity" not in pages
        assert "markmission" not in pages
        assert "call mark" not in pages, "contacts stay with the team"
    client.force_login(coordinator)
    assert "markcity" in read(client, "/en/platforms/AT/map/")
    assert "call markcity" in read(client, TEAM[0])


def test_team_pages_are_not_there_for_others(
    client: Client, austrian: Platform, coordinator: User, elsewhere: User, officer: User
) -> None:
    keep(coordinator, "actor", name="Ministry", level="national")
    new = "/en/me/platform/country:AT/keep/actor/new/"
    for address in (*TEAM, new, "/en/me/platform/country:AT/route/"):
        client.logout()
        assert client.get(address).status_code == 302, "to the login"
        for user in (elsewhere, officer):
            client.force_login(user)
            assert client.get(address).status_code == 404, address
    client.force_login(elsewhere)
    assert client.post(new, {"name": "Mine", "level": "eu", "visibility": "public"}).status_code == 404
    assert Actor.objects.count() == 1


def test_mission_editor_keeps_the_map_and_not_the_stakeholders(
    client: Client, austrian: Platform, coordinator: User, mission_editor: User
) -> None:
    actor = keep(coordinator, "actor", visibility="city", name="Secret ministry", level="national")
    client.force_login(mission_editor)
    assert "Secret ministry" not in read(client, TEAM[0])
    assert client.get(TEAM[1]).status_code == 404
    assert client.get("/en/me/platform/country:AT/keep/standing/new/").status_code == 404
    assert client.get(f"/en/me/platform/country:AT/keep/actor/{actor.pk}/").status_code == 404
    with pytest.raises(NotAllowedError):
        keep_record(
            **acting(mission_editor),
            place=at(),
            kind=ACTOR,
            values={"name": "x", "level": "eu"},
            record=actor,
        )


def test_stakeholders_are_never_public(client: Client, austrian: Platform, coordinator: User) -> None:
    actor = keep(coordinator, "actor", name="Ministry", level="national")
    with pytest.raises(ProblemsError):
        keep(coordinator, "standing", actor=actor, influence=3, interest=1)
    keep(
        coordinator, "standing", visibility="city", actor=actor, influence=3, interest=1, why="budget marker"
    )
    with pytest.raises(ConflictError):
        keep(coordinator, "standing", visibility="city", actor=actor, influence=1, interest=1)
    assert "budget marker" not in "".join(read(client, one) for one in PUBLIC)
    assert "budget marker" not in "".join(str(one.changes) for one in AuditEvent.objects.all())
    client.force_login(coordinator)
    page = read(client, TEAM[1])
    assert "budget marker" in page
    assert "win their interest" in page
    found = stakeholder_map("AT", acting(coordinator)["viewer"])
    assert [len(one.placed) for row in found.rows for one in row.squares] == [1, 0, 0, 0, 0, 0, 0, 0, 0]


def test_link_is_seen_with_both_its_ends_only(austrian: Platform, coordinator: User) -> None:
    seen = keep(coordinator, "actor", name="Ministry", level="national")
    hidden = keep(coordinator, "actor", visibility="city", name="Hidden", level="local")
    keep(coordinator, "tie", source=seen, target=hidden, kind="works", words="leak")
    found = governance_map("AT", Viewer())
    assert [one.name for one in found.actors] == ["Ministry"]
    assert found.ties == []
    assert found.drawing is None


def test_two_platforms_serve_one_country_side_by_side(
    client: Client, austrian: Platform, coordinator: User
) -> None:
    one = keep(coordinator, "body", name="First platform", kind="platform")
    two = keep(coordinator, "body", name="Second platform", kind="platform")
    keep(coordinator, "body", name="Group of the first", kind="working", platform=one)
    found = bodies_of("AT", Viewer())
    assert [entry.record for entry in facilitating(found)] == [one, two]
    assert [entry.platform for entry in found] == [None, None, one]
    assert "2 platforms serve the country side by side" in read(client, "/en/platforms/AT/")
    with pytest.raises(ProblemsError):
        keep(coordinator, "body", name="Third", kind="platform", platform=one)


def test_body_of_a_hidden_platform_does_not_name_it(austrian: Platform, coordinator: User) -> None:
    hidden = keep(coordinator, "body", visibility="city", name="Hidden platform", kind="platform")
    keep(coordinator, "body", name="Group", platform=hidden)
    assert [entry.platform for entry in bodies_of("AT", Viewer())] == [None]


def test_member_is_one_of_three(austrian: Platform, coordinator: User, klagenfurt: City) -> None:
    body = keep(coordinator, "body", name="Network", kind="network")
    with pytest.raises(ProblemsError):
        keep_member(**acting(coordinator), place=at(), body=body, row=MemberRow())
    row = MemberRow(city=klagenfurt, name="Klagenfurt")
    with pytest.raises(ProblemsError):
        keep_member(**acting(coordinator), place=at(), body=body, row=row)
    made = keep_member(**acting(coordinator), place=at(), body=body, row=MemberRow(city=klagenfurt))
    assert [one.name for one in bodies_of("AT", Viewer())[0].seats] == [klagenfurt.name]
    later = MemberRow(city=klagenfurt, until_on=date(2020, 1, 1))
    keep_member(**acting(coordinator), place=at(), body=body, row=later, member=made, lock=0)
    entry = bodies_of("AT", Viewer())[0]
    assert (entry.seats, [one.name for one in entry.past]) == ([], [klagenfurt.name])


def test_city_in_two_networks_counts_once(
    client: Client, austrian: Platform, coordinator: User, klagenfurt: City
) -> None:
    for name in ("First network", "Second network"):
        body = keep(coordinator, "body", name=name, kind="network")
        keep_member(**acting(coordinator), place=at(), body=body, row=MemberRow(city=klagenfurt))
    found = bodies_of("AT", Viewer())
    assert [len(one.seats) for one in found] == [1, 1]
    assert cities_in(found) == 1
    assert "1 city sits in at least one of them." in read(client, "/en/platforms/AT/bodies/")
    hidden = keep(coordinator, "body", visibility="city", name="Hidden network", kind="network")
    keep_member(**acting(coordinator), place=at(), body=hidden, row=MemberRow(city=klagenfurt))
    page = read(client, f"/en/cities/{klagenfurt.key}/")
    assert "First network" in page
    assert "Second network" in page
    assert "Hidden network" not in page


def test_stale_edit_shows_both_versions_and_loses_nothing(
    client: Client, austrian: Platform, coordinator: User
) -> None:
    actor = keep(coordinator, "actor", name="Ministry", level="national")
    client.force_login(coordinator)
    address = f"/en/me/platform/country:AT/keep/actor/{actor.pk}/"
    sent = {"name": "Mine", "level": "national", "kind": "ministry", "visibility": "public", "lang": "en"}
    keep_record(
        **acting(coordinator),
        place=at(),
        kind=ACTOR,
        values={**values_of(ACTOR, actor), "name": "Theirs"},
        record=actor,
        lock=0,
    )
    answer = client.post(address, {**sent, "lock": "0"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Theirs" in page
    assert "Mine" in page
    assert Actor.objects.get().name == "Theirs"
    assert client.post(address, {**sent, "lock": "1"}).status_code == 302
    assert Actor.objects.get().name == "Mine"
    with pytest.raises(StaleError):
        keep_record(
            **acting(coordinator), place=at(), kind=ACTOR, values=values_of(ACTOR, actor), record=actor
        )


@pytest.mark.parametrize(
    ("kind", "values", "place"),
    [
        ("actor", {"name": " ", "level": "national"}, "name"),
        ("actor", {"name": "x", "level": "moon"}, "level"),
        ("actor", {"name": "x", "level": "eu", "money": 3}, "money_year"),
        ("actor", {"name": "x", "level": "eu", "url": "javascript:alert(1)"}, "url"),
        ("body", {"name": "x", "since_on": date(2020, 2, 2), "until_on": date(2020, 1, 1)}, "until_on"),
        ("body", {"name": "x", "since_on": date(1020, 2, 2)}, "since_on"),
        ("body", {"name": "x", "state": "inactive"}, "state_reason"),
        ("offer", {"name": "x", "function": ""}, "function"),
        ("evidence", {"field": "soul", "title": "x", "url": "https://example.org"}, "field"),
        ("evidence", {"field": "support", "title": "x"}, "url"),
        ("ambition", {"title": "x", "until_year": 3}, "until_year"),
    ],
)
def test_bad_input_is_refused_with_its_place(
    austrian: Platform, coordinator: User, kind: str, values: dict[str, Any], place: str
) -> None:
    with pytest.raises(ProblemsError) as refused:
        keep(coordinator, kind, **values)
    assert [one.place for one in refused.value.problems] == [place]
    assert KINDS[kind].model._default_manager.count() == 0


def test_record_of_another_country_is_not_linked(
    austrian: Platform, coordinator: User, klagenfurt: City
) -> None:
    foreign = Actor.objects.create(scope="country:PL", scope_country="PL", name="Foreign", level="eu")
    mine = keep(coordinator, "actor", name="Ministry", level="national")
    with pytest.raises(ProblemsError):
        keep(coordinator, "tie", source=mine, target=foreign, kind="works")
    with pytest.raises(HouseError):
        drop_record(**acting(coordinator), place=at(), kind=ACTOR, record=foreign)


def test_record_is_added_changed_and_deleted_through_the_pages(
    client: Client, austrian: Platform, coordinator: User
) -> None:
    client.force_login(coordinator)
    home = "/en/me/platform/country:AT/"
    sent = {"name": "Network <b>", "kind": "network", "state": "active", "visibility": "public", "lang": "en"}
    assert client.post(f"{home}keep/body/new/", {**sent, "name": ""}).status_code == 422
    assert client.post(f"{home}keep/body/new/", sent)["Location"] == f"{home}#body"
    body = Body.objects.get()
    seats = f"{home}bodies/{body.pk}/members/"
    assert client.get(f"{seats}new/").status_code == 200
    assert client.post(f"{seats}new/", {"name": "Town", "seat": "chair"}).status_code == 302
    member = body.members.get()
    assert client.post(f"{seats}{member.pk}/", {"name": "", "seat": "chair", "lock": "0"}).status_code == 422
    assert (
        client.post(f"{seats}{member.pk}/", {"name": "Village", "seat": "chair", "lock": "0"}).status_code
        == 302
    )
    page = read(client, "/en/platforms/AT/bodies/")
    assert "Network &lt;b&gt;" in page
    assert "Village (chair)" in page
    assert client.post(f"{seats}{member.pk}/remove/").status_code == 302
    assert client.get(f"{home}keep/body/{body.pk}/").status_code == 200
    assert client.get(f"{home}keep/body/{body.pk}/delete/").status_code == 200
    assert client.post(f"{home}keep/body/{body.pk}/delete/").status_code == 302
    assert Body.objects.count() == 0
    actions = set(AuditEvent.objects.values_list("action", flat=True))
    assert {"ecosystem.body.add", "ecosystem.body.member", "ecosystem.body.delete"} <= actions


@pytest.mark.parametrize(
    "address", ["keep/soul/new/", "keep/actor/99/", "keep/actor/99/delete/", "bodies/9/members/new/"]
)
def test_what_is_not_there_is_not_found(
    client: Client, austrian: Platform, coordinator: User, address: str
) -> None:
    client.force_login(coordinator)
    assert client.get(f"/en/me/platform/country:AT/{address}").status_code == 404


def test_every_form_opens(client: Client, austrian: Platform, coordinator: User) -> None:
    picture(coordinator, "public", "mark")
    client.force_login(coordinator)
    for kind in KINDS:
        assert client.get(f"/en/me/platform/country:AT/keep/{kind}/new/").status_code == 200
    for kind in (one for one in KINDS if one != "standing"):
        pk = KINDS[kind].model._default_manager.earliest("pk").pk
        assert client.get(f"/en/me/platform/country:AT/keep/{kind}/{pk}/").status_code == 200


def test_pages_with_many_records_take_few_queries(
    client: Client, austrian: Platform, coordinator: User, django_assert_max_num_queries: MaxQueries
) -> None:
    for number in range(8):
        picture(coordinator, "public", f"mark{number}")
    for address in PUBLIC:
        with django_assert_max_num_queries(20):
            client.get(address)
    client.force_login(coordinator)
    for address in TEAM:
        with django_assert_max_num_queries(26):
            client.get(address)


def test_body_kind_has_every_column_of_the_form(austrian: Platform, coordinator: User) -> None:
    body = keep(coordinator, "body", name="x")
    assert set(values_of(BODY, body)) == set(BODY.columns)
