"""A figure in one line of words: never a percentage without its counts and its interval."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.consultation.queries.tables import Figure
from zeroward.core.ui.numbers import format_number


def figure_in_words(figure: Figure) -> str:
    """A share as "30 % (18–45 %), 12 of 40 cities"; counts alone where there are few; nothing where a cell is small."""
    if figure.withheld == "small" or figure.numerator is None:
        return _("fewer than five, so not shown")
    counted = _units(figure) % {
        "count": format_number(figure.numerator),
        "of": format_number(figure.denominator),
    }
    if figure.value is None or figure.low is None or figure.high is None:
        return counted
    percent = _("%(value)s %% (%(low)s–%(high)s %%)") % {
        "value": format_number(100 * figure.value, 0),
        "low": format_number(100 * figure.low, 0),
        "high": format_number(100 * figure.high, 0),
    }
    return f"{percent}, {counted}"


def _units(figure: Figure) -> str:
    of = figure.denominator
    return {
        "city": ngettext("%(count)s of one city", "%(count)s of %(of)s cities", of),
        "person": ngettext("%(count)s of one person", "%(count)s of %(of)s people", of),
        "mention": ngettext("%(count)s of one mention", "%(count)s of %(of)s mentions", of),
        "document": ngettext("%(count)s of one document", "%(count)s of %(of)s documents", of),
    }[figure.unit]
