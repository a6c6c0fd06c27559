"""Decision notes and system demonstrators."""

import datetime
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.monitoring.learning.support import CITY, DAY, GRAZ, KLAGENFURT
from tests.support.city_team import acting
from zeroward.contract.domain.agreements import save_agreement
from zeroward.core.errors import NotAllowedError
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.monitoring.domain.decisions import delete_decision, save_decision
from zeroward.monitoring.domain.demonstrators import delete_demonstrator, save_demonstrator
from zeroward.monitoring.models import DecisionNote, Demonstrator, DemonstratorStep
from zeroward.people.models import User
from zeroward.places.models import City
from zeroward.plan.models import Indicator, Observation

pytestmark = pytest.mark.django_db
NOTE = {
    "title": "Two more buses",
    "decided_on": DAY,
    "figure_name": "Trips by bus",
    "figure_value": 11.5,
    "figure_unit": "%",
    "figure_year": 2025,
    "reading": "It stands still.",
    "visibility": "city",
}
WHOLE = {"title": "A square without cars", "theme": "Old town", "visibility": "city"}
STEPS = {"mission": {"state": "done", "text": "No cars by 2028"}}


def a_note(user: User, **changes: Any) -> DecisionNote:
    return save_decision(**acting(user), place=KLAGENFURT, values={**NOTE, **changes})


def a_demonstrator(user: User, **changes: Any) -> Demonstrator:
    return save_demonstrator(**acting(user), place=KLAGENFURT, values={**WHOLE, **changes}, steps=STEPS)


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"title": ""}, "title"),
        ({"figure_value": float("inf")}, "figure_value"),
        ({"figure_unit": ""}, "figure_unit"),
        ({"figure_year": 3000}, "figure_year"),
        ({"decided_on": datetime.date(2999, 1, 1)}, "decided_on"),
        ({"review_on": datetime.date(2025, 1, 1)}, "review_on"),
        ({"indicator_id": 999_999}, "indicator_id"),
    ],
)
def test_note_that_cannot_be_is_refused(
    klagenfurt: City, editor: User, change: dict[str, Any], place: str
) -> None:
    with pytest.raises(ProblemsError) as refused:
        a_note(editor, **change)
    assert [one.place for one in refused.value.problems] == [place]
    assert not DecisionNote.objects.exists()


def test_note_begins_with_the_newest_value_of_its_indicator(
    client: Client, editor: User, indicator: Indicator
) -> None:
    for year, value in ((2023, 10.0), (2025, 11.5)):
        Observation.objects.create(
            plan=indicator.plan, node="indicator:I1", year=year, value=value, source_text="Survey"
        )
    client.force_login(editor)
    new = reverse("monitoring:decision-new", args=[CITY])
    said = client.get(new, {"indicator": indicator.pk}).content.decode()
    assert ["Trips by bus" in said, 'value="11.5"' in said, 'value="2025"' in said] == [True] * 3
    for odd in ("x", "999999", "²", "-1"):
        assert client.get(new, {"indicator": odd}).status_code == 200


def test_pages_note_review_and_delete(
    client: Client, klagenfurt: City, editor: User, django_assert_max_num_queries: Any
) -> None:
    client.force_login(editor)
    listing = reverse("monitoring:decisions", args=[CITY])
    assert "No decision is noted yet" in client.get(listing).content.decode()
    new = reverse("monitoring:decision-new", args=[CITY])
    row = {**NOTE, "decided_on": DAY.isoformat(), "review_on": "2026-04-01", "lock": "0"}
    assert client.post(new, {**row, "figure_unit": ""}).status_code == 422
    client.post(new, row)
    note = DecisionNote.objects.get()
    page = reverse("monitoring:decision", args=[note.pk])
    said = client.get(page).content.decode()
    assert ("It is time to look at this decision again" in said, "11.5" in said) == (True, True)
    edit = reverse("monitoring:decision-edit", args=[note.pk])
    client.post(edit, {**row, "outcome": "They are full."})
    assert "It is time to look" not in client.get(page).content.decode()
    stale = client.post(edit, row)
    assert (stale.status_code, "They are full." in stale.content.decode()) == (422, True)
    for number in range(30):
        a_note(editor, title=f"Note {number}")
    with django_assert_max_num_queries(12):
        assert "Note 29" in client.get(listing).content.decode()
    client.post(reverse("monitoring:decision-delete", args=[note.pk]), {"lock": "0"})
    assert DecisionNote.objects.filter(pk=note.pk).exists()
    client.post(reverse("monitoring:decision-delete", args=[note.pk]), {"lock": "1"})
    assert not DecisionNote.objects.filter(pk=note.pk).exists()


