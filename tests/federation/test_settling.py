"""An editor sees both versions and chooses; the pages of the desk, and who may open them."""

from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.federation.site import Site, term, text, whole
from zeroward.core.errors import InvalidInputError
from zeroward.core.models import AuditEvent
from zeroward.core.problems import StaleError
from zeroward.federation.domain.harvesting import harvest
from zeroward.federation.domain.settling import settle
from zeroward.federation.models import Held, Peer
from zeroward.federation.queries.questions import question
from zeroward.library.models import Material, Recording, Term
from zeroward.people.models import Membership, Role, User
from zeroward.people.queries.viewer import viewer_of

State = Held.State


@pytest.fixture
def site(europe: Peer) -> Site:
    """Both changed the definition; only they the name in full."""
    site = Site(term("esco"), term("ccc"))
    harvest(europe, ask=site)
    Term.objects.filter(key="esco").update(definition="Ours.")
    texts = {"term": text("ESCO"), "definition": text("Theirs."), "expansion": text("Energy service company")}
    site.give(whole("term", "esco", texts))
    harvest(europe, ask=site)
    return site


def choose(choice: str, editor: User, key: str = "esco", **fields: str) -> Held:
    held = Held.objects.get(key=key)
    paths = {f"text/{name}": one for name, one in fields.items()}
    return settle(
        held=held, choice=choice, stamp=stamp(key), fields=paths, actor=editor, viewer=viewer_of(editor)
    )


def stamp(key: str = "esco") -> str:
    found = question(Held.objects.get(key=key).pk)
    assert found is not None
    return found.stamp


def test_theirs_is_written_and_followed(site: Site, europe: Peer, mission_editor: User) -> None:
    assert choose("theirs", mission_editor).state == State.TAKEN
    found = Term.objects.get(key="esco")
    assert (found.definition, found.expansion) == ("Theirs.", "Energy service company")
    site.give(term("esco", "Newer."))
    assert harvest(europe, ask=site)["changed"] == 1


def test_ours_stays_until_they_change_it_again(site: Site, europe: Peer, mission_editor: User) -> None:
    choose("ours", mission_editor)
    found = Term.objects.get(key="esco")
    assert (found.definition, found.expansion) == ("Ours.", "Energy service company")
    assert harvest(europe, ask=site)["conflict"] == 0
    texts = {"term": text("ESCO"), "definition": text("Newer."), "expansion": text("Energy service company")}
    site.give(whole("term", "esco", texts))
    assert harvest(europe, ask=site)["conflict"] == 1
    assert Term.objects.get(key="esco").definition == "Ours."


def test_record_of_ours_follows_once_theirs_was_chosen(europe: Peer, mission_editor: User) -> None:
    Term.objects.create(key="esco", term="ESCO", definition="Ours.")
    site = Site(term("esco", "Theirs."))
    harvest(europe, ask=site)
    assert choose("theirs", mission_editor).follows
    assert Term.objects.get().source.title == "Europe"
    site.give(term("esco", "Newer."))
    assert harvest(europe, ask=site)["changed"] == 1


def test_record_of_ours_stays_ours(europe: Peer, mission_editor: User) -> None:
    Term.objects.create(key="esco", term="ESCO", definition="Ours.")
    site = Site(term("esco", "Theirs."))
    harvest(europe, ask=site)
    assert (choose("ours", mission_editor).state, Term.objects.get().definition) == (State.OURS, "Ours.")
    assert harvest(europe, ask=site, whole=True)["conflict"] == 0


def test_newer_content_refuses_the_choice(site: Site, europe: Peer, mission_editor: User) -> None:
    old, shown = Held.objects.get(key="esco"), stamp()
    site.give(term("esco", "Newer."))
    harvest(europe, ask=site)
    with pytest.raises(StaleError):
        settle(held=old, choice="theirs", stamp=shown, actor=None, viewer=viewer_of(mission_editor))
    assert Term.objects.get(key="esco").definition == "Ours."


