"""The chain of the audit log: what is changed past the platform is found, and erasing persons is not taken for it."""

from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.management import CommandError, call_command
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.people import MakePerson
from zeroward.core.domain.audit import record_event
from zeroward.core.models import AuditEvent
from zeroward.people.domain.account import close_account
from zeroward.sealing.domain import sealing
from zeroward.sealing.domain.sealing import newest_seal, seal_events
from zeroward.sealing.models import Head, Kind, Seal
from zeroward.sealing.queries.verifying import verify_log

NUMBER = 6


@pytest.fixture
def sealed(person: MakePerson) -> list[AuditEvent]:
    """Six sealed events, the odd ones by somebody."""
    somebody = person("anna@example.org", first_name="Anna", last_name="Muster")
    AuditEvent.objects.all().delete()
    made = [
        record_event(
            action="x.y",
            actor=somebody if place % 2 else None,
            label=f"Record {place}",
            scope="city:klagenfurt",
            changes={"target": [place, 2.5], "who": ["", "Anna Muster"]} if place == 3 else {},
        )
        for place in range(NUMBER)
    ]
    assert seal_events() == NUMBER
    assert seal_events() == 0
    return made


def faults() -> list[str]:
    return verify_log().faults


def test_untouched_log_is_whole(sealed: list[AuditEvent]) -> None:
    found = verify_log()
    assert (found.events, found.waiting, found.faults) == (NUMBER, 0, [])
    assert found.seal == newest_seal() == f"{NUMBER}:{Seal.objects.last().seal}"  # type: ignore[union-attr]


EVENT_CHANGES = st.sampled_from(
    [
        {"action": "x.z"},
        {"object_id": "1"},
        {"object_label": "Record"},
        {"scope": "city:wien"},
        {"note": "n"},
        {"changes": {"target": [9, 2.5]}},
        {"actor": None},
        {"at": timedelta(microseconds=1)},
        {"at": timedelta(days=-1)},
        "removed",
        "other person",
        "content type",
    ]
)


@given(place=st.integers(0, NUMBER - 1), change=EVENT_CHANGES)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_single_alteration_of_an_event_is_found(
    place: int, change: Any, sealed: list[AuditEvent], django_user_model: Any
) -> None:
    with transaction.atomic():
        rows = AuditEvent.objects.filter(pk=sealed[place].pk)
        before = rows.values().get()
        if change == "removed":
            rows.delete()
        elif change == "other person":
            rows.update(actor=django_user_model.objects.create_user("eve@example.org"))
        elif change == "content type":
            rows.update(content_type=ContentType.objects.get_for_model(Seal))
        elif "at" in change:
            rows.update(at=sealed[place].at + change["at"])
        else:
            rows.update(**change)
        same = rows.values().first() == before
        found = faults()
        transaction.set_rollback(True)
    assert (found == []) == same
    if not same:
        assert found[0].startswith(f"Event {sealed[place].pk} (link {place + 1})")


LINK_CHANGES = st.sampled_from(
    ["seal", "facts_digest", "actor_digest", "words_digest", "words_salt", "actor_salt"]
)


@given(
    place=st.integers(1, NUMBER),
    name=LINK_CHANGES,
    text=st.text("0123456789abcdef", min_size=0, max_size=32),
)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_single_alteration_of_a_link_is_found(
    place: int, name: str, text: str, sealed: list[AuditEvent]
) -> None:
    with transaction.atomic():
        Seal.objects.filter(pk=place).update(**{name: text})
        found = faults()
        transaction.set_rollback(True)
    assert found != []


@given(order=st.permutations(range(NUMBER)))
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_other_order_is_found_at_its_first_event(order: list[int], sealed: list[AuditEvent]) -> None:
    """The events of the log trade their places, all of their content going along."""
    with transaction.atomic():
        values = list(AuditEvent.objects.order_by("pk").values())
        for place, other in enumerate(order):
            row = {name: value for name, value in values[other].items() if name != "id"}
            AuditEvent.objects.filter(pk=values[place]["id"]).update(**row)
        found = faults()
        transaction.set_rollback(True)
    first = next((place for place, other in enumerate(order) if place != other), None)
    if first is None:
        assert found == []
    else:
        assert found[0].startswith(f"Event {sealed[first].pk} ")


@pytest.mark.parametrize("place", range(1, NUMBER + 1))
def test_link_that_was_taken_out_is_found(place: int, sealed: list[AuditEvent]) -> None:
    Seal.objects.filter(pk=place).delete()
    assert faults() != []


