"""Cards of one material that say different things."""

from collections.abc import Callable, Hashable, Iterator

from zeroward.library.importers.portfolio.checks.base import check, finding
from zeroward.library.importers.portfolio.findings import Finding
from zeroward.library.importers.portfolio.model import Card, Material, Portfolio
from zeroward.library.importers.portfolio.titles import fold

_ASPECTS: tuple[tuple[str, Callable[[Card], Hashable], Callable[[Card], str], str], ...] = (
    ("material_title_differs", lambda card: card.title, lambda card: card.title, "title of the first card"),
    ("material_year_differs", lambda card: card.years, lambda card: card.year_text or "none", "all kept"),
    ("material_country_differs", lambda card: card.countries, lambda card: card.country_text, "all kept"),
    (
        "material_format_differs",
        lambda card: fold(card.format_label),
        lambda card: card.format_label or "none",
        "format of the first card; each placement keeps its label",
    ),
    (
        "material_partners_differ",
        lambda card: frozenset(map(fold, card.partners)) or None,
        lambda card: card.partners_text,
        "all partners kept",
    ),
)  # fmt: skip


@check
def material_differences(portfolio: Portfolio) -> Iterator[Finding]:
    """One finding for each aspect in which cards differ; an absent list of partners is no difference."""
    for material in portfolio.materials:
        for kind, value, words, made in _ASPECTS:
            yield from _differences(material, kind, value, words, made)


def _differences(
    material: Material,
    kind: str,
    value: Callable[[Card], Hashable],
    words: Callable[[Card], str],
    made: str,
) -> Iterator[Finding]:
    cards = [placement.card for placement in material.placements]
    said = [card for card in cards if value(card) is not None]
    distinct = {value(card): words(card) for card in said}
    if len(distinct) > 1:
        raw = " / ".join(words[:60] for words in distinct.values())
        yield finding(kind, (card.row_line for card in said), raw, made, material.title)
