"""What becomes of records that another installation offers."""

from collections import Counter

import pytest

from tests.federation.site import Site, term, text, translation, whole
from zeroward.core.domain.texts import set_text
from zeroward.core.models import AuditEvent, Text
from zeroward.federation.domain.errors import HarvestError
from zeroward.federation.domain.harvesting import harvest
from zeroward.federation.domain.peers import enter_peer
from zeroward.federation.domain.reading_ours import ours_of
from zeroward.federation.models import Held, Peer, Strand
from zeroward.library.models import Challenge, Link, Material, Recording, Term
from zeroward.places.models import Country

ID = "oai:europe.example:term/esco"
State = Held.State


def counts(peer: Peer, site: Site, **more: bool) -> Counter[str]:
    return Counter({name: count for name, count in harvest(peer, ask=site, **more).items() if count})


def held(identifier: str = ID) -> Held:
    return Held.objects.get(identifier=identifier)


def test_new_record_is_made_with_its_origin(europe: Peer) -> None:
    assert counts(europe, Site(term("esco"))) == {"taken": 1}
    made = Term.objects.get()
    assert (made.key, made.term, made.definition, made.is_public) == ("esco", "ESCO", "Means it.", True)
    assert made.source.title == "Europe"
    assert made.source_ref[0]["address"] == "https://europe.example/id/term/esco"
    kept = held()
    assert (kept.state, kept.follows, kept.licence) == (
        State.TAKEN,
        True,
        "https://creativecommons.org/licenses/by/4.0/",
    )
    assert AuditEvent.objects.filter(action="federation.record.take").count() == 1


class Twice(Site):
    """Tells each record twice in one page, and means something else the second time."""

    def record(self, name: str, content: str | None) -> str:
        again = (content or "").replace("Means it.", "Means it better.")
        return super().record(name, content) + super().record(name, again)


def test_record_that_is_told_twice_in_a_page_is_one(europe: Peer) -> None:
    site = Twice(term("esco"), term("nbs"))
    assert counts(europe, site) == {"taken": 2, "changed": 2}
    assert set(Term.objects.values_list("key", "definition")) == {
        ("esco", "Means it better."),
        ("nbs", "Means it better."),
    }
    assert Held.objects.count() == 2


def test_second_harvest_changes_nothing(europe: Peer) -> None:
    site = Site(term("esco"))
    counts(europe, site)
    before = Term.objects.get().updated_at
    assert counts(europe, site) == {"same": 1}
    assert counts(europe, site, whole=True) == {"same": 1}
    assert Term.objects.get().updated_at == before


def test_translations_keep_maker_and_state_and_go_on_as_they_came(europe: Peer) -> None:
    texts = {
        "title": text(
            "Guide", de=translation("Leitfaden"), fr=translation("Guide", "machine", reviewed=True)
        ),
        "summary": text(
            "How.", de=translation("Wie.", "imported", stale=True), fr=translation("Comment.", "machine")
        ),
    }
    counts(europe, Site(whole("material", "guide", texts)))
    found = ours_of("material", ["guide"])["guide"].flat
    assert {path: found[path] for path in found if path.startswith("text/")} == {
        "text/title": "Guide",
        "text/title/de": translation("Leitfaden"),
        "text/title/fr": translation("Guide", "machine", reviewed=True),
        "text/summary": "How.",
        "text/summary/de": translation("Wie.", "imported", stale=True),
        "text/summary/fr": translation("Comment.", "machine"),
    }


def test_what_is_referred_to_is_linked_where_it_is_there(europe: Peer, challenge: Challenge) -> None:
    Country.objects.get_or_create(key="austria", code="AT", defaults={"name": "Austria"})
    record = {
        "countries": ["AT", "XX"],
        "challenges": [challenge.code, "9.9"],
        "links": ["https://a.example/x", "https://b.example/"],
        "year_from": 2020,
        "year_to": None,
        "unknown_column": {"a": [1]},
    }
    counts(europe, Site(whole("material", "guide", {"title": text("Guide")}, record)))
    made = Material.objects.get(key="guide")
    assert [one.code for one in made.countries.all()] == ["AT"]
    assert [one.code for one in made.challenges.all()] == [challenge.code]
    assert list(made.links.values_list("url", "label")) == [
        ("https://a.example/x", "a.example"),
        ("https://b.example/", "b.example"),
    ]
    site = Site(
        whole(
            "material",
            "guide",
            {"title": text("Guide")},
            {**record, "links": ["https://b.example/"], "challenges": []},
        )
    )
    assert counts(europe, site) == {"changed": 1}
    assert Link.objects.get().url == "https://b.example/"
    assert made.challenges.count() == 0


