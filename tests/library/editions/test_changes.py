"""What changed between two editions."""

from tests.library.editions.conftest import Freeze
from zeroward.core.domain.texts import set_text
from zeroward.library.domain.edition_changes import edition_changes
from zeroward.library.models import Challenge, Material, Placement
from zeroward.library.queries.editions import changes_of
from zeroward.people.models import User


def test_first_edition_has_nothing_to_compare(portfolio: Material, freeze: Freeze) -> None:
    assert changes_of(freeze()) is None


def test_equal_editions_have_no_changes(portfolio: Material, freeze: Freeze) -> None:
    freeze("2026-1")
    changes = changes_of(freeze("2026-2"))
    assert changes is not None
    assert (changes.since, list(changes.groups)) == ("2026-1", [])


def test_new_changed_and_gone_records_are_named(
    portfolio: Material, challenge: Challenge, mission_editor: User, freeze: Freeze
) -> None:
    freeze("2026-1")
    portfolio.summary = "Three times a year."
    portfolio.save()
    set_text(record=challenge, field="title", lang="de", body="Förderwege", actor=mission_editor)
    new = Material.objects.create(key="handbook", title="Handbook")
    Placement.objects.create(key="handbook.3.4", material=new, challenge=challenge)
    Placement.objects.get(key="dialogue-forum.3.4").delete()
    changes = changes_of(freeze("2026-2"))
    assert changes is not None
    said = {
        str(group.kind): (
            [line.name for line in group.added],
            [(line.name, [str(part) for part in line.parts]) for line in group.changed],
            [line.name for line in group.removed],
        )
        for group in changes.groups
    }
    assert said["materials"] == (["Handbook"], [("Dialogue Forum", ["summary"])], [])
    assert said["challenges"] == ([], [("3.4 Approaches to funding", ["translations"])], [])
    assert said["uses of materials in challenges"] == (["Handbook → 3.4"], [], ["Dialogue Forum → 3.4"])


def test_places_in_the_source_are_no_change() -> None:
    before = {"materials": [{"key": "a", "texts": {}, "source_ref": [1]}]}
    after = {"materials": [{"key": "a", "texts": {}, "source_ref": [2]}]}
    assert edition_changes(before, after) == []
