"""The sharing rules of a country in words, each with what is known about it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from zeroward.core.ui.numbers import SPACE, format_number, format_percent
from zeroward.methods.energy_sharing import Fact, Point, Scheme, premium, schemes
from zeroward.methods.energy_sharing.labels import KEYS, MEMBERS, PERIMETERS, RELIEFS, STEPS, SURPLUS
from zeroward.methods.energy_sharing.schemes import Mark
from zeroward.places.queries.country_names import country_names


@dataclass(frozen=True, slots=True)
class RuleLine:
    """`known` is false for what is not known here; what is only remembered says so in its text."""

    label: str
    text: str
    known: bool = True


@dataclass(frozen=True, slots=True)
class Rules:
    """One row of the rules as a page shows it."""

    key: str
    country: str
    title: str
    basis: str
    lines: list[RuleLine]
    steps: list[str]
    source: str

    @property
    def named(self) -> str:
        return f"{self.country}: {self.title}"


def all_rules() -> list[Rules]:
    """All rows, by country."""
    return [rules_of(one) for one in schemes()]


def rules_of(scheme: Scheme) -> Rules:
    """A row in words."""
    return Rules(
        scheme.key,
        country_names().get(scheme.country, scheme.country),
        _(scheme.label),
        scheme.basis,
        list(_lines(scheme)),
        [_(STEPS[one]) for one in scheme.steps],
        scheme.source,
    )


def _lines(scheme: Scheme) -> Iterator[RuleLine]:
    yield RuleLine(_("Who may join"), ", ".join(_(MEMBERS[one]) for one in scheme.members))
    yield _points(_("How far apart"), scheme.perimeters, PERIMETERS)
    yield _fact(_("Largest plant"), scheme.plant_max_kw, "kW")
    yield _fact(_("All plants together"), scheme.total_max_kw, "kW")
    yield _fact(_("Counted every"), scheme.interval_min, "min")
    yield _points(_("Keys of sharing"), scheme.allocation, KEYS)
    yield _points(_("Charges that remain for shared electricity"), scheme.reliefs, RELIEFS)
    yield _points(_("What is left over"), scheme.surplus, SURPLUS)
    if scheme.premium:
        known = premium(scheme.premium)
        yield RuleLine(_("Premium"), _(known.label))
    if scheme.support_years:
        yield _fact(_("Paid for"), scheme.support_years, _("years"))
    if scheme.kw_per_member:
        yield _fact(_("At least one member for each"), scheme.kw_per_member, "kW")


def _fact(label: str, fact: Fact | None, unit: str) -> RuleLine:
    if fact is None:
        return RuleLine(label, _("not known here: ask the grid operator"), known=False)
    return RuleLine(label, _sure(f"{plain_number(fact.value)}{SPACE}{unit}", fact.mark))


def _points(label: str, points: Sequence[Point], words: Mapping[str, str]) -> RuleLine:
    if not points:
        return RuleLine(label, _("not known here: ask the grid operator"), known=False)
    return RuleLine(label, "; ".join(_one(point, words) for point in points))


def _one(point: Point, words: Mapping[str, str]) -> str:
    text = _(words[point.key])
    if point.value is not None and point.unit:
        text += f" {plain_number(point.value)}{SPACE}{point.unit}"
    elif point.value is not None:
        text += f" {format_percent(point.value)}"
    return _sure(text, point.mark)


def _sure(text: str, mark: Mark) -> str:
    open_word = _("to be confirmed")
    return text if mark == "verified" else f"{text} ({open_word})"


def plain_number(value: float) -> str:
    """Whole numbers without decimals."""
    return format_number(value, 0 if value == int(value) else 1)
