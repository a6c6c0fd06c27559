"""The basket as a list, and the plans that it could go into."""

from collections.abc import Sequence
from dataclasses import dataclass

from zeroward.core.permissions import may
from zeroward.core.ui.sorting import sort_key
from zeroward.core.visibility import Viewer
from zeroward.places.domain.city_places import place_of
from zeroward.plan.models import Plan, PlanState
from zeroward.plan.queries.access import readable_plans
from zeroward.plan.queries.action_library.figures import Statement, statements_of
from zeroward.plan.queries.action_library.rows import LibraryRow, rows_in_order
from zeroward.plan.rules import EDIT

MOST_SHOWN = 4


@dataclass(frozen=True, slots=True)
class BasketLine:
    """An action in the basket; `statements` pairs a city's name with what it states, bare ones left out."""

    row: LibraryRow
    statements: list[tuple[str, Statement]]

    @property
    def shown(self) -> list[tuple[str, Statement]]:
        return self.statements[:MOST_SHOWN]

    @property
    def more(self) -> int:
        """Cities that only the action's own page names."""
        named = {one.city for _name, one in self.shown}
        return len({one.city for _name, one in self.statements} - named)


@dataclass(frozen=True, slots=True)
class BasketPage:
    lines: list[BasketLine]
    enabling: int
    cities: list[str]

    @property
    def keys(self) -> list[str]:
        return [line.row.key for line in self.lines]


def basket_page(keys: Sequence[str]) -> BasketPage:
    """The actions behind these keys, in this order; what was retired since is left out. Three queries."""
    rows = rows_in_order(keys) if keys else []
    names = {key: city.served("name").body for row in rows for key, city in row.cities.items()}
    lines = [
        BasketLine(
            row,
            [
                (names.get(one.city, one.city), one)
                for one in statements_of(row.action.facts, names)
                if not one.is_bare
            ],
        )
        for row in rows
    ]
    return BasketPage(lines, sum(row.is_enabling for row in rows), sorted(names.values(), key=sort_key))


def open_plans(viewer: Viewer) -> list[Plan]:
    """Plans in draft that this person may change. One query; none for a visitor."""
    if viewer.user_id is None:
        return []
    plans = readable_plans(viewer).filter(state=PlanState.DRAFT).order_by("city__name", "title", "pk")
    return [plan for plan in plans if may(viewer, EDIT, place_of(plan.city))]
