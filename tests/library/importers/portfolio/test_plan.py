"""Planning and committing made-up portfolios against the database."""

import pytest
from django.db import DatabaseError

from tests.library.importers.portfolio.documents import card, challenge, opener, portfolio
from zeroward.core.errors import ConflictError
from zeroward.core.models import AuditEvent, ImportRow, ImportRun, LoadedValue, Source, Wording
from zeroward.ecosystem.models import Platform
from zeroward.library.importers.portfolio.parse import parse_bytes
from zeroward.library.importers.portfolio.plan import applying
from zeroward.library.importers.portfolio.plan.applying import apply_import
from zeroward.library.importers.portfolio.plan.planned import ImportPlan
from zeroward.library.importers.portfolio.plan.planning import plan_import
from zeroward.library.models import (
    Category,
    Challenge,
    DeepDive,
    Lesson,
    Link,
    Material,
    Placement,
    Quote,
    Recording,
)
from zeroward.places.models import Country, Organisation
from zeroward.taxonomy.models import Concept

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

TAIL = (
    "Streets and Squares Lessons Learned\n\nQuiet streets for all: sweep first",
    "Streets and Squares Deep Dive Example\n\nTHE WHISPER CLUB, NORWAY\n\nIt began.\n\nHOW TO...\n\nStart:\n\n- ✓ Sit",
    "RECORDED\n\nMATERIAL\n\nTalk: Tram school\n\n4 May 2023\n\nclick!\n\nTalk\n\nA talk about trams.",
    "Core Country: Norway\n\nFacilitator:\tTree Office\nCities:\t/",
)
BODY = "They plan. National partners supporting the Cities Mission: Tree Office (TO); Pond Club."


def planned(*parts: str) -> ImportPlan:
    return plan_import(
        parse_bytes(portfolio(*(parts or (opener(), challenge(cards=(card(body=BODY),)), *TAIL))))
    )


def verdicts(plan: ImportPlan, verdict: str) -> list[str]:
    return [f"{row.kind} {row.key}" for row in plan.rows if row.verdict == verdict]


def test_plan_writes_nothing() -> None:
    plan = planned()
    assert len(verdicts(plan, "create")) > 10
    assert not Category.objects.exists()
    assert not Country.objects.exists()
    assert not LoadedValue.objects.exists()


def test_import_into_an_empty_database_creates_everything_as_drafts() -> None:
    run = apply_import(planned())
    material = Material.objects.get()
    assert (material.title, material.summary, material.year_from, material.live) == (
        "Tram school",
        "They plan.",
        2021,
        False,
    )
    assert (material.wording, material.source.digest) == (Wording.SOURCE, run.file_digest)
    assert [country.code for country in material.countries.all()] == ["AT"]
    assert sorted(body.name for body in material.partners.all()) == ["Pond Club", "Tree Office"]
    link = Link.objects.get()
    assert (link.label, link.lang, link.state) == ("Tram notes", "de", Link.State.MISSING)
    one = Challenge.objects.get()
    assert (one.code, one.category.code, one.key_challenges) == (
        "1.1",
        "1",
        "Cars are loud\nNobody counts steps",
    )
    assert sorted(tag.notation for tag in one.hashtags.all()) == ["QuietStreets", "Walking"]
    assert Placement.objects.get().source_ref[0]["lines"][0] > 1
    assert Lesson.objects.get().text == "sweep first"
    assert (DeepDive.objects.get().country.code, DeepDive.objects.get().steps) == ("NO", "Sit")
    assert Recording.objects.get().material == material
    platform = Platform.objects.get()
    assert (platform.facilitators, platform.missing_reasons["cities_note"]) == (
        "Tree Office",
        "The source prints “/”.",
    )
    quote = Quote.objects.get()
    assert (quote.consent, quote.live) == (False, False)


def test_import_keeps_the_run_with_rows_findings_and_audit() -> None:
    run = apply_import(planned())
    assert run.state == ImportRun.State.COMMITTED
    assert run.rows.filter(verdict=ImportRow.Verdict.FINDING, kind="links_without_address").exists()
    assert run.rows.filter(verdict="create", kind="material").get().changes["title"] == [None, "Tram school"]
    assert AuditEvent.objects.filter(action="core.import.commit").count() == 1
    assert AuditEvent.objects.filter(action="library.material.import-create").count() == 1


