"""Marks: what a person says of an item changes what the contract says, and nothing is lost."""

import pytest

from tests.support.city_team import acting
from zeroward.contract.domain.errors import ProblemsError
from zeroward.contract.domain.marking import mark_item, unmark_item
from zeroward.contract.domain.readings import store_reading
from zeroward.contract.models import Mark
from zeroward.contract.queries.reading_items import agreed, items_of, kind_of, value_in
from zeroward.contract.queries.readings import agreed_reading
from zeroward.contract.reading_kinds import KINDS
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent
from zeroward.methods.contracts.reading.files import source_of
from zeroward.methods.contracts.reading.read import read

pytestmark = pytest.mark.django_db


def item_of(file, kind, words):
    return next(one for one in items_of(file.reading.data, kind) if words in str(one.source))


def test_every_item_has_an_id_of_its_own_that_tells_its_kind(file):
    items = items_of(file.reading.data)
    assert len({one.id for one in items}) == len(items) > 40
    assert all(kind_of(one.id) == one.kind for one in items)
    assert {one.kind.key for one in items} >= {
        "modules",
        "figures",
        "gap",
        "actions",
        "instruments",
        "signatories",
    }
    assert {kind.key for kind in KINDS} >= {one.kind.key for one in items}


def test_item_knows_its_line_and_values(file):
    row = item_of(file, "gap", "Transport")
    lines = file.text.text.split("\n")
    assert lines[row.line - 1].startswith("| Transport")
    assert row.values["baseline"] == 82_000
    assert row.values["sector"] == "transport"


def test_confirmed_corrected_and_rejected_items(file, editor):
    who = {**acting(editor), "file": file}
    right, wrong = item_of(file, "gap", "Buildings"), item_of(file, "instruments", "BOND-G")
    gap = item_of(file, "gap", "Transport")
    mark_item(**who, item=right.id, state="confirmed")
    mark_item(**who, item=wrong.id, state="rejected")
    mark_item(**who, item=gap.id, state="corrected", values={**gap.values, "gap": "50000"})
    data = agreed_reading(file)
    rows = {row["sector"]: row for row in data["gap"]}
    assert rows["stationary"]["mark"] == "confirmed"
    assert (rows["transport"]["mark"], value_in(rows["transport"], "gap")) == ("corrected", 50_000)
    assert rows["transport"]["cells"]["gap"] == 50_000
    assert rows["waste"]["mark"] == ""
    assert "BOND-G" not in {one["code"] for one in data["instruments"]}
    assert Mark.objects.get(item=gap.id).value == {"gap": 50_000}


def test_correction_that_changes_nothing_is_a_confirmation(file, editor):
    gap = item_of(file, "gap", "Transport")
    mark = mark_item(**acting(editor), file=file, item=gap.id, state="corrected", values=dict(gap.values))
    assert (mark.state, mark.value) == ("confirmed", {})


def test_doubtful_amount_is_empty_until_a_person_says_it(file, editor):
    heat = item_of(file, "actions", "District heating from the river")
    assert heat.values["reduction"] is None
    assert "18,000 t" in heat.doubts[0]
    mark_item(**acting(editor), file=file, item=heat.id, state="corrected", values={"reduction": "18000"})
    row = next(one for one in agreed_reading(file)["actions"] if one["id"] == heat.id)
    assert value_in(row, "reduction") == 18_000


@pytest.mark.parametrize(
    ("field", "value"), [("gap", "many"), ("gap", "1e99"), ("gap", "nan"), ("sector", "spaceships")]
)
def test_wrong_value_names_its_field_and_marks_nothing(file, editor, field, value):
    gap = item_of(file, "gap", "Transport")
    with pytest.raises(ProblemsError) as error:
        mark_item(**acting(editor), file=file, item=gap.id, state="corrected", values={field: value})
    assert [one.place for one in error.value.problems] == [field]
    assert not Mark.objects.exists()


def test_two_people_marking_one_item(file, editor, coordinator):
    gap = item_of(file, "gap", "Transport")
    first = mark_item(**acting(editor), file=file, item=gap.id, state="confirmed")
    with pytest.raises(ConflictError):
        mark_item(**acting(coordinator), file=file, item=gap.id, state="rejected")
    assert Mark.objects.get().state == "confirmed"
    mark_item(**acting(coordinator), file=file, item=gap.id, state="rejected", stamp=first.stamp)
    assert Mark.objects.get().state == "rejected"


def test_who_may_mark(file, reader, stranger, platform):
    gap = item_of(file, "gap", "Transport")
    for who in (reader, stranger, platform):
        with pytest.raises(NotAllowedError):
            mark_item(**acting(who), file=file, item=gap.id, state="confirmed")
        with pytest.raises(NotAllowedError):
            unmark_item(**acting(who), file=file, item=gap.id)


@pytest.mark.parametrize("item", ["", "gap:9999", "nothing:1", "gap", "x" * 500])
def test_item_that_is_not_there_is_refused(file, editor, item):
    with pytest.raises(InvalidInputError):
        mark_item(**acting(editor), file=file, item=item, state="confirmed")


def test_mark_can_be_taken_back_and_both_are_in_the_audit(file, editor):
    gap = item_of(file, "gap", "Transport")
    mark_item(**acting(editor), file=file, item=gap.id, state="rejected")
    unmark_item(**acting(editor), file=file, item=gap.id)
    assert agreed_reading(file)["gap"] == agreed(file.reading.data, [])["gap"]
    events = AuditEvent.objects.filter(action="contract.file.mark").order_by("pk")
    assert [one.changes["mark"] for one in events] == [[None, ["rejected", {}]], [["rejected", {}], None]]


def test_new_reading_keeps_marks_of_what_is_the_same(file, editor):
    who = {**acting(editor), "file": file}
    same, other = item_of(file, "gap", "Buildings"), item_of(file, "gap", "Transport")
    for one in (same, other):
        mark_item(**who, item=one.id, state="confirmed")
    text = file.text.text.replace("| Transport | 82,000", "| Transport | 83,000").encode()
    store_reading(file=file, reading=read(source_of("contract.md", text)))
    assert set(Mark.objects.values_list("item", flat=True)) == {same.id}