def test_what_changed_here_meanwhile_refuses_the_choice(site: Site, mission_editor: User) -> None:
    shown = stamp()
    Term.objects.filter(key="esco").update(definition="Ours, newer.")
    held = Held.objects.get(key="esco")
    with pytest.raises(StaleError):
        settle(held=held, choice="theirs", stamp=shown, actor=None, viewer=viewer_of(mission_editor))
    assert Term.objects.get(key="esco").definition == "Ours, newer."


@pytest.fixture
def two(europe: Peer) -> Site:
    """Both changed the definition and the name in full."""
    site = Site(both("Means it.", "First"))
    harvest(europe, ask=site)
    Term.objects.filter(key="esco").update(definition="Ours.", expansion="Our name")
    site.give(both("Theirs.", "Their name"))
    harvest(europe, ask=site)
    return site


def both(definition: str, expansion: str) -> str:
    return whole(
        "term",
        "esco",
        {"term": text("ESCO"), "definition": text(definition), "expansion": text(expansion)},
    )


def words() -> tuple[str, str]:
    found = Term.objects.get(key="esco")
    return found.definition, found.expansion


def test_each_field_is_settled_by_itself(two: Site, europe: Peer, mission_editor: User) -> None:
    held = choose("each", mission_editor, definition="theirs", expansion="ours")
    assert (held.state, held.follows, words()) == (State.TAKEN, True, ("Theirs.", "Our name"))
    changes = AuditEvent.objects.get(action="federation.record.settle").changes
    assert changes == {"text/definition": [None, "theirs"], "text/expansion": [None, "ours"]}
    two.give(both("Newer.", "Their name"))
    assert harvest(europe, ask=two)["changed"] == 1  # theirs is followed where theirs was chosen
    assert words() == ("Newer.", "Our name")
    two.give(both("Newer.", "Their newer name"))
    assert harvest(europe, ask=two)["conflict"] == 1  # and ours asked about when they change it again
    found = question(Held.objects.get().pk)
    assert found is not None
    assert [(row.path, row.ours, row.theirs) for row in found.differences] == [
        ("text/expansion", "Our name", "Their newer name")
    ]


def test_field_by_field_of_a_record_that_is_ours(europe: Peer, mission_editor: User) -> None:
    Term.objects.create(key="esco", term="ESCO", definition="Ours.", expansion="Our name")
    site = Site(both("Theirs.", "Their name"))
    harvest(europe, ask=site)
    held = choose("each", mission_editor, definition="theirs", expansion="ours")
    assert (held.state, held.follows, words()) == (State.OURS, False, ("Theirs.", "Our name"))
    assert Term.objects.get().source.title == "Europe"
    assert harvest(europe, ask=site, whole=True)["conflict"] == 0
    site.give(both("Newer.", "Their name"))
    assert harvest(europe, ask=site)["conflict"] == 1
    found = question(Held.objects.get().pk)
    assert found is not None
    assert [(row.path, row.ours, row.theirs) for row in found.differences] == [
        ("text/definition", "Theirs.", "Newer.")
    ]


def test_theirs_in_every_field_is_the_whole_record(europe: Peer, mission_editor: User) -> None:
    Term.objects.create(key="esco", term="ESCO", definition="Ours.", expansion="Our name")
    harvest(europe, ask=Site(both("Theirs.", "Their name")))
    assert choose("each", mission_editor, definition="theirs", expansion="theirs").follows
    assert words() == ("Theirs.", "Their name")


@pytest.mark.parametrize(
    "said", [{}, {"definition": "theirs"}, {"definition": "theirs", "expansion": "both"}]
)
def test_field_without_a_choice_is_refused(two: Site, mission_editor: User, said: dict[str, str]) -> None:
    with pytest.raises(InvalidInputError) as refused:
        choose("each", mission_editor, **said)
    assert refused.value.place in ("text/definition", "text/expansion")
    assert words() == ("Ours.", "Our name")


