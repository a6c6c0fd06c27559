from zeroward.core.domain.audit import record_event
from zeroward.core.queries.history import public_history
from zeroward.people.models import User
from zeroward.places.models import City


def test_public_history_names_fields_and_nobody(klagenfurt: City, mission_editor: User) -> None:
    record_event(
        action="places.city.correct",
        record=klagenfurt,
        actor=mission_editor,
        changes={"population": [1, 100316], "name[de]": ["a", "b"], "unknown": [1, 2]},
    )
    (change,) = public_history(klagenfurt)
    assert str(change.what) == "Corrected"
    assert change.fields == ("inhabitants", "name")
    assert mission_editor.email not in repr(change)


def test_public_history_tells_no_drafts_and_no_other_record(klagenfurt: City, austria: object) -> None:
    record_event(action="places.city.draft", record=klagenfurt, changes={"note": ["", "secret"]})
    record_event(action="places.country.publish", record=austria)  # type: ignore[arg-type]
    assert public_history(klagenfurt) == []
