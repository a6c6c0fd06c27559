"""The register of agreements."""

from dataclasses import replace
from datetime import date

import pytest

from tests.community.group_fixtures import AUSTRIA, CITY
from tests.support.city_team import acting
from zeroward.community.domain import agreements
from zeroward.community.domain.agreements import AgreementRow, SignatoryRow, problems_of
from zeroward.community.models import Agreement, Signatory
from zeroward.community.queries.agreements import agreement_page
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.core.scope import Scope
from zeroward.core.visibility import ANONYMOUS
from zeroward.core.workspaces import Workspace
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import Country

KLAGENFURT = Workspace(Scope.city("klagenfurt"), "Klagenfurt", "AT")
ROW = AgreementRow(
    "Memorandum of Carinthia",
    country="AT",
    parties="Ministry\nCities",
    goals="Heat\nTrams",
    signatories_total=9,
)


@pytest.fixture
def agreement(host: User, austria: Country) -> Agreement:
    return agreements.save_agreement(**acting(host), place=AUSTRIA, row=replace(ROW, visibility="public"))


def test_a_platform_keeps_an_agreement_that_its_visibility_shows(
    host: User, austria: Country, stranger: User
) -> None:
    kept = agreements.save_agreement(**acting(host), place=AUSTRIA, row=ROW)
    assert agreement_page(viewer_of(host), kept.key) is not None
    for viewer in (ANONYMOUS, viewer_of(stranger)):
        assert agreement_page(viewer, kept.key) is None
    agreements.save_agreement(
        **acting(host), place=AUSTRIA, agreement=kept, row=replace(ROW, visibility="public"), lock=0
    )
    page = agreement_page(ANONYMOUS, kept.key)
    assert page is not None
    assert (page.parties, page.goals, page.unnamed, page.may_edit) == (
        ["Ministry", "Cities"],
        ["Heat", "Trams"],
        9,
        False,
    )
    with pytest.raises(StaleError):
        agreements.save_agreement(**acting(host), place=AUSTRIA, agreement=kept, row=ROW, lock=0)


def test_nobody_keeps_agreements_for_others(agreement: Agreement, member: User, stranger: User) -> None:
    with pytest.raises(NotAllowedError):
        agreements.save_agreement(**acting(stranger), place=AUSTRIA, row=ROW)
    with pytest.raises(NotAllowedError):
        agreements.save_agreement(**acting(member), place=KLAGENFURT, agreement=agreement, row=ROW)
    with pytest.raises(NotAllowedError):
        agreements.delete_agreement(**acting(member), place=KLAGENFURT, agreement=agreement)
    assert agreements.save_agreement(**acting(member), place=KLAGENFURT, row=ROW).scope == CITY


def test_signatories_are_cities_or_names_and_a_city_signs_once(agreement: Agreement, host: User) -> None:
    who = {**acting(host), "place": AUSTRIA, "agreement": agreement}
    signed = agreements.save_signatory(
        **who, row=SignatoryRow("klagenfurt", plan="in", plan_on=date(2025, 5, 1))
    )
    agreements.save_signatory(**who, row=SignatoryRow(name="Utility of Carinthia"))
    with pytest.raises(ConflictError):
        agreements.save_signatory(**who, row=SignatoryRow("klagenfurt"))
    page = agreement_page(ANONYMOUS, agreement.key)
    assert page is not None
    assert (page.line.named, page.unnamed, page.plans_in) == (2, 7, 1)
    agreements.save_signatory(**who, signatory=signed, row=SignatoryRow("klagenfurt", plan="expected"))
    agreements.remove_signatory(**who, signatory=signed)
    assert [str(one) for one in Signatory.objects.all()] == ["Utility of Carinthia"]


def test_every_problem_of_a_signatory_is_named(agreement: Agreement, host: User) -> None:
    row = SignatoryRow("atlantis", plan="lost", plan_on=date(2099, 1, 1), plan_url="javascript:x")
    with pytest.raises(ProblemsError) as refused:
        agreements.save_signatory(**acting(host), place=AUSTRIA, agreement=agreement, row=row)
    assert {one.place for one in refused.value.problems} == {"city", "plan", "plan_on", "plan_url"}
    with pytest.raises(ProblemsError):
        agreements.save_signatory(**acting(host), place=AUSTRIA, agreement=agreement, row=SignatoryRow())


def test_every_problem_of_an_agreement_is_named(db: None) -> None:
    row = AgreementRow(
        " ",
        kind="x",
        state="x",
        lang="zz",
        country="ZZ",
        signed_on=date(2024, 5, 1),
        until_on=date(2023, 1, 1),
        year=12,
        signatories_total=-1,
        url="x",
        visibility="x",
    )
    assert {one.place for one in problems_of(row)} == {
        *("title", "kind", "state", "lang", "country", "until_on", "year", "signatories_total", "url"),
        "visibility",
    }
    assert [one.place for one in problems_of(replace(ROW, country="", signed_on=date(2099, 1, 1)))] == [
        "signed_on"
    ]


def test_deleting_takes_the_signatories_along(agreement: Agreement, host: User) -> None:
    agreements.save_signatory(
        **acting(host), place=AUSTRIA, agreement=agreement, row=SignatoryRow("klagenfurt")
    )
    agreements.delete_agreement(**acting(host), place=AUSTRIA, agreement=agreement)
    assert not Signatory.objects.exists()