def test_record_of_ours_with_the_same_content_stays_ours(europe: Peer) -> None:
    Term.objects.create(key="esco", term="ESCO", definition="Means it.")
    site = Site(term("esco"))
    assert counts(europe, site) == {"same": 1}
    assert (held().state, held().follows) == (State.SAME, False)
    site.give(term("esco", "Means more."))
    assert counts(europe, site) == {"conflict": 1}
    assert Term.objects.get().definition == "Means it."


def test_other_record_of_ours_is_put_before_an_editor(europe: Peer) -> None:
    Term.objects.create(key="esco", term="ESCO", definition="Ours.")
    assert counts(europe, Site(term("esco"))) == {"conflict": 1}
    assert (Term.objects.get().definition, held().pending["text/definition"]) == ("Ours.", "Means it.")


def test_changes_of_other_fields_are_put_together(europe: Peer) -> None:
    site = Site(term("esco"))
    counts(europe, site)
    Term.objects.update(term="E.S.C.O.")
    site.give(term("esco", "Means more."))
    assert counts(europe, site) == {"changed": 1}
    assert (Term.objects.get().term, Term.objects.get().definition) == ("E.S.C.O.", "Means more.")
    # ours is still a change of ours: theirs does not go over it later
    site.give(whole("term", "esco", {"term": text("Esco"), "definition": text("Means more.")}))
    assert counts(europe, site) == {"conflict": 1}
    assert Term.objects.get().term == "E.S.C.O."


def test_translation_made_here_is_not_written_over(europe: Peer) -> None:
    site = Site(term("esco"))
    counts(europe, site)
    set_text(record=Term.objects.get(), field="definition", lang="de", body="Unseres.")
    texts = {"term": text("ESCO"), "definition": text("Means it.", de=translation("Ihres.", "machine"))}
    site.give(whole("term", "esco", texts))
    assert counts(europe, site) == {"conflict": 1}
    assert Text.objects.get().body == "Unseres."


def test_draft_in_work_makes_an_editor_choose(europe: Peer) -> None:
    site = Site(term("esco"))
    counts(europe, site)
    draft = Term.objects.get()
    draft.definition = "In work."
    draft.save_revision()
    site.give(term("esco", "Means more."))
    assert counts(europe, site) == {"conflict": 1}


def test_withdrawn_record_goes_and_comes_back(europe: Peer) -> None:
    site = Site(term("esco"), term("ccc"))
    counts(europe, site)
    site.withdraw(ID)
    assert counts(europe, site) == {"withdrawn": 1, "same": 1}
    assert [one.key for one in Term.objects.public()] == ["ccc"]
    assert counts(europe, site) == {"same": 2}
    site.give(term("esco"))
    assert counts(europe, site)["taken"] + counts(europe, site)["same"] >= 1
    assert Term.objects.public().count() == 2
    assert held().state == State.TAKEN


@pytest.mark.parametrize("way", ["changed", "used"])
def test_withdrawn_record_that_is_used_or_changed_here_stays(europe: Peer, way: str) -> None:
    site = Site(whole("material", "guide", {"title": text("Guide")}))
    counts(europe, site)
    if way == "changed":
        Material.objects.update(summary="Ours.")
    else:
        Recording.objects.create(key="film", title="Film", material=Material.objects.get())
    site.withdraw("oai:europe.example:material/guide")
    assert counts(europe, site) == {"gone": 1}
    assert Material.objects.public().count() == 1


def test_record_that_vanished_without_a_word_is_noticed_by_a_whole_list(europe: Peer) -> None:
    site = Site(term("esco"), term("ccc"))
    counts(europe, site)
    del site.records[ID]
    assert counts(europe, site) == {"same": 1}
    Held.objects.update(seen_at="2026-01-01T00:00:00Z")
    assert counts(europe, site, whole=True) == {"same": 1, "withdrawn": 1}
    assert [one.key for one in Term.objects.public()] == ["ccc"]


def test_source_that_came_back_with_a_backup_withdraws_nothing_by_it(europe: Peer) -> None:
    site = Site(term("esco"), term("ccc"))
    counts(europe, site)
    newer = "2999-01-01T00:00:00Z"
    Held.objects.filter(identifier=ID).update(datestamp=newer)
    Held.objects.update(seen_at="2026-01-01T00:00:00Z")
    assert counts(europe, site, whole=True) == {"older": 1, "same": 1}
    assert Term.objects.public().count() == 2