def test_notes_and_demonstrators_of_others_are_not_there(
    client: Client, klagenfurt: City, graz: City, editor: User, stranger: User, reader: User
) -> None:
    note, whole = a_note(editor), a_demonstrator(editor)
    addresses = [
        reverse(f"monitoring:{name}", args=[pk])
        for name, pk in (
            ("decision", note.pk),
            ("decision-edit", note.pk),
            ("demonstrator", whole.pk),
            ("demonstrator-edit", whole.pk),
        )
    ]
    client.force_login(stranger)
    assert [client.get(one).status_code for one in addresses] == [404] * 4
    assert client.get(reverse("monitoring:decisions", args=[CITY])).status_code == 404
    assert client.get(reverse("monitoring:demonstrators", args=[CITY])).status_code == 404
    for user, place in ((stranger, KLAGENFURT), (stranger, GRAZ), (reader, KLAGENFURT)):
        who = {**acting(user), "place": place}
        with pytest.raises(NotAllowedError):
            save_decision(**who, values=NOTE, decision=note)
        with pytest.raises(NotAllowedError):
            delete_decision(**who, decision=note)
        with pytest.raises(NotAllowedError):
            save_demonstrator(**who, values=WHOLE, steps={}, demonstrator=whole)
        with pytest.raises(NotAllowedError):
            delete_demonstrator(**who, demonstrator=whole)


def test_demonstrator_has_four_steps_and_keeps_what_is_not_given(klagenfurt: City, editor: User) -> None:
    whole = a_demonstrator(editor)
    rows = DemonstratorStep.objects.order_by("pk").values_list("key", "state")
    assert list(rows) == [
        ("mission", "done"),
        ("mapping", "open"),
        ("barriers", "open"),
        ("measures", "open"),
    ]
    who = {**acting(editor), "place": KLAGENFURT, "values": WHOLE, "demonstrator": whole}
    save_demonstrator(**who, steps={"mapping": {"state": "work", "text": "Who drives there?"}})
    assert DemonstratorStep.objects.get(key="mission").text == "No cars by 2028"
    with pytest.raises(ProblemsError) as refused:
        save_demonstrator(
            **who,
            steps={
                "mapping": {"state": "magic", "done_on": timezone.localdate() + datetime.timedelta(days=1)},
                "moon": {},
            },
        )
    assert [one.place for one in refused.value.problems] == ["mapping_state", "mapping_done_on", "moon"]
    save_demonstrator(**{**who, "values": {**WHOLE, "title": "A square"}}, steps={})
    with pytest.raises(StaleError):
        save_demonstrator(**who, steps={})


def test_grant_is_shown_to_those_alone_who_may_see_it(
    client: Client, klagenfurt: City, graz: City, editor: User
) -> None:
    grant = save_agreement(
        **acting(editor),
        place=KLAGENFURT,
        city=klagenfurt,
        values={
            "kind": "grant",
            "title": "Grant for the square",
            "funder": "Agency",
            "state": "running",
            "funding": 1_900_000.0,
            "visibility": "city",
        },
    )
    whole = a_demonstrator(editor, agreement_id=grant.pk, visibility="public")
    page = reverse("monitoring:demonstrator", args=[whole.pk])
    assert "Grant for the square" not in client.get(page).content.decode()
    client.force_login(editor)
    assert "1\u202f900\u202f000" in client.get(page).content.decode()
    with pytest.raises(ProblemsError) as refused:
        a_demonstrator(editor, agreement_id=999_999)
    assert refused.value.problems[0].place == "agreement_id"


def test_pages_record_change_and_delete_a_demonstrator(
    client: Client, klagenfurt: City, editor: User
) -> None:
    client.force_login(editor)
    listing = reverse("monitoring:demonstrators", args=[CITY])
    assert "No system demonstrator is recorded yet" in client.get(listing).content.decode()
    new = reverse("monitoring:demonstrator-new", args=[CITY])
    assert "What is to change as a whole?" in client.get(new).content.decode()
    states = {f"{key}_state": "open" for key in ("mission", "mapping", "barriers", "measures")}
    row = {**WHOLE, **states, "lock": "0", "mission_text": "No cars", "mission_due": "2026-03-01"}
    assert client.post(new, {**row, "title": ""}).status_code == 422
    client.post(new, row)
    whole = Demonstrator.objects.get()
    said = client.get(reverse("monitoring:demonstrator", args=[whole.pk])).content.decode()
    assert ("No cars" in said, "late" in said) == (True, True)
    assert "0 of four steps done" in client.get(listing).content.decode()
    edit = reverse("monitoring:demonstrator-edit", args=[whole.pk])
    assert "No cars" in client.get(edit).content.decode()
    client.post(edit, {**row, "title": "The square", "mission_state": "done"})
    assert client.post(edit, row).status_code == 422
    client.post(reverse("monitoring:demonstrator-delete", args=[whole.pk]), {"lock": "0"})
    assert Demonstrator.objects.exists()
    client.post(reverse("monitoring:demonstrator-delete", args=[whole.pk]), {"lock": "1"})
    assert not Demonstrator.objects.exists()
