"""How figures are said: how many of how many, in percent, with both ends."""

from collections.abc import Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from zeroward.consultation.queries.said import said
from zeroward.consultation.queries.tables import SMALL, Difference, Figure, Printed
from zeroward.core.ui.numbers import SPACE, format_number, format_percent

UNITS: Final[Mapping[str, Promise]] = {
    "city": gettext_lazy("%(count)s of %(base)s cities"),
    "person": gettext_lazy("%(count)s of %(base)s people"),
    "mention": gettext_lazy("%(count)s of %(base)s mentions"),
    "document": gettext_lazy("%(count)s of %(base)s documents"),
}
ANSWERS: Final[Mapping[str, Promise]] = {
    "city": gettext_lazy("%(base)s cities"),
    "person": gettext_lazy("%(base)s people"),
    "mention": gettext_lazy("%(base)s mentions"),
    "document": gettext_lazy("%(base)s documents"),
}
UNIT_NAMES: Final[Mapping[str, Promise]] = {
    "city": pgettext_lazy("unit of a figure", "city"),
    "person": pgettext_lazy("unit of a figure", "person"),
    "mention": pgettext_lazy("unit of a figure", "mention"),
    "document": pgettext_lazy("unit of a figure", "document"),
}
KINDS: Final[Mapping[str, Promise]] = {
    "one": gettext_lazy("One answer each: the shares add to 100 %."),
    "cases": gettext_lazy(
        "Several answers possible: shares of those who named it, which may add to more than 100 %."
    ),
    "mentions": gettext_lazy("Shares of all mentions. They add to 100 % and do not say how many named it."),
    "mean": gettext_lazy("Mean of the answers."),
    "first": gettext_lazy("Shares that put it first."),
}


YEARS: Final = (1900, 2200)


def count_words(figure: Figure) -> str:
    """ "15 of 28 cities"; of a mean how many answered; of a small cell that nothing is shown."""
    if figure.numerator is None:
        return _("not shown: fewer than %(count)s") % {"count": SMALL}
    base = format_number(figure.denominator)
    if figure.kind == "mean":
        return str(ANSWERS[figure.unit]) % {"base": base}
    return str(UNITS[figure.unit]) % {"count": format_number(figure.numerator, 0), "base": base}


def value_words(figure: Figure) -> str:
    """ "54 %", a mean with two decimals; for fewer than ten a dash: the count stands beside."""
    if figure.value is None:
        return "–"
    return number_words(figure.kind, figure.value)


def number_words(kind: str, value: float) -> str:
    if kind == "share":
        return format_percent(value)
    return format_number(value, 2) if not _is_year(value) else f"{value:.0f}"


def _is_year(value: float) -> bool:
    """Means of years are written like years."""
    return YEARS[0] <= value < YEARS[1]


def interval_words(figure: Figure) -> str:
    """ "36 to 71 %"; nothing without a value."""
    if figure.low is None or figure.high is None:
        return ""
    return ends_words(figure.kind, figure.low, figure.high)


def ends_words(kind: str, low: float, high: float) -> str:
    if kind == "share":
        first, last = format_number(100 * low, 0), format_number(100 * high, 0)
        return _("%(low)s to %(high)s %%") % {"low": first, "high": last}
    return _("%(low)s to %(high)s") % {"low": number_words(kind, low), "high": number_words(kind, high)}


def full_words(figure: Figure) -> str:
    """Value, interval and count in one line, for where there is no room for columns."""
    if figure.value is None:
        return count_words(figure)
    return f"{value_words(figure)} ({interval_words(figure)}; {count_words(figure)})"


def printed_words(printed: Printed) -> str:
    """The number as it stands in the report, or that it does not give one."""
    return printed.text.replace(" %", f"{SPACE}%") if printed.text else _("not given in the report")


def shown_words(shown: Figure | Printed) -> str:
    if isinstance(shown, Figure):
        return full_words(shown)
    base = (" " + _("of %(base)s, as printed") % {"base": shown.base}) if shown.base and shown.text else ""
    return f"{printed_words(shown)}{base}"


def difference_words(kind: str, difference: Difference) -> str:
    """ "+ 12 points (3 to 21)"; of a mean in its own unit."""
    scale, places = (100, 0) if kind == "share" else (1, 2)
    value = format_number(abs(difference.value) * scale, places)
    sign = "+" if difference.value > 0 else "−"
    low, high = (format_number(one * scale, places) for one in (difference.low, difference.high))
    words = (
        _("%(sign)s %(value)s points (%(low)s to %(high)s)")
        if kind == "share"
        else "%(sign)s %(value)s (%(low)s – %(high)s)"
    )
    return words % {"sign": sign, "value": value, "low": low, "high": high}


def base_words(shown: Figure | Printed) -> str:
    """Of whom the number speaks, in a few words."""
    if isinstance(shown, Figure):
        return said(shown.base)
    if not shown.base:
        return _("not said")
    return _("%(base)s, as printed") % {"base": format_number(shown.base)}
