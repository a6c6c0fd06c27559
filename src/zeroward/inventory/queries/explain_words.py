"""Numbers, fallbacks and facts about factors, as the explanation of a figure prints them."""

from math import floor, log10

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.ui.numbers import format_number
from zeroward.methods.ghg import Factor, Fallback
from zeroward.methods.ghg.factors import OWN, WORLD

DIGITS = 6

BOUNDARIES: dict[str, Promise] = {
    "combustion": gettext_lazy("combustion only"),
    "upstream": gettext_lazy("with the supply of fuels"),
    "life_cycle": gettext_lazy("whole life cycle"),
}
MARKS: dict[str, Promise] = {
    "verified": gettext_lazy("checked against its source"),
    "derived": gettext_lazy("derived from its source"),
    "assumption": gettext_lazy("an assumption"),
}


QUALITIES: dict[str, Promise] = {
    "H": gettext_lazy("high"),
    "M": gettext_lazy("medium"),
    "L": gettext_lazy("low"),
}
_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def gas_name(gas: str) -> str:
    """ "CO₂", "CH₄ of biomass", "SF₆"; refrigerants keep their numbers ("HFC-134a")."""
    plain, _bar, biogenic = gas.partition("_")
    name = plain if "-" in plain else plain.translate(_SUBSCRIPTS)
    return _("%(gas)s of biomass") % {"gas": name} if biogenic else name


def in_signs(formula: str) -> str:
    """A formula with the signs of print: "a x (1 - b)" becomes "a × (1 − b)"."""
    return formula.replace(" x ", " × ").replace(" - ", " − ")


def significant(value: float, digits: int = DIGITS) -> str:
    """The value with as many decimals as its leading digits need, no trailing zeros: 0.0002015, 284 404.8."""
    if not value:
        return "0"
    decimals = max(digits - 1 - floor(log10(abs(value))), 0)
    plain = f"{value:.{decimals}f}"
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    return format_number(plain)


def fallback_words(one: Fallback) -> str:
    """What had to be taken in place of what was asked for."""
    values = {"wanted": one.wanted or "–", "got": one.got or "–"}
    if one.kind == "year":
        return _("The value of %(got)s, as there is none for %(wanted)s in this series.") % values
    if one.kind == "place":
        got = _("the world") if one.got == WORLD else one.got
        return _("A value for %(got)s, as there is none for %(wanted)s.") % {**values, "got": got}
    if one.kind == "use":
        return _("A value for %(got)s, as there is none for the use %(wanted)s.") % values
    return _("A value of the series %(got)s, as %(wanted)s has none.") % values


def factor_rows(factor: Factor) -> list[tuple[str, object]]:
    """Everything one must know to trust a factor: pairs of label and text."""
    years = "–".join(str(year) for year in (factor.valid_from, factor.valid_to) if year)
    rows: list[tuple[str, object]] = [
        (_("Source"), factor.source or _("Not recorded")),
        (_("Series"), _("The city's own") if factor.series == OWN else factor.series),
        (_("Release"), factor.release),
        (_("Valid for"), _("everywhere") if factor.place == WORLD else factor.place),
        (_("Years"), _first(years)),
        (_("Covers"), BOUNDARIES.get(factor.boundary, factor.boundary)),
        (_("Calorific value"), {"NCV": _("net"), "GCV": _("gross")}.get(factor.basis, "")),
        (_("Includes"), _("losses in the network") if "losses" in factor.includes else ""),
        (_("Warming potentials in it"), factor.gwp_set),
        (_("Quality"), QUALITIES.get(factor.quality, factor.quality)),
        (
            _("Uncertainty"),
            f"± {format_number(factor.uncertainty_percent)} %" if factor.uncertainty_percent else "",
        ),
        (_("Checked"), MARKS.get(factor.mark, factor.mark)),
        (_("Licence"), factor.licence),
        (_("Note"), factor.note),
        (_("Number"), factor.id),
    ]
    return [(label, value) for label, value in rows if value]


def _first(years: str) -> str:
    """ "2021–2021" is one year."""
    first, dash, last = years.partition("–")
    return first if not dash or first == last else years


def factor_values(factor: Factor) -> str:
    """ "CO₂ 56 100, CH₄ 5 kg/TJ"."""
    return (
        ", ".join(f"{gas_name(gas)} {significant(value)}" for gas, value in factor.values.items())
        + f" {factor.unit}"
    )