def test_event_put_in_afterwards_is_found_before_and_after_it_is_sealed(sealed: list[AuditEvent]) -> None:
    late = AuditEvent.objects.create(action="x.y", at=sealed[0].at - timedelta(hours=2))
    assert faults() == [
        f"Event {late.pk} (not sealed yet) was put in afterwards: it says that it is older than those before it."
    ]
    seal_events()
    assert faults()[0].startswith(f"Event {late.pk} (link {NUMBER + 1}) was put in afterwards")


def test_chain_made_anew_is_found_by_a_seal_that_was_kept(sealed: list[AuditEvent]) -> None:
    kept = newest_seal()
    sealed[2].delete()
    Seal.objects.all().delete()
    Head.objects.all().delete()
    record_event(action="x.y")
    seal_events()
    call_command("audit", "--verify", stdout=StringIO())
    with pytest.raises(SystemExit):
        call_command("audit", "--verify", f"--known={kept}", stdout=StringIO())


def test_erasing_a_person_leaves_the_log_whole_and_no_salt_of_theirs(
    sealed: list[AuditEvent], django_user_model: Any
) -> None:
    close_account(
        actor=django_user_model.objects.get(email="anna@example.org"), confirmation="anna@example.org"
    )
    found = verify_log()
    assert (found.faults, found.reworded, found.unlinked, found.waiting) == ([], 1, 3, 1)
    assert "closed account" in str(AuditEvent.objects.get(pk=sealed[3].pk).changes)
    salts = Seal.objects.filter(kind=Kind.EVENT).values_list("actor_salt", "words_salt")
    assert [(bool(actor), bool(words)) for actor, words in salts] == [
        (True, True), (False, True), (True, True), (False, False), (True, True), (False, True),
    ]  # fmt: skip


def test_change_of_an_event_after_an_erasure_is_found(
    sealed: list[AuditEvent], django_user_model: Any
) -> None:
    anna = django_user_model.objects.get(email="anna@example.org")
    close_account(actor=anna, confirmation="anna@example.org")
    AuditEvent.objects.filter(pk=sealed[3].pk).update(changes={})
    assert faults()[0].startswith(f"Event {sealed[3].pk} (link {NUMBER + 1}) was altered")


def test_taking_who_did_it_away_by_hand_is_found(sealed: list[AuditEvent]) -> None:
    AuditEvent.objects.filter(pk=sealed[1].pk).update(actor=None)
    Seal.objects.filter(event_pk=sealed[1].pk).update(actor_salt="")
    assert faults() == ["1 events have lost who did it, 0 did by closing an account."]


def test_account_deleted_at_the_desk_leaves_the_log_whole(
    sealed: list[AuditEvent], django_user_model: Any
) -> None:
    django_user_model.objects.get(email="anna@example.org").delete()
    assert (faults(), verify_log().unlinked) == ([], 3)


def test_sealing_that_is_cut_off_keeps_what_it_had_and_goes_on(
    sealed: list[AuditEvent], monkeypatch: pytest.MonkeyPatch
) -> None:
    for _place in range(5):
        record_event(action="x.y")
    add, calls = sealing.add_links, []

    def cut_off(head: Head, links: list[Seal]) -> int:
        calls.append(len(links))
        done = add(head, links)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return done

    monkeypatch.setattr(sealing, "BATCH", 2)
    monkeypatch.setattr(sealing, "add_links", cut_off)
    with pytest.raises(KeyboardInterrupt):
        seal_events()
    assert (verify_log().events, verify_log().waiting, faults()) == (NUMBER + 2, 3, [])
    assert seal_events() == 3
    assert (verify_log().events, faults()) == (NUMBER + 5, [])


def test_command_prints_the_newest_seal_and_says_what_was_altered(sealed: list[AuditEvent]) -> None:
    said = StringIO()
    call_command("audit", stdout=said)
    assert said.getvalue() == f"0 events sealed; newest seal {newest_seal()}\n"
    gone = sealed[4].pk
    sealed[4].delete()
    said = StringIO()
    with pytest.raises(SystemExit):
        call_command("audit", "--verify", stdout=said)
    assert said.getvalue().startswith(f"ALTERED  Event {gone} (link 5) was removed.\n")


@pytest.mark.parametrize("text", ["", "5", "x:" + "0" * 64, "5:abc", "٥:" + "0" * 64])
def test_what_is_no_seal_is_refused(text: str, db: None) -> None:
    with pytest.raises(CommandError, match="is no seal"):
        call_command("audit", "--verify", f"--known={text}", stdout=StringIO())
