"""Example data of the style guide: the figures of the mock pages, the rest invented and labelled so."""

from typing import Any

from django.core.paginator import Paginator
from django.http import QueryDict

from zeroward.core.ui.chart_examples import chart_examples
from zeroward.core.ui.facets import Facet, Option, chips
from zeroward.core.ui.icons import ICONS
from zeroward.core.ui.states import STATES
from zeroward.core.ui.tables import Cell, Column, Matrix, MatrixRow, Table
from zeroward.core.ui.why import Part, Why


def examples(query: QueryDict) -> dict[str, Any]:
    """What the page shows, by the name under which its template expects it."""
    found = _facets()
    return {
        "station": "learn",
        "crumbs": [("Portfolio", "#"), ("3 Financing and Funding", "#")],
        "contents": [
            ("Signs", "signs"),
            ("Lists", "lists"),
            ("Facts", "facts"),
            ("Data", "data"),
            ("Charts", "charts"),
            ("Forms", "forms"),
        ],
        "icons": sorted(ICONS),
        "states": sorted(STATES),
        "tags": [
            (name, "#")
            for name in ("Funding", "FinancialInstruments", "PreAccession", "StreamlinedProcurement")
        ],
        "know": [
            ("Source", "CapaCITIES 2.0 Learning Portfolio, 2026 edition"),
            ("Wording", "Our own summaries"),
        ],
        "facets": found,
        "chips": chips(found, query),
        "page": Paginator(range(16), 8).page(1),
        "long_page": Paginator(range(1040), 8).page(12),
        "reason": _why(),
        "table": _table(),
        "matrix": _matrix(),
        "charts": chart_examples(),
        "legend": [(2, "Scope 1: burned in the city"), (1, "Scope 2: electricity from the grid")],
        "facts": [
            ("Effort", "about 2 days"),
            ("Who helps", "NetZeroCities Helpdesk"),
            ("Opens the way to", "targets"),
        ],
        "checklist": [
            "Form a core coordination team across levels.",
            "Map funding streams and set priorities.",
        ],
        "large": 1440022,
        "share": 0.342,
    }


def _facets() -> list[Facet]:
    kinds = (("material", "Material", 16), ("term", "Glossary term", 7), ("challenge", "Challenge", 5))
    names = ("Austria", "Finland", "Netherlands", "Portugal", "Romania", "Spain", "Sweden", "Türkiye")
    return [
        Facet(
            "kind",
            "Kind",
            [Option(value, label, count, value == "material") for value, label, count in kinds],
        ),
        Facet("country", "Country", [Option(name, name, 3) for name in names]),
    ]


def _why() -> Why:
    parts = [
        Part("Four other steps wait for it", 0.4),
        Part("Monitoring is your weakest field in the self-assessment", 0.25),
        Part("Transport has no data yet", -0.06),
        Part("No date presses", 0.0),
    ]
    return Why(parts, "a call that closes within 60 days would move finance to the top.")


def _table() -> Table:
    return Table(
        "Fuels burned for transport",
        [Column("Fuel"), Column("Energy, TJ", True), Column("Factor, t/TJ", True), Column("Tonnes", True)],
        [
            ("Petrol", "2 820", "74.2874", "209 490"),
            ("Diesel", "2 323", "73.9148", "171 704"),
            ("LPG", "521", "64.5970", "33 655"),
        ],
        ("Computed again here", "", "", "414 849"),
    )


def _matrix() -> Matrix:
    fields = [
        "Facilitator",
        "National actors",
        "Regional actors",
        "Cities",
        "Formal basis",
        "Ways of working",
    ]
    full = Cell("full", "6 actors")
    gap = Cell("gap", "Help fill", "#", "Regional actors of Austria")
    half = Cell("half", "named by kind only")
    rows = [
        MatrixRow("Austria", "#", [full, full, gap, full, full, half]),
        MatrixRow("Netherlands", "#", [full, half, full, gap, gap, full]),
        MatrixRow("Türkiye", "#", [half, full, full, full, half, full]),
    ]
    return Matrix("Profile fields of national platforms", "Country", fields, rows)