def test_the_same_file_twice_changes_nothing() -> None:
    apply_import(planned())
    before = {
        model: list(model.objects.values())
        for model in (Category, Challenge, Material, Placement, Link, Concept)
    }
    again = planned()
    assert again.changes_nothing
    apply_import(again)
    assert {model: list(model.objects.values()) for model in before} == before
    assert Source.objects.count() == 1


def test_an_edited_copy_shows_as_a_difference() -> None:
    apply_import(planned(opener(), challenge()))
    plan = planned(
        opener(), challenge(keys=("Cars are loud", "Shoes wear out"), cards=(card(year="2022-2024"),))
    )
    assert verdicts(plan, "create") == []
    changes = {row.kind: row.changes for row in plan.rows if row.verdict == "change"}
    assert changes["challenge"] == {
        "key_challenges": ["Cars are loud\nNobody counts steps", "Cars are loud\nShoes wear out"]
    }
    assert changes["material"]["year_from"] == [2021, 2022]
    apply_import(plan)
    material = Material.objects.get()
    assert (material.year_from, material.year_to, material.year_note) == (2022, 2024, "2022-2024")


def test_a_renamed_material_is_the_same_record() -> None:
    apply_import(planned(opener(), challenge()))
    plan = planned(opener(), challenge(cards=(card(title="The tram school of Graz"),)))
    assert verdicts(plan, "create") == []
    apply_import(plan)
    material = Material.objects.get()
    assert (material.key, material.title) == ("tram-school", "The tram school of Graz")


def test_what_a_document_no_longer_has_is_reported_and_stays() -> None:
    apply_import(
        planned(opener(), challenge(), challenge("1.2", "Counting steps", cards=(card("Step book"),)))
    )
    plan = planned(opener(), challenge())
    gone = {f"{row.kind} {row.key}" for row in plan.rows if "earlier document" in row.reason}
    assert {"challenge 1.2", "material step-book", "placement step-book.1.2"} <= gone
    apply_import(plan)
    assert Challenge.objects.count() == 2


def test_text_that_a_person_edited_is_a_conflict_and_stays() -> None:
    apply_import(planned(opener(), challenge()))
    Material.objects.update(summary="An editor wrote this.")
    plan = planned(opener(), challenge(cards=(card(body="The source says it anew."),)))
    (row,) = (row for row in plan.rows if row.kind == "material" and row.verdict == "refuse")
    assert row.reason.startswith("Conflict")
    assert row.changes["summary"] == ["An editor wrote this.", "The source says it anew."]
    apply_import(plan)
    assert Material.objects.get().summary == "An editor wrote this."


def test_text_that_a_person_edited_is_no_conflict_while_the_source_is_the_same() -> None:
    apply_import(planned(opener(), challenge()))
    Material.objects.update(summary="An editor wrote this.")
    assert planned(opener(), challenge()).changes_nothing
    assert not any(
        row.kind == "material" and row.verdict == "refuse" for row in planned(opener(), challenge()).rows
    )


def test_an_edit_in_a_draft_is_seen() -> None:
    apply_import(planned(opener(), challenge()))
    material = Material.objects.get()
    material.summary = "A draft of an editor."
    material.save_revision()
    plan = planned(opener(), challenge(cards=(card(body="The source says it anew."),)))
    (row,) = (row for row in plan.rows if row.kind == "material" and row.verdict == "refuse")
    assert row.changes["summary"][0] == "A draft of an editor."


