"""Which cards show the same material?

Cards are taken together when their titles are the same after folding. A title that only names a series is
made precise by its first link. Cards with nearly the same title are one material only when country and first
link agree; what is merely alike is reported and kept apart.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from zeroward.library.importers.portfolio.context import Context
from zeroward.library.importers.portfolio.links import bare_label
from zeroward.library.importers.portfolio.model import Card, Link, Material, Placement
from zeroward.library.importers.portfolio.titles import contains, fold, likeness, slug, tokens
from zeroward.library.importers.portfolio.vocabulary import words

ALIKE = 0.9


@dataclass
class _Group:
    title: str
    cards: list[Card] = field(default_factory=list)

    @property
    def first(self) -> Card:
        return self.cards[0]


def group_materials(cards: Sequence[Card], context: Context) -> tuple[Material, ...]:
    """Group the filled cards into materials, in the order of their first appearance."""
    groups: list[_Group] = []
    for card in cards:
        if card.state != "filled":
            continue
        title = _full_title(card, context)
        group = next((group for group in groups if _is_same(group, title, card)), None)
        if group is None:
            groups.append(group := _Group(title))
        group.cards.append(card)
    _note_alike(groups, context)
    keys: set[str] = set()
    return tuple(_material(group, keys) for group in groups)


def _full_title(card: Card, context: Context) -> str:
    """The title; that of a series' item gets the name of its first link."""
    names_series = bool(set(fold(card.title).split()[-1:]) & words("series"))
    if not (names_series and card.links):
        return card.title
    title = f"{card.title}: {bare_label(card.links[0].label)}"
    context.findings.add(
        "series_named", lines=card.row_line, raw=card.title, made_of_it=title, place=card.challenge
    )
    return title


def _is_same(group: _Group, title: str, card: Card) -> bool:
    if fold(group.title) == fold(title):
        return True
    near = contains(group.title, title) or likeness(group.title, title) >= ALIKE
    return (
        near
        and group.first.countries == card.countries
        and _first_link(group.first) == _first_link(card) != ""
    )


def _first_link(card: Card) -> str:
    return fold(card.links[0].label) if card.links else ""


def _note_alike(groups: Sequence[_Group], context: Context) -> None:
    for index, one in enumerate(groups):
        for other in groups[index + 1 :]:
            same_place = one.first.countries == other.first.countries
            near = likeness(one.title, other.title) >= ALIKE or contains(one.title, other.title)
            if same_place and near:
                context.findings.add(
                    "maybe_same_material", lines=(one.first.row_line, other.first.row_line),
                    raw=f"{one.title} / {other.title}", made_of_it="kept apart",
                )  # fmt: skip


def _material(group: _Group, keys: set[str]) -> Material:
    key = base = slug(group.title)
    number = 2
    while key in keys:
        key, number = f"{base}-{number}", number + 1
    keys.add(key)
    cards = group.cards
    titles = dict.fromkeys(card.title for card in cards)
    return Material(
        key=key,
        title=group.title,
        title_variants=tuple(title for title in titles if title != group.title),
        format_label=next((card.format_label for card in cards if card.format_label), ""),
        countries=_union(cards, "countries"),
        scopes=_union(cards, "scopes"),
        years=tuple(sorted({year for card in cards for year in card.years})),
        links=_links(cards),
        partners=tuple(dict.fromkeys(name for card in cards for name in card.partners)),
        placements=tuple(Placement(card.challenge, card) for card in cards),
    )


def _union(cards: Sequence[Card], name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for card in cards for value in getattr(card, name)))


def _links(cards: Sequence[Card]) -> tuple[Link, ...]:
    """Every label once (small words apart); a language given at one card counts for all."""
    found: dict[frozenset[str], Link] = {}
    for link in (link for card in cards for link in card.links):
        key = tokens(link.label)
        held = found.get(key)
        if held is None or (link.languages and not held.languages):
            found[key] = Link(
                held.label if held else link.label, link.languages, held.line if held else link.line
            )
    return tuple(found.values())
