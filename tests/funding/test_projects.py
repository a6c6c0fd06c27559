"""Projects that want money, and searches for partners."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.utils import timezone

from tests.funding.conftest import PLACE
from tests.support.city_team import acting
from zeroward.core.errors import InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.funding.domain.projects import ProjectRow, save_project
from zeroward.funding.domain.wishes import WishRow, delete_wish, save_wish
from zeroward.funding.models import FundingProject, Opportunity, PartnerWish
from zeroward.people.models import User
from zeroward.taxonomy.models import Concept, Scheme


@pytest.fixture
def mobility(db: None) -> Concept:
    scheme = Scheme.objects.create(key="thematic-areas", title="Thematic areas")
    return Concept.objects.create(scheme=scheme, key="mobility-and-transport")


def test_a_cost_in_another_currency_is_turned_into_euros_with_its_rate(editor: User) -> None:
    row = ProjectRow("Trams", cost=Decimal(1_000_000), currency="CHF")
    saved = save_project(**acting(editor), place=PLACE, row=row)
    assert saved.cost_euro is not None
    assert saved.cost_euro != saved.cost
    assert saved.rate_source
    euros = save_project(**acting(editor), place=PLACE, row=ProjectRow("Buses", cost=Decimal(5)))
    assert euros.cost_euro == Decimal(5)


@pytest.mark.parametrize(
    ("row", "places"),
    [
        (ProjectRow("  \u200b"), ["title"]),
        (ProjectRow("x", cost=Decimal(-1)), ["cost"]),
        (ProjectRow("x", cost=Decimal("NaN")), ["cost"]),
        (ProjectRow("x", cost=Decimal("1e30")), ["cost"]),
        (ProjectRow("x", currency="XXX"), ["currency"]),
        (ProjectRow("x", stage="finished", saves_tonnes=float("inf")), ["stage", "saves_tonnes"]),
        (ProjectRow("x", themes=("spaceships",), visibility="all"), ["visibility", "themes"]),
    ],
)
def test_what_cannot_be_is_refused_by_its_field(row: ProjectRow, places: list[str], editor: User) -> None:
    with pytest.raises(ProblemsError) as refused:
        save_project(**acting(editor), place=PLACE, row=row)
    assert [one.place for one in refused.value.problems] == places
    assert not FundingProject.objects.exists()


def test_a_change_keeps_topics_and_is_recorded(editor: User, mobility: Concept) -> None:
    first = save_project(
        **acting(editor), place=PLACE, row=ProjectRow("Trams", themes=(mobility.key,), about="action:12")
    )
    second = save_project(
        **acting(editor), place=PLACE, row=ProjectRow("Trams", stage="idea"), project=first, lock=0
    )
    assert (second.about, second.lock, second.themes.count()) == ("action:12", 1, 0)
    event = AuditEvent.objects.get(action="funding.project.change")
    assert event.changes == {"stage": ["", "idea"], "themes": [["mobility-and-transport"], []]}
    with pytest.raises(StaleError):
        save_project(**acting(editor), place=PLACE, row=ProjectRow("Trams"), project=first, lock=0)


@pytest.mark.parametrize("who", ["reader", "stranger", "platform"])
def test_nobody_else_writes(who: str, editor: User, request: pytest.FixtureRequest) -> None:
    kept = save_project(**acting(editor), place=PLACE, row=ProjectRow("Trams"))
    other: Any = acting(request.getfixturevalue(who))
    with pytest.raises(NotAllowedError):
        save_project(**other, place=PLACE, row=ProjectRow("Mine"), project=kept)
    with pytest.raises(NotAllowedError):
        save_project(**other, place=PLACE, row=ProjectRow("Mine"))


def test_a_project_of_another_city_is_not_there(editor: User, stranger: User) -> None:
    kept = save_project(**acting(editor), place=PLACE, row=ProjectRow("Trams"))
    graz = type(PLACE)(PLACE.scope.city("graz"), "Graz", "AT")
    with pytest.raises(InvalidInputError):
        save_project(**acting(stranger), place=graz, row=ProjectRow("Mine"), project=kept)


def test_a_search_is_said_once_for_each_opportunity_and_can_be_ended(
    offer: Opportunity, editor: User
) -> None:
    until = timezone.localdate() + timedelta(days=10)
    row = WishRow(seeks="A city with a port", until=until, visibility="public")
    save_wish(**acting(editor), place=PLACE, opportunity=offer, row=row)
    save_wish(**acting(editor), place=PLACE, opportunity=offer, row=row)
    save_wish(**acting(editor), place=PLACE, opportunity=offer, row=WishRow(offers="A tram depot"))
    assert PartnerWish.objects.get().offers == "A tram depot"
    assert AuditEvent.objects.filter(action__startswith="funding.wish").count() == 2
    delete_wish(**acting(editor), place=PLACE, opportunity=offer)
    delete_wish(**acting(editor), place=PLACE, opportunity=offer)
    assert not PartnerWish.objects.exists()


def test_a_search_that_nobody_would_see_or_that_says_nothing_is_refused(
    offer: Opportunity, editor: User, reader: User
) -> None:
    yesterday = timezone.localdate() - timedelta(days=1)
    with pytest.raises(ProblemsError) as refused:
        save_wish(
            **acting(editor),
            place=PLACE,
            opportunity=offer,
            row=WishRow(seeks=" ", until=yesterday, visibility="x"),
        )
    assert [one.place for one in refused.value.problems] == ["seeks", "until", "visibility"]
    with pytest.raises(NotAllowedError):
        save_wish(**acting(reader), place=PLACE, opportunity=offer, row=WishRow(seeks="x"))
