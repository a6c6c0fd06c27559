"""The way of a contract from draft to signed and into its renewal."""

import datetime

import pytest

from tests.contract.signing.conftest import cell, signed_by
from tests.support.city_team import acting
from zeroward.contract.domain.signings import add_late, call_off, close_signing, open_signing
from zeroward.contract.domain.states import steps_for, take_step
from zeroward.contract.domain.versions import keep_version
from zeroward.contract.domain.writing import write_modules
from zeroward.contract.models import Contract, ContractState, ReviewOutcome, Signatory, Signing
from zeroward.contract.queries.content import content_of
from zeroward.contract.queries.signings import signing_page
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import Notification, Visibility
from zeroward.methods.contracts.template.canonical import digest
from zeroward.people.models import User

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def test_review_freezes_a_version_and_tells_the_team(in_review: Contract, editor: User) -> None:
    round_ = in_review.rounds.get()
    assert (in_review.state, round_.kind, round_.asks) == ("internal_review", "internal", "Please read B-1.")
    assert round_.version.digest == digest(content_of(in_review))
    assert round_.version.data["content"]["modules"]["CM-1"]["text"]["value"] == "We join the Mission."
    assert Notification.objects.filter(user=editor, kind="contract.review").exists()


def test_editor_reviews_but_only_coordinator_hands_in(
    in_review: Contract, editor: User, reader: User
) -> None:
    assert [one.key for one in steps_for(acting(editor)["viewer"], in_review)] == ["return"]
    assert steps_for(acting(reader)["viewer"], in_review) == []
    with pytest.raises(NotAllowedError):
        take_step(**acting(editor), contract=in_review, key="to_platform")


def test_handing_to_the_platform_lets_the_platform_see_it(
    written: Contract, coordinator: User, platform: User
) -> None:
    assert written.visibility == Visibility.CITY
    take_step(**acting(coordinator), contract=written, key="to_platform")
    written.refresh_from_db()
    assert written.visibility == Visibility.PLATFORM
    assert Notification.objects.get(user=platform).title.endswith("waits for your review")
    with pytest.raises(ConflictError):
        write_modules(**acting(coordinator), contract=written, modules={"CM-1": {"text": cell("Other.")}})


def test_going_back_needs_words_and_ends_the_round(written: Contract, coordinator: User) -> None:
    take_step(**acting(coordinator), contract=written, key="to_external", reviewer="JRC")
    with pytest.raises(InvalidInputError):
        take_step(**acting(coordinator), contract=written, key="take_back")
    take_step(**acting(coordinator), contract=written, key="take_back", statement="The gap table.")
    round_ = written.rounds.get()
    assert (round_.outcome, round_.statement, written.state) == ("returned", "The gap table.", "draft")


def test_step_about_other_content_than_was_seen_is_refused(written: Contract, coordinator: User) -> None:
    seen = digest(content_of(written))
    write_modules(**acting(coordinator), contract=written, modules={"CM-1": {"text": cell("Newer.")}})
    written.refresh_from_db()
    with pytest.raises(ConflictError):
        take_step(**acting(coordinator), contract=written, key="review", seen=seen)
    assert written.state == ContractState.DRAFT


def test_moving_on_ends_a_round_as_accepted_or_with_remarks(in_review: Contract, coordinator: User) -> None:
    take_step(**acting(coordinator), contract=in_review, key="to_platform")
    assert in_review.rounds.get(number=1).outcome == ReviewOutcome.ACCEPTED


def test_draft_cannot_be_signed(written: Contract, city_signs: Signatory, coordinator: User) -> None:
    with pytest.raises(ConflictError):
        open_signing(**acting(coordinator), contract=written, year=2026)


def test_signing_needs_somebody_for_the_city(
    written: Contract, utility: Signatory, coordinator: User
) -> None:
    take_step(**acting(coordinator), contract=written, key="review")
    with pytest.raises(ConflictError, match="signs for the city"):
        open_signing(**acting(coordinator), contract=written, year=2026)


def test_signing_closes_only_when_the_city_has_signed(
    signing: Signing, city_signs: Signatory, utility: Signatory, coordinator: User, editor: User
) -> None:
    day = datetime.date(2026, 1, 5)
    signed_by(coordinator, signing, utility)
    with pytest.raises(ConflictError, match="for the city"):
        close_signing(**acting(coordinator), signing=signing, signed_on=day)
    with pytest.raises(NotAllowedError):
        close_signing(**acting(editor), signing=signing, signed_on=day)
    signed_by(coordinator, signing, city_signs)
    close_signing(**acting(coordinator), signing=signing, signed_on=day)
    signing.contract.refresh_from_db()
    assert signing.contract.state == ContractState.SIGNED
    assert signing.contract.rounds.get().outcome == ReviewOutcome.ACCEPTED


def test_nothing_moves_while_it_is_being_signed(signing: Signing, coordinator: User) -> None:
    with pytest.raises(ConflictError, match="being signed"):
        take_step(**acting(coordinator), contract=signing.contract, key="return", statement="Wait.")
    call_off(**acting(coordinator), signing=signing)
    take_step(**acting(coordinator), contract=signing.contract, key="return", statement="Wait.")


def test_renewal_shows_what_changed_since_the_last_signing(
    signed: Contract, city_signs: Signatory, coordinator: User, editor: User
) -> None:
    who = acting(coordinator)
    take_step(**who, contract=signed, key="renew", statement="Yearly renewal.")
    write_modules(
        **acting(editor), contract=signed, modules={"CM-1": {"text": cell("We stay in the Mission.")}}
    )
    signed.refresh_from_db()
    take_step(**who, contract=signed, key="review")
    with pytest.raises(ConflictError, match="2026"):
        open_signing(**who, contract=signed, year=2026)
    renewal = open_signing(**who, contract=signed, year=2027)
    page = signing_page(renewal)
    assert renewal.is_renewal
    assert page.since is not None
    change = page.since.modules[0].changes[0]
    assert (page.since.modules[0].id, page.since.count) == ("CM-1", 1)
    assert [(piece.kind, piece.text) for piece in change.pieces] == [
        ("same", "We"),
        ("removed", "join"),
        ("added", "stay in"),
        ("same", "the Mission."),
    ]


def test_unchanged_contract_is_renewed_with_the_same_version(signed: Contract, coordinator: User) -> None:
    renewal = open_signing(**acting(coordinator), contract=signed, year=2027)
    assert renewal.version == signed.signings.get(year=2026).version
    assert signing_page(renewal).since is None


def test_late_signatory_is_taken_into_the_open_signing(
    signing: Signing, add_signatory: object, coordinator: User
) -> None:
    add_signatory("University")  # type: ignore[operator]
    assert signing_page(signing).late == ("University",)
    assert add_late(**acting(coordinator), signing=signing) == 1
    assert add_late(**acting(coordinator), signing=signing) == 0


def test_same_content_is_not_kept_twice(written: Contract, editor: User) -> None:
    made = keep_version(**acting(editor), contract=written, note="First")
    with pytest.raises(ConflictError):
        keep_version(**acting(editor), contract=written)
    with pytest.raises(TypeError):
        made.save()
    assert written.number == 2
