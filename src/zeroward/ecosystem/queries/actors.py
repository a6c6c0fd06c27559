"""The governance map of a country: who works at which level, with which mandate and money, linked to whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from zeroward.core.charts import Chart, Frame, arcs
from zeroward.core.charts import Tie as Arc
from zeroward.core.ui.numbers import format_number
from zeroward.core.ui.tables import Cell, Matrix, MatrixRow
from zeroward.core.visibility import Viewer
from zeroward.ecosystem.models import Actor, Tie
from zeroward.ecosystem.queries.kept import kept_in

MOST_DRAWN = 24
"""Actors in one drawing; beyond that, arcs cannot be told apart and the table says it all."""


@dataclass(frozen=True, slots=True)
class Level:
    """Actors of one level of government; none is a gap that is shown."""

    key: str
    label: str
    actors: list[Actor]


@dataclass(frozen=True, slots=True)
class GovernanceMap:
    """`not_drawn` counts actors that the drawing leaves out; the table below it has all."""

    levels: list[Level]
    ties: list[Tie]
    drawing: Chart | None
    matrix: Matrix | None
    not_drawn: int

    @property
    def actors(self) -> list[Actor]:
        return [one for level in self.levels for one in level.actors]


def governance_map(code: str, viewer: Viewer, *, edit_url: str = "") -> GovernanceMap:
    """The map as the viewer may see it. `edit_url`: where a gap can be filled, for those who may. Two queries."""
    found = list(kept_in(Actor, code, viewer))
    levels = [
        Level(
            key,
            str(label),
            sorted((one for one in found if one.level == key), key=lambda one: one.name.casefold()),
        )
        for key, label in Actor.Level.choices
    ]
    ordered = [one for level in levels for one in level.actors]
    seen = {one.pk for one in ordered}
    ties = [
        one
        for one in kept_in(Tie, code, viewer).select_related("source", "target")
        if one.source_id in seen and one.target_id in seen
    ]
    drawn = _drawn(ordered, ties)
    return GovernanceMap(
        levels,
        ties,
        _drawing(drawn, ties),
        _matrix(ordered, ties, edit_url) if ordered else None,
        len(ordered) - len(drawn) if ties else 0,
    )


def _drawn(actors: Sequence[Actor], ties: Sequence[Tie]) -> list[Actor]:
    """Those who are linked, in the order of the levels."""
    linked = {end for tie in ties for end in (tie.source_id, tie.target_id)}
    return [one for one in actors if one.pk in linked][:MOST_DRAWN]


def _drawing(actors: Sequence[Actor], ties: Sequence[Tie]) -> Chart | None:
    places = {one.pk: place for place, one in enumerate(actors)}
    shown = [one for one in ties if one.source_id in places and one.target_id in places]
    if not shown:
        return None
    finding = _("%(actors)d actors and %(links)d links between them") % {
        "actors": len(actors),
        "links": len(shown),
    }
    return arcs(
        Frame(_("Who is linked to whom"), finding),
        [one.short_name or one.name for one in actors],
        [Arc(places[one.source_id], places[one.target_id], told(one)) for one in shown],
        causes=_("Who"),
        effects=_("For or with whom"),
        why=_("What"),
    )


def told(tie: Tie) -> str:
    """What a link is, in words."""
    return f"{tie.get_kind_display()}: {tie.words}" if tie.words else str(tie.get_kind_display())


def _matrix(actors: Sequence[Actor], ties: Sequence[Tie], edit_url: str) -> Matrix:
    linked: dict[int, int] = {}
    for tie in ties:
        for end in {tie.source_id, tie.target_id}:
            linked[end] = linked.get(end, 0) + 1
    return Matrix(
        caption=_("What is known of each actor"),
        corner=_("Actor"),
        fields=[_("Level"), _("Role"), _("Mandate"), _("Money"), _("Links")],
        rows=[
            MatrixRow(one.short_name or one.name, f"#actor-{one.pk}", _cells(one, linked, edit_url))
            for one in actors
        ],
    )


def _cells(one: Actor, linked: dict[int, int], edit_url: str) -> list[Cell]:
    count = linked.get(one.pk, 0)
    return [
        Cell("full", str(one.get_level_display())),
        _cell(bool(one.role), _("said"), edit_url, _("role of %(actor)s") % {"actor": one.name}),
        _cell(bool(one.mandate), _("said"), edit_url, _("mandate of %(actor)s") % {"actor": one.name}),
        _cell(
            one.money is not None, money_words(one), edit_url, _("money of %(actor)s") % {"actor": one.name}
        ),
        _cell(bool(count), str(count), edit_url, _("links of %(actor)s") % {"actor": one.name}),
    ]


def _cell(filled: bool, words: str, url: str, hidden: str) -> Cell:
    return Cell("full", words) if filled else Cell("gap", _("not known"), url, hidden)


def money_words(actor: Actor) -> str:
    """What it gave, with its year; empty when that is not known."""
    if actor.money is None or actor.money_year is None:
        return ""
    return _("%(amount)s € in %(year)s") % {"amount": euros(actor.money), "year": str(actor.money_year)}


def euros(amount: Decimal) -> str:
    return format_number(amount, 0)
