"""What waits for whom, what the team's own search finds, and what a person can take along."""

import datetime

import pytest
from django.utils import timezone

from tests.contract.signing.conftest import signed_by
from tests.support.city_team import acting
from zeroward.contract.domain.agreements import save_agreement
from zeroward.contract.domain.pacts import save_pact
from zeroward.contract.domain.questions import ask
from zeroward.contract.domain.signings import close_signing
from zeroward.contract.domain.states import take_step
from zeroward.contract.models import Contract, Signatory, Signing
from zeroward.contract.queries.signing_data import signing_data
from zeroward.core.private_search import private_entries
from zeroward.core.tasks_open import tasks_of
from zeroward.people.models import User
from zeroward.places.domain.city_places import place_of
from zeroward.places.models import City

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def titles(user: User) -> list[str]:
    return [one.title for one in tasks_of(acting(user)["viewer"]) if one.room == "contract"]


def test_review_waits_for_the_platform_then_the_answer_for_the_city(
    written: Contract, coordinator: User, platform: User, editor: User, stranger: User
) -> None:
    take_step(**acting(coordinator), contract=written, key="to_platform")
    assert titles(platform) == ["Review the contract: Climate City Contract"]
    assert titles(stranger) == titles(editor) == []
    round_ = written.rounds.get()
    for text in ("Why?", "How?"):
        ask(**acting(platform), round_=round_, values={"text": text})
    assert titles(editor) == ["Climate City Contract: 2 questions of a reviewer"]


def test_renewal_and_duty_wait_when_they_are_near(
    signing: Signing, city_signs: Signatory, coordinator: User, klagenfurt: City, editor: User
) -> None:
    today = timezone.localdate()
    signed_by(coordinator, signing, city_signs)
    close_signing(
        **acting(coordinator),
        signing=signing,
        signed_on=today - datetime.timedelta(days=330),
        next_due=today + datetime.timedelta(days=30),
    )
    values = {"kind": "grant", "title": "Grant", "funder": "Fund", "state": "running", "visibility": "city"}
    duties = [
        {"title": "Report", "due": today},
        {"title": "Later", "due": today + datetime.timedelta(days=300)},
    ]
    save_agreement(
        **acting(editor), place=place_of(klagenfurt), city=klagenfurt, values=values, duties=duties
    )
    assert titles(coordinator) == ["Grant: Report", "Renew the contract: Climate City Contract"]
    assert titles(editor) == ["Grant: Report"]


def test_own_search_finds_drafts_of_the_team_alone(klagenfurt: City, editor: User, stranger: User) -> None:
    save_pact(**acting(editor), city=klagenfurt, values={"title": "Lake pact", "language": "en"})
    found = {one.title for one in private_entries(acting(editor)["viewer"])}
    assert "Lake pact" in found
    assert "Lake pact" not in {one.title for one in private_entries(acting(stranger)["viewer"])}


def test_copy_of_own_data_names_what_they_did_and_where_they_sign(
    signed: Contract, coordinator: User, city_signs: Signatory, editor: User
) -> None:
    assert [one["year"] for one in signing_data(coordinator)["signings"]] == [2026]
    assert signing_data(editor)["signatory"] == []
    Signatory.objects.filter(pk=city_signs.pk).update(email=editor.email)
    mine = signing_data(editor)
    assert [one["person"] for one in mine["signatory"]] == ["Maria Muster"]
    assert [one["name"] for one in mine["signed"]] == ["Maria Muster"]
    assert signed.title in str(mine)