@pytest.mark.parametrize(("total", "left"), [(3, 0), (30, 10)])
def test_list_that_is_suddenly_empty_withdraws_nothing(europe: Peer, total: int, left: int) -> None:
    site = Site(*(term(f"t{number}") for number in range(total)))
    counts(europe, site)
    site.records = dict(list(site.records.items())[:left])
    Held.objects.update(seen_at="2026-01-01T00:00:00Z")
    assert counts(europe, site, whole=True)["missing"] == total - left
    assert Term.objects.public().count() == total


def test_second_process_at_the_same_source_stops(europe: Peer) -> None:
    site = Site(*(term(f"t{number}") for number in range(4)), page=2)

    def overtaken(url: str) -> object:
        if "ListRecords" in url and "term" in url:
            Strand.objects.filter(spec="kind:term").update(token="kind:term|2")
        return site(url)

    with pytest.raises(HarvestError, match="Another process"):
        harvest(europe, ask=overtaken)  # type: ignore[arg-type]
    assert Term.objects.count() == 0


def test_record_that_our_editors_archived_stays_archived(europe: Peer) -> None:
    site = Site(term("esco"))
    counts(europe, site)
    Term.objects.update(archived_at="2026-01-01T00:00:00Z")
    site.give(term("esco", "Means more."))
    assert counts(europe, site) == {"ours": 1}
    site.withdraw(ID)
    counts(europe, site)
    site.give(term("esco", "Back."))
    counts(europe, site)
    assert Term.objects.public().count() == 0


def test_record_never_comes_back_to_where_it_was_made(europe: Peer) -> None:
    site = Site()
    site.give(term("esco"), "oai:nation.example:term/esco")
    assert counts(europe, site) == {"own": 1}
    assert not Term.objects.exists()


def test_two_ways_to_one_record_are_one_record(europe: Peer) -> None:
    hub = enter_peer(name="Hub", address="https://hub.example", sets=["kind:term"])
    through = Site(name="hub.example")
    through.give(term("esco"), ID)
    assert counts(hub, through) == {"taken": 1}
    assert counts(europe, Site(term("esco"))) == {"same": 1}  # the origin itself is the better source
    assert held().peer == europe
    through.give(term("esco", "Old."), ID)
    assert counts(hub, through) == {"elsewhere": 1}
    assert Term.objects.count() == 1


def test_connection_that_breaks_leaves_whole_pages_and_goes_on(europe: Peer) -> None:
    site = Site(*(term(f"t{number}") for number in range(7)), page=3)
    site.stops_at = 3  # who it is, no materials, the first page; then
    with pytest.raises(HarvestError, match="connection broke"):
        harvest(europe, ask=site)
    assert Term.objects.count() == 3
    assert Strand.objects.get(spec="kind:term").token == "kind:term|3"
    assert europe.last["state"] == "failed"
    site.asked.clear()
    site.stops_at = -1
    assert counts(europe, site) == {"taken": 4}
    assert [one.get("resumptionToken") for one in site.asked if one.get("resumptionToken")] == [
        "kind:term|3",
        "kind:term|6",
    ]
    assert Strand.objects.get(spec="kind:term").token == ""


def test_process_that_ends_within_a_page_leaves_nothing_of_it(
    europe: Peer, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = Site(*(term(f"t{number}") for number in range(4)), page=2)
    real, calls = Held.save, []

    def save(self: Held, *args: object, **more: object) -> None:
        calls.append(self)
        if len(calls) == 4:
            raise SystemExit
        real(self, *args, **more)

    monkeypatch.setattr(Held, "save", save)
    with pytest.raises(SystemExit):
        harvest(europe, ask=site)
    assert (Term.objects.count(), Held.objects.count()) == (2, 2)
    monkeypatch.setattr(Held, "save", real)
    assert counts(europe, site) == {"taken": 2}


def test_mark_that_ran_out_begins_the_list_anew(europe: Peer) -> None:
    site = Site(*(term(f"t{number}") for number in range(4)), page=2)
    site.stops_at = 3
    with pytest.raises(HarvestError):
        harvest(europe, ask=site)
    site.stops_at, site.expired = -1, {"kind:term|2"}
    assert counts(europe, site) == {"same": 2, "taken": 2}


def test_translation_that_only_we_have_is_no_difference(europe: Peer) -> None:
    ours = Term.objects.create(key="esco", term="ESCO", definition="Means it.")
    set_text(record=ours, field="definition", lang="de", body="Unseres.")
    assert counts(europe, Site(term("esco"))) == {"same": 1}
    assert Text.objects.get().body == "Unseres."