def test_our_own_wording_is_kept_and_reported_once(category: Category, material: Material) -> None:
    """A record of the shipped catalogue: matched, never overwritten; gaps fill, texts of it in a draft."""
    Category.objects.update(code="1", key="category-01")
    Challenge.objects.update(code="1.1", key="1.1", title="Quiet streets")
    Material.objects.update(title="Our tram school", title_variants="Tram school", key_features="")
    plan = planned(opener(), challenge(cards=(card(year="2023"),)))
    kept = {row.kind: row for row in plan.rows if row.verdict == "refuse" and row.changes}
    assert kept["material"].reason.startswith("Kept ours")
    assert kept["material"].changes["summary"] == [
        "Ministries and cities meet twice a year.",
        "People learn to plan a tram line.",
    ]
    apply_import(plan)
    record = Material.objects.get()
    assert (record.title, record.summary) == ("Our tram school", "Ministries and cities meet twice a year.")
    assert (record.live, record.key_features, record.year_to) == (True, "", 2023)
    assert record.get_latest_revision_as_object().key_features == "Plans on paper\nTea at four"
    again = planned(opener(), challenge(cards=(card(year="2023"),)))
    assert again.changes_nothing
    assert not any(row.changes for row in again.rows if row.verdict == "refuse")


def test_publishing_makes_new_records_live() -> None:
    apply_import(planned(), publish=True)
    assert Material.objects.get().live
    assert Material.objects.get().first_published_at is not None


def test_commit_refuses_a_plan_that_is_out_of_date() -> None:
    plan = planned(opener(), challenge())
    Country.objects.create(key="at", code="AT", name="Österreich")
    with pytest.raises(ConflictError, match="changed since"):
        apply_import(plan)
    assert not Material.objects.exists()
    assert ImportRun.objects.get().state == ImportRun.State.PLANNED


def test_commit_happens_once() -> None:
    plan = planned(opener(), challenge())
    run = apply_import(plan)
    with pytest.raises(ConflictError, match="already"):
        apply_import(plan, run=run)


def test_a_failure_half_way_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(**_values: object) -> None:
        raise DatabaseError("disk full")

    plan = planned()
    monkeypatch.setattr(applying, "remember_imported", broken)
    with pytest.raises(DatabaseError):
        apply_import(plan)
    assert not Material.objects.exists()
    assert not Organisation.objects.exists()


def test_a_title_that_is_too_long_is_refused_with_what_depends_on_it() -> None:
    plan = planned(opener(), challenge(cards=(card(title="Tram " * 60),)))
    reasons = {row.kind: row.reason for row in plan.rows if row.verdict == "refuse"}
    assert "at most 250" in reasons["material"]
    assert "refused" in reasons["placement"]
    apply_import(plan)
    assert not Material.objects.exists()


def test_variants_of_tags_become_hidden_labels_of_one_concept() -> None:
    apply_import(planned(opener(), challenge(tags="#TreeTraning #quietstreets #QuietStreets")))
    labels = {
        tag.notation: sorted(label.text for label in tag.labels.filter(kind="hidden"))
        for tag in Concept.objects.of("hashtags")
    }
    assert labels == {"TreeTraining": ["TreeTraning"], "QuietStreets": ["quietstreets"]}


def test_repeated_lessons_are_to_come_or_refused() -> None:
    lessons = "Streets and Squares Lessons Learned\n\nQuiet streets for all: Sit\n\nMore: Sit"
    plan = planned(opener(), challenge(), TAIL[1], lessons)
    assert [name for name in verdicts(plan, "refuse") if name.startswith("lesson")] == [
        "lesson lesson-01-more"
    ]
    apply_import(plan)
    lesson = Lesson.objects.get()
    assert (lesson.text, lesson.stage) == ("", "to_come")
    assert "word for word" in lesson.note


def test_an_open_draft_takes_what_the_import_changes_and_keeps_what_the_editor_wrote() -> None:
    apply_import(planned(opener(), challenge()), publish=True)
    material = Material.objects.get()
    material.key_features = "An editor's list."
    material.save_revision()
    edited = card(country="Austria, Italy", year="2023", links="Tram notes [German] Tram film")
    plan = planned(opener(), challenge(cards=(edited,)))
    apply_import(plan)
    draft = Material.objects.get().get_latest_revision_as_object()
    assert (draft.key_features, draft.year_to) == ("An editor's list.", 2023)
    Material.objects.get().latest_revision.publish()
    record = Material.objects.get()
    assert (record.key_features, record.year_to) == ("An editor's list.", 2023)
    assert sorted(country.code for country in record.countries.all()) == ["AT", "IT"]
    assert [link.label for link in Link.objects.order_by("order")] == ["Tram notes", "Tram film"]
    assert planned(opener(), challenge(cards=(edited,))).changes_nothing