def test_page_settles_field_by_field_and_comes_back_filled(
    two: Site, client: Client, mission_editor: User, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client.force_login(mission_editor)
    address = f"/en/desk/installations/decide/{Held.objects.get().pk}/"
    with django_assert_max_num_queries(20):
        page = client.get(address)
    assert [(row.name, row.chosen) for row in page.context["question"].differences] == [
        ("for text/definition", "ours"),
        ("for text/expansion", "ours"),
    ]
    said = {"choice": "each", "for text/definition": "theirs", "for text/expansion": "ours"}
    late = client.post(address, {**said, "stamp": "0"})
    assert (late.status_code, words()) == (409, ("Ours.", "Our name"))
    assert [row.chosen for row in late.context["question"].differences] == ["theirs", "ours"]
    assert b'value="theirs" checked' in late.content
    assert client.post(address, {**said, "stamp": stamp()}).status_code == 302
    assert words() == ("Theirs.", "Our name")


@pytest.mark.parametrize(
    ("choice", "shown", "state"), [("ours", 1, State.OURS), ("theirs", 0, State.WITHDRAWN)]
)
def test_withdrawn_but_used(europe: Peer, mission_editor: User, choice: str, shown: int, state: str) -> None:
    site = Site(whole("material", "guide", {"title": text("Guide")}))
    harvest(europe, ask=site)
    Recording.objects.create(key="film", title="Film", material=Material.objects.get())
    site.withdraw("oai:europe.example:material/guide")
    harvest(europe, ask=site)
    assert choose(choice, mission_editor, "guide").state == state
    assert Material.objects.public().count() == shown


def test_page_shows_both_and_settles(site: Site, client: Client, mission_editor: User) -> None:
    client.force_login(mission_editor)
    held = Held.objects.get(key="esco")
    page = client.get(f"/en/desk/installations/decide/{held.pk}/")
    assert [(row.label, row.ours, row.theirs) for row in page.context["question"].differences] == [
        ("what it means", "Ours.", "Theirs.")
    ]
    address = f"/en/desk/installations/decide/{held.pk}/"
    assert client.post(address, {"choice": "both", "stamp": stamp()}).status_code == 409
    assert client.post(address, {"choice": "theirs", "stamp": "0"}).status_code == 409
    assert Term.objects.get(key="esco").definition == "Ours."
    assert client.post(address, {"choice": "theirs", "stamp": stamp()}).status_code == 302
    assert Term.objects.get(key="esco").definition == "Theirs."
    assert client.get(address).status_code == 404


def test_lists_stay_within_few_queries(
    site: Site,
    europe: Peer,
    client: Client,
    mission_editor: User,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    client.force_login(mission_editor)
    harvest(europe, ask=Site(*(term(f"t{number}", "") for number in range(30))))
    Held.objects.filter(key__startswith="t").update(state=State.GONE, reason="It is <b>bad</b>.")
    with django_assert_max_num_queries(15):
        page = client.get("/en/desk/installations/").content.decode()
    assert page.count("/decide/") == 31
    with django_assert_max_num_queries(15):
        page = client.get("/en/desk/installations/europe/").content.decode()
    assert "It is &lt;b&gt;bad&lt;/b&gt;." in page
    assert client.get("/en/desk/installations/nobody/").status_code == 404


def test_page_of_the_record_says_where_it_came_from(site: Site, client: Client) -> None:
    page = client.get("/en/glossary/ccc/").content.decode()
    assert 'Taken over: <a href="https://europe.example/id/term/ccc">Europe</a>' in page
    assert '<a rel="license" href="https://creativecommons.org/licenses/by/4.0/">Licence</a>' in page
    Held.objects.filter(key="ccc").update(licence="javascript:<x>")
    assert "javascript:&lt;x&gt;</span>" in client.get("/en/glossary/ccc/").content.decode()
    Term.objects.create(key="own", term="Own")
    assert "Taken over" not in client.get("/en/glossary/own/").content.decode()


def test_what_was_taken_over_is_offered_under_its_first_name(site: Site, client: Client) -> None:
    Term.objects.create(key="own", term="Own")
    answer = client.get("/oai?verb=ListRecords&metadataPrefix=zw&set=kind:term").content.decode()
    assert "<identifier>oai:europe.example:term/ccc</identifier>" in answer
    assert "<identifier>oai:nation.example:term/own</identifier>" in answer
    assert answer.count("<originDescription") == 2
    found = client.get("/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:europe.example:term/ccc")
    assert b"<dc:title" in found.content


def test_what_was_changed_here_is_offered_as_altered(
    site: Site, client: Client, mission_editor: User
) -> None:
    def altered() -> bool:
        answer = client.get("/oai?verb=GetRecord&metadataPrefix=zw&identifier=oai:europe.example:term/esco")
        return b'altered="true"' in answer.content

    Term.objects.get(key="esco").save()
    assert altered()
    choose("ours", mission_editor)
    assert altered()


OPEN_TO_EDITORS = ("", "europe/")
OPEN_TO_ADMINISTRATORS = ("add/", "europe/change/")


@pytest.mark.parametrize("role", [Role.MISSION_ANALYST, Role.PROGRAMME_MANAGER, ""])
def test_others_see_nothing_of_it(site: Site, client: Client, person: Callable[..., User], role: str) -> None:
    client.force_login(person("other@example.org", scope="mission" if role else "", role=role))
    held = Held.objects.get(key="esco")
    for path in (*OPEN_TO_EDITORS, *OPEN_TO_ADMINISTRATORS, f"decide/{held.pk}/"):
        assert client.get(f"/en/desk/installations/{path}").status_code == 403
    for path in ("europe/ask/", "europe/remove/", f"decide/{held.pk}/"):
        assert client.post(f"/en/desk/installations/{path}").status_code == 403


def test_visitors_are_asked_to_sign_in(site: Site, client: Client) -> None:
    assert client.get("/en/desk/installations/").status_code == 302


def test_editor_does_not_manage_sources(site: Site, client: Client, mission_editor: User) -> None:
    client.force_login(mission_editor)
    for path in OPEN_TO_ADMINISTRATORS:
        assert client.get(f"/en/desk/installations/{path}").status_code == 403
    assert client.post("/en/desk/installations/europe/remove/").status_code == 403
    assert Peer.objects.count() == 1


FORM = {"name": "Other", "address": "https://other.example", "sets": ["kind:term"], "is_active": "on"}


def test_administrator_enters_changes_and_removes(europe: Peer, client: Client, administrator: User) -> None:
    client.force_login(administrator)
    assert client.post("/en/desk/installations/add/", FORM).status_code == 302
    made = Peer.objects.get(key="other")
    assert (made.address, made.sets) == ("https://other.example/", ["kind:term"])
    change = "/en/desk/installations/other/change/"
    assert client.get(change).status_code == 200
    assert client.post(change, {**FORM, "name": "New", "lock": made.lock}).status_code == 302
    assert client.post(change, {**FORM, "name": "Late", "lock": made.lock}).status_code == 422
    assert Peer.objects.get(key="other").name == "New"
    assert client.post("/en/desk/installations/other/remove/").status_code == 302
    assert not Peer.objects.filter(key="other").exists()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("address", "http://other.example"),
        ("address", "ftp://other.example"),
        ("address", "https://u:p@other.example"),
        ("address", "https://other.example/?x=1"),
        ("address", "https://europe.example/"),
        ("address", "https://[::1"),
        ("public_key", "ed25519:short"),
        ("sets", ["kind:people"]),
        ("sets", []),
        ("name", " "),
    ],
)
def test_form_refuses_and_comes_back_filled(
    europe: Peer, client: Client, administrator: User, field: str, value: object
) -> None:
    client.force_login(administrator)
    page = client.post("/en/desk/installations/add/", {**FORM, field: value})
    assert page.status_code == 422
    assert field in page.context["form"].errors
    assert Peer.objects.count() == 1


def test_removing_a_source_leaves_its_records_with_us(
    site: Site, europe: Peer, client: Client, administrator: User
) -> None:
    client.force_login(administrator)
    client.post("/en/desk/installations/europe/remove/")
    assert (Peer.objects.count(), Held.objects.count(), Term.objects.public().count()) == (0, 0, 2)
    assert Membership.objects.exists()


def test_asking_now_is_a_job(
    europe: Peer, client: Client, mission_editor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    from zeroward.federation.domain import harvesting

    monkeypatch.setattr(harvesting, "harvest", lambda _peer: {"taken": 2})
    client.force_login(mission_editor)
    answer = client.post("/en/desk/installations/europe/ask/")
    assert answer.status_code == 302
    assert "/me/jobs/" in answer["Location"]
