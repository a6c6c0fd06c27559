"""Who may sign: the holder of the link, once, for one signatory and one version."""

import datetime

import pytest
from django.utils import timezone

from tests.contract.signing.conftest import signed_by
from tests.support.city_team import acting
from zeroward.contract.domain.errors import ProblemsError
from zeroward.contract.domain.signatories import delete_signatory, forget_person, leave, save_signatory
from zeroward.contract.domain.signatures import (
    HOLDS,
    VoidLinkError,
    by_secret,
    decline,
    make_link,
    record_paper,
    sign,
    take_back,
)
from zeroward.contract.models import Contract, Signatory, Signature, Signing
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.models import AuditEvent
from zeroward.people.models import User

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def awaited(signing: Signing, city_signs: Signatory) -> Signature:
    return signing.signatures.get(signatory=city_signs)


def test_signature_names_the_version_and_the_link_is_used_up(awaited: Signature, coordinator: User) -> None:
    secret = make_link(**acting(coordinator), signature=awaited)
    done = sign(secret=secret, seen=awaited.signing.version.digest, name=" Maria\nMuster ", agrees=True)
    assert (done.way, done.name, done.digest) == ("here", "Maria Muster", awaited.signing.version.digest)
    with pytest.raises(VoidLinkError):
        by_secret(secret)


def test_only_the_hash_of_a_secret_is_stored(awaited: Signature, coordinator: User) -> None:
    secret = make_link(**acting(coordinator), signature=awaited)
    awaited.refresh_from_db()
    assert secret not in awaited.token
    assert not AuditEvent.objects.filter(changes__icontains=secret).exists()


@pytest.mark.parametrize("secret", ["", "x", "x" * 5000, "ä\u0000"])
def test_made_up_link_opens_nothing(signing: Signing, secret: str) -> None:
    with pytest.raises(VoidLinkError):
        by_secret(secret)


def test_expired_or_replaced_link_opens_nothing(awaited: Signature, coordinator: User) -> None:
    first = make_link(**acting(coordinator), signature=awaited)
    second = make_link(**acting(coordinator), signature=awaited)
    with pytest.raises(VoidLinkError):
        by_secret(first)
    Signature.objects.filter(pk=awaited.pk).update(expires_at=timezone.now() - HOLDS)
    with pytest.raises(VoidLinkError):
        by_secret(second)


def test_only_coordinators_make_links_and_record_paper(
    awaited: Signature, editor: User, stranger: User
) -> None:
    for user in (editor, stranger):
        with pytest.raises(NotAllowedError):
            make_link(**acting(user), signature=awaited)
        with pytest.raises(NotAllowedError):
            record_paper(**acting(user), signature=awaited, values={})
    awaited.refresh_from_db()
    assert awaited.way == ""


def test_signature_without_name_or_tick_is_refused(awaited: Signature, coordinator: User) -> None:
    secret = make_link(**acting(coordinator), signature=awaited)
    with pytest.raises(ProblemsError) as refused:
        sign(secret=secret, seen=awaited.signing.version.digest, name=" ", agrees=False)
    assert [one.place for one in refused.value.problems] == ["name", "agrees"]


def test_signature_under_another_version_is_refused(awaited: Signature, coordinator: User) -> None:
    secret = make_link(**acting(coordinator), signature=awaited)
    with pytest.raises(ConflictError):
        sign(secret=secret, seen="0" * 64, name="Maria", agrees=True)


def test_declining_is_an_answer_and_can_be_undone_by_the_coordinator(
    awaited: Signature, coordinator: User
) -> None:
    secret = make_link(**acting(coordinator), signature=awaited)
    decline(secret=secret, seen=awaited.signing.version.digest, remark="Not this year.")
    awaited.refresh_from_db()
    assert (awaited.way, awaited.remark) == ("declined", "Not this year.")
    take_back(**acting(coordinator), signature=awaited)
    awaited.refresh_from_db()
    assert (awaited.way, awaited.remark) == ("", "")


def test_own_signature_cannot_be_undone_by_others(awaited: Signature, coordinator: User) -> None:
    signed_by(coordinator, awaited.signing, awaited.signatory)
    with pytest.raises(NotAllowedError):
        take_back(**acting(coordinator), signature=awaited)


def test_paper_needs_name_day_and_place_of_the_paper(awaited: Signature, coordinator: User) -> None:
    tomorrow = timezone.localdate() + datetime.timedelta(days=1)
    with pytest.raises(ProblemsError) as refused:
        record_paper(**acting(coordinator), signature=awaited, values={"signed_on": tomorrow})
    assert [one.place for one in refused.value.problems] == ["name", "proof", "signed_on"]
    values = {"name": "Maria", "proof": "Archive 4711", "signed_on": datetime.date(2026, 1, 5)}
    kept = record_paper(**acting(coordinator), signature=awaited, values=values)
    assert (kept.way, kept.recorded_by) == ("paper", coordinator)
    with pytest.raises(ConflictError):
        record_paper(**acting(coordinator), signature=awaited, values=values)


def test_who_has_signed_leaves_but_is_not_deleted(
    signed: Contract, city_signs: Signatory, coordinator: User
) -> None:
    with pytest.raises(ConflictError):
        delete_signatory(**acting(coordinator), contract=signed, signatory=city_signs)
    leave(**acting(coordinator), contract=signed, signatory=city_signs)
    city_signs.refresh_from_db()
    assert city_signs.left_on == timezone.localdate()


def test_person_is_taken_out_everywhere_and_the_log_never_named_them(
    signed: Contract, city_signs: Signatory, coordinator: User
) -> None:
    forget_person(**acting(coordinator), contract=signed, signatory=city_signs)
    city_signs.refresh_from_db()
    assert (city_signs.person, city_signs.position, city_signs.email) == ("", "", "")
    assert set(city_signs.signatures.values_list("name", "way")) == {("", "here")}
    said = "".join(str(one.changes) + one.object_label + one.note for one in AuditEvent.objects.all())
    assert "Muster" not in said
    assert "m@k.example" not in said
    assert "Muster" not in str([one.data for one in signed.versions.all()])


def test_commitment_serves_priorities_of_the_contract(
    written: Contract, editor: User, utility: Signatory
) -> None:
    assert utility.commitments.get().priorities == ["1"]
    with pytest.raises(ProblemsError) as refused:
        save_signatory(
            **acting(editor),
            contract=written,
            values={"name": "Other", "level": "local"},
            commitments=[
                {"text": "Do it.", "priorities": ["9"], "by_year": 1800},
            ],
        )
    assert [one.place for one in refused.value.problems] == [
        "commitments.0.priorities",
        "commitments.0.by_year",
    ]
    assert not written.signatories.filter(name="Other").exists()


def test_second_signatory_of_the_same_name_is_refused(
    written: Contract, editor: User, utility: Signatory
) -> None:
    with pytest.raises(ProblemsError) as refused:
        save_signatory(
            **acting(editor),
            contract=written,
            values={"name": "Stadtwerke", "level": "local"},
            commitments=[],
        )
    assert refused.value.problems[0].place == "name"
