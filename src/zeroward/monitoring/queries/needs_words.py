"""Support that follows from how a city or a country stands, with its reasons in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.ui.numbers import format_percent
from zeroward.core.ui.tables import Column, Table
from zeroward.methods.monitoring import NeedCount, Rolled, facts_of, needs, needs_of_cities, proposed_needs

FACTS: Final[Mapping[str, str | Promise]] = {
    "share_without_report": gettext_lazy("actions without a report"),
    "share_delayed": gettext_lazy("delayed among the reported actions"),
    "share_dropped": gettext_lazy("dropped among the reported actions"),
    "share_without_base": gettext_lazy("indicators without a base"),
    "share_without_target": gettext_lazy("indicators without a target"),
    "share_without_value": gettext_lazy("indicators without a value"),
    "share_behind": gettext_lazy("indicators behind, among those that can be judged"),
    "silent": gettext_lazy("implemented actions with an indicator behind"),
    "barriers": gettext_lazy("kinds of barriers reported"),
}
FEW: Final = 10
"""From so many on a share is told in percent; below it is told in numbers."""


@dataclass(frozen=True, slots=True)
class NeedShown:
    """`known` False: the facts that would settle it are named instead."""

    label: str
    known: bool
    reason: str
    assumed: bool


def needs_shown(rolled: Rolled, barriers: frozenset[str] | None = None) -> list[NeedShown]:
    """What would help one city, in the order of the table. None is set before another."""
    facts = facts_of(rolled, barriers=barriers)
    found = []
    for one in needs(proposed_needs(), facts):
        known = one.decision.verdict is True
        named = {test.fact for test in one.decision.passed} if known else set(one.decision.missing)
        reasons = [
            _reason(key, facts, rolled) if known else str(FACTS.get(key, key)) for key in sorted(named)
        ]
        found.append(
            NeedShown(
                _(one.rule.label),
                known,
                "; ".join(part for part in reasons if part),
                one.rule.mark == "assumption",
            )
        )
    return found


def _reason(key: str, facts: Mapping[str, Any], rolled: Rolled) -> str:
    value = facts.get(key)
    if value is None or isinstance(value, frozenset):
        return ""
    if key == "silent":
        return f"{FACTS[key]}: {value}"
    part, whole = share_parts(key, rolled)
    said = _("%(part)d of %(whole)d") % {"part": part, "whole": whole}
    if whole >= FEW:
        said = f"{said} ({format_percent(part / whole)})"
    return f"{FACTS[key]}: {said}"


def share_parts(key: str, rolled: Rolled) -> tuple[int, int]:
    """Numerator and denominator of a share that the rules ask for."""
    told = rolled.actions - rolled.statuses[None]
    indicators = sum(rolled.indicators.values())
    judged = sum(rolled.indicators[word] for word in ("reached", "on_path", "behind"))
    found: dict[str, tuple[int, int]] = {
        "share_without_report": (rolled.statuses[None], rolled.actions),
        "share_delayed": (rolled.statuses["delayed"], told),
        "share_dropped": (rolled.statuses["dropped"], told),
        "share_without_base": (rolled.indicators["no_base"], indicators),
        "share_without_target": (rolled.indicators["no_target"], indicators),
        "share_without_value": (rolled.indicators["no_value"], indicators),
        "share_behind": (rolled.indicators["behind"], judged),
    }
    return found[key]


def city_needs(cities: Sequence[Rolled]) -> tuple[NeedCount, ...]:
    """How many cities share each need; counts in which few cities would show are withheld."""
    return needs_of_cities(proposed_needs(), [facts_of(one) for one in cities])


def needs_table(counts: Sequence[NeedCount]) -> Table | None:
    """In the order of the rules; None where there are no cities."""
    if not counts or not counts[0].cities:
        return None
    columns = [
        Column(_("Support")),
        Column(_("Cities that need it"), True),
        Column(_("Not known"), True),
        Column(_("Of cities"), True),
    ]
    body = [
        [
            _(one.rule.label),
            _("withheld") if one.needing is None else str(one.needing),
            _("withheld") if one.unknown is None else str(one.unknown),
            str(one.cities),
        ]
        for one in counts
    ]
    return Table(_("Support that follows"), columns, body)
