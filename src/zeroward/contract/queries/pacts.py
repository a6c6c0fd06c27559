"""Local pacts: who may see which, their deals by theme, and the public list."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Prefetch, Q, QuerySet
from django.http import Http404

from zeroward.contract.models import Deal, DealParty, DealState, Pact, Party
from zeroward.core.models import Visibility
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer, visible_to
from zeroward.plan.vocabulary import FIELDS


@dataclass(frozen=True, slots=True)
class Theme:
    key: str
    label: str
    deals: tuple[Deal, ...]


@dataclass(frozen=True, slots=True)
class PactPage:
    """`by_state` counts deals by the words of their state; `counted` how many state a figure, `tonnes` their sum."""

    pact: Pact
    themes: tuple[Theme, ...]
    parties: tuple[Party, ...]
    by_state: tuple[tuple[str, int], ...]
    counted: int
    tonnes: float

    @property
    def deals(self) -> int:
        return sum(len(one.deals) for one in self.themes)

    @property
    def present(self) -> list[Party]:
        return [one for one in self.parties if one.left_on is None]


def readable_pacts(viewer: Viewer) -> QuerySet[Pact]:
    """The pacts that a viewer may see, public ones among them."""
    return visible_to(Pact.objects.all(), viewer).select_related("city__country")


def pact_for(viewer: Viewer, pk: int) -> Pact:
    """Raises Http404 when it is not there for this viewer."""
    found: Pact | None = readable_pacts(viewer).filter(pk=pk).first()
    if found is None:
        raise Http404("There is no such pact.")
    return found


def pacts_of(viewer: Viewer, scope: Scope) -> list[Pact]:
    """A city's pacts with the numbers of their deals and parties, as far as the viewer may see them."""
    return list(_counted(readable_pacts(viewer).filter(scope=str(scope))))


def public_pacts() -> QuerySet[Pact]:
    return Pact.objects.filter(visibility=Visibility.PUBLIC).select_related("city__country")


def public_list() -> list[Pact]:
    """By city. One query."""
    return list(_counted(public_pacts()).order_by("city__name", "title", "pk"))


def public_pact(city: str, pk: int) -> Pact:
    """Raises Http404."""
    found: Pact | None = public_pacts().filter(city__key=city, pk=pk).first()
    if found is None:
        raise Http404("No such pact was published.")
    return found


def pact_page(pact: Pact) -> PactPage:
    """Three queries, however many deals."""
    shares = Prefetch("shares", DealParty.objects.select_related("party"))
    deals = list(pact.deals.prefetch_related(shares))
    parties = tuple(pact.parties.annotate(in_deals=Count("shares")).order_by("name"))
    counts = dict.fromkeys(DealState.values, 0)
    for one in deals:
        counts[one.state] += 1
    figures = [one.tonnes for one in deals if one.tonnes is not None and one.state != DealState.STOPPED]
    return PactPage(
        pact,
        tuple(_themes(deals)),
        parties,
        tuple((str(DealState(state).label), count) for state, count in counts.items() if count),
        len(figures),
        sum(figures),
    )


def deal_rows(page: PactPage) -> Iterable[list[str]]:
    """Deals as lines of a table."""
    for theme in page.themes:
        for one in theme.deals:
            shares = list(one.shares.all())
            yield [
                str(one.number),
                one.title,
                theme.label,
                one.goal,
                str(one.get_state_display()),
                str(one.starts or ""),
                str(one.ends or ""),
                "" if one.tonnes is None else repr(one.tonnes),
                one.tonnes_source,
                "; ".join(row.party.name for row in shares if row.leads),
                "; ".join(row.party.name for row in shares),
            ]


def _themes(deals: list[Deal]) -> Iterable[Theme]:
    for key in [*FIELDS, ""]:
        found = tuple(one for one in deals if one.theme == key)
        if found:
            yield Theme(key, str(FIELDS[key]) if key else "", found)


def _counted(pacts: QuerySet[Pact]) -> QuerySet[Pact]:
    return pacts.annotate(
        deals_count=Count("deals", distinct=True),
        parties_count=Count("parties", filter=Q(parties__left_on=None), distinct=True),
    )
