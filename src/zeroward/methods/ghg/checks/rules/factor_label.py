"""The label of a factor of electricity against the published value that it really is."""

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from zeroward.methods.ghg.checks.finding import Finding, Place
from zeroward.methods.ghg.checks.limits import limit
from zeroward.methods.ghg.checks.printed import FactorLabel
from zeroward.methods.ghg.checks.reference import ALIASES, FAMILIES, Published
from zeroward.methods.ghg.checks.registry import check, finding
from zeroward.methods.ghg.checks.subject import Subject
from zeroward.methods.ghg.frameworks.words import gettext_noop as _

CODE = "FACTOR_LABEL"


@check(
    CODE,
    title=_("The label of a factor fits its value"),
    why=_("CO2 alone, CO2 equivalent and life cycle differ; so do the editions of one series."),
)
def find(subject: Subject) -> Iterator[Finding]:
    if subject.reference is None:
        return
    for label in subject.labels:
        published = list(subject.reference.published(label.country, label.year))
        matches = same_digits(label, published) or near(label, published)
        if not published or not (label.family or label.release) or any(fits(label, one) for one in matches):
            continue
        yield finding(
            CODE,
            "warning",
            Place("factor", label.key),
            _("%(value)s t/MWh is labelled %(stated)s. For %(country)s in %(year)s that value is %(found)s.")
            if matches
            else _(
                "%(value)s t/MWh is labelled %(stated)s. For %(country)s in %(year)s no published value is near it."
            ),
            _("Correct the label, or take the value that fits it: %(right)s."),
            value=label.value,
            stated=stated(label),
            country=label.country,
            year=label.year,
            found=tuple(f"{one.title}: {one.value}" for one in matches),
            right=tuple(f"{one.title}: {one.value}" for one in published if fits(label, one)) or "-",
        )


def stated(label: FactorLabel) -> str:
    """The label in words."""
    family = ALIASES.get(label.family, label.family)
    return ", ".join(part for part in (label.release, FAMILIES.get(family, family)) if part)


def fits(label: FactorLabel, one: Published) -> bool:
    """Whether a published value is what the label says."""
    return ALIASES.get(label.family, label.family) in ("", one.family) and label.release in ("", one.release)


def same_digits(label: FactorLabel, published: list[Published]) -> list[Published]:
    """Published values that give the printed digits when they are rounded."""
    printed = decimal_of(label.value)
    if printed is None:
        return []
    half = Decimal(1).scaleb(int(printed.as_tuple().exponent)) / 2
    return [one for one in published if abs(Decimal(repr(one.value)) - printed) <= half]


def near(label: FactorLabel, published: list[Published]) -> list[Published]:
    """Published values within the limit that counts as near, nearest first."""
    printed = decimal_of(label.value)
    if printed is None or printed == 0:
        return []
    share = limit("factor_label", "near_percent") / 100
    value = float(printed)
    close = [one for one in published if abs(one.value - value) <= share * value]
    return sorted(close, key=lambda one: abs(one.value - value))


def decimal_of(text: str) -> Decimal | None:
    """The printed number, or nothing when it is none."""
    try:
        number = Decimal(text.strip().replace(",", "."))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
