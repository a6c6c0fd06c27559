"""Example projects, a shortlist and a search for partners for `make demo`: made up, and every page says so."""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, Final

from zeroward.core.models import Visibility
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.funding.domain.projects import ProjectRow, save_project
from zeroward.funding.domain.shortlist import EntryRow, change_entry, mark_ready, put_on
from zeroward.funding.domain.wishes import WishRow, save_wish
from zeroward.funding.models import FundingProject, Opportunity, PartnerWish, Shortlisted
from zeroward.taxonomy.models import Concept

HEAT: Final = ProjectRow(
    title="Heat from the waste-water plant (example)",
    text="A heat pump at the waste-water plant feeds the district heating of two quarters.",
    cost=Decimal(8_400_000),
    stage="feasibility",
    saves_tonnes=5200.0,
    themes=("energy-systems", "built-environment"),
)
STREETS: Final = ProjectRow(
    title="Shade and water in five streets (example)",
    text="Trees, fewer parking spaces and open water, planned with the people who live there.",
    cost=Decimal(1_900_000),
    stage="concept",
    themes=("nature", "adaptation", "participation-culture-and-democracy"),
)
TOWN: Final = ProjectRow(
    title="School and town hall without oil (example)",
    text="Insulation and a heat pump for the two largest buildings of the town.",
    cost=Decimal(740_000),
    stage="idea",
    themes=("built-environment", "energy-systems"),
)


@dataclass(frozen=True, slots=True)
class Asking:
    """A city with the person who acts for it."""

    place: Workspace
    actor: Any
    viewer: Viewer

    @property
    def who(self) -> dict[str, Any]:
        return {"actor": self.actor, "viewer": self.viewer, "place": self.place}


def make_funding(*, city: Asking, town: Asking) -> None:
    """Nothing where a city has projects already; opportunities that are not in the catalogue are passed over."""
    if FundingProject.objects.filter(scope__in=[str(city.place.scope), str(town.place.scope)]).exists():
        return
    heat = _saved(city, HEAT)
    _saved(city, STREETS)
    first = _listed(city, "elena", heat)
    if first is not None:
        row = EntryRow(
            state="prepared", person=city.actor.pk, staff_days=25, note="Example: ask the utility first."
        )
        change_entry(**city.who, entry=first, row=row, lock=None)
        for line in first.opportunity.checklist[:1]:
            mark_ready(**city.who, entry=first, key=str(line["key"]), ready=True)
    for key in ("horizon-neb-2026-01", "horizon-miss-2027-04-cit-05", "life-2027"):
        _listed(city, key, None)
    dropped = _listed(city, "innovation-fund-2026", None)
    if dropped is not None:
        row = EntryRow(state="dropped", reason="Example: our projects are too small for it.")
        change_entry(**city.who, entry=dropped, row=row, lock=None)
    _listed(town, "at-kem-next", _saved(town, TOWN))
    _search(town)
    _mark([city, town])


def _saved(asking: Asking, row: ProjectRow) -> FundingProject:
    """With those of its themes that the vocabulary has: a catalogue may be smaller than ours."""
    known = {concept.key for concept in Concept.objects.of("thematic-areas")}
    return save_project(
        **asking.who, row=replace(row, themes=tuple(one for one in row.themes if one in known))
    )


def _listed(asking: Asking, key: str, project: FundingProject | None) -> Shortlisted | None:
    found = Opportunity.objects.public().filter(key=key).first()
    return put_on(**asking.who, opportunity=found, project=project) if found is not None else None


def _search(asking: Asking) -> None:
    found = Opportunity.objects.public().filter(key="horizon-miss-2027-04-cit-05").first()
    if found is None:
        return
    row = WishRow(
        seeks="Example: a Mission City that would let us follow its work on buildings.",
        offers="Example: a small town in which everybody knows everybody.",
        visibility=Visibility.PUBLIC,
    )
    save_wish(**asking.who, opportunity=found, row=row)


def _mark(askings: list[Asking]) -> None:
    scopes = [str(one.place.scope) for one in askings]
    for model in (FundingProject, Shortlisted, PartnerWish):
        model.objects.filter(scope__in=scopes).update(is_example=True)
