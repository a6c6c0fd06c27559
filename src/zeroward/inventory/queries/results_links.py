"""Addresses around the results: the same page parts serve the team's working state and what was published."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from zeroward.inventory.queries.load import Loaded


@dataclass(frozen=True, slots=True)
class Links:
    """`public` pages name city, year and version; others the inventory. `mends` when figures may be changed."""

    name: str
    args: tuple[object, ...]
    mends: bool = False

    @property
    def is_public(self) -> bool:
        return self.name == "public"

    def _to(self, what: str, *more: object, **query: str) -> str:
        route = f"inventory:{self.name}-{what}" if what else f"inventory:{self.name}"
        asked = urlencode({key: value for key, value in query.items() if value})
        return reverse(route, args=[*self.args, *more]) + (f"?{asked}" if asked else "")

    def page(self, framework: str = "") -> str:
        return self._to("", framework=framework)

    def row(self, activity: int, framework: str = "") -> str:
        """How the figure of one row came about."""
        return self._to("row", activity, framework=framework)

    def part(
        self, *, framework: str = "", ref: str = "", sector: str = "", column: str = "", total: str = ""
    ) -> str:
        """The rows that add up to a figure: a cell, a sector, a column, a total, or where they meet."""
        return self._to("part", framework=framework, ref=ref, sector=sector, column=column, total=total)

    def frameworks(self, first: str = "", second: str = "") -> str:
        """Two frameworks side by side."""
        return self._to("frameworks", first=first, second=second)

    def mend(self, source: str, activity: int = 0) -> str:
        """Where a cell, or one of its rows, can be changed; nothing where it cannot be."""
        if not self.mends:
            return ""
        if activity:
            return reverse("inventory:figure", args=[*self.args, activity])
        return reverse("inventory:cell", args=[*self.args, source])

    def frame(self) -> str:
        """Where boundary, inhabitants and rules are told; only for those who may change them."""
        return reverse("inventory:frame", args=self.args) if self.mends else ""


def working_links(pk: int, *, mends: bool) -> Links:
    return Links("results", (pk,), mends)


def public_links(loaded: Loaded) -> Links:
    """Addresses of exactly this version."""
    header = loaded.header
    return Links("public", (header["city"], header["year"], loaded.version))
