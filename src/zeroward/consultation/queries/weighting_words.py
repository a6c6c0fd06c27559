"""What a weighting did, in the reader's language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from zeroward.consultation.queries.said import from_plain, said
from zeroward.consultation.queries.tables import FEW
from zeroward.consultation.queries.weighting_report import joined_keys, merge_words
from zeroward.consultation.vocabulary import VARIABLES
from zeroward.core.ui.numbers import format_number, format_percent
from zeroward.core.ui.tables import Column, Table

WordsOf = Callable[[str, str], str]


@dataclass(frozen=True, slots=True)
class ShownWeighting:
    """`variables` are tables of the frame beside those who answered; `figures` what has to be known of the weights."""

    figures: tuple[tuple[str, str], ...]
    variables: tuple[Table, ...]
    merges: tuple[str, ...]
    warnings: tuple[str, ...]
    why_not: str


def shown_weighting(kept: Mapping[str, Any], words: WordsOf) -> ShownWeighting:
    """From plain diagnostics. `words` gives a category of a variable in words."""
    weighted = not kept["why_not"]
    figures = [
        (_("Cities of the frame"), format_number(kept["population"])),
        (_("Cities that took part"), format_number(kept["n"])),
    ]
    if weighted:
        figures += [
            (_("Worth as many with equal weights"), format_number(kept["n_eff"], 1)),
            (_("Design effect of the weights"), format_number(kept["deff"], 2)),
            (
                _("Smallest and largest weight (mean 1)"),
                _("%(low)s and %(high)s")
                % {"low": format_number(kept["smallest"], 2), "high": format_number(kept["largest"], 2)},
            ),
        ]
    left_out = [
        _("Not adjusted for, since too few answered: %(name)s.") % {"name": variable_words(one)}
        for one in kept["left_out"]
    ]
    return ShownWeighting(
        figures=tuple(figures),
        variables=tuple(_table(one, words, few=kept["n"] < FEW) for one in kept["variables"]),
        merges=tuple(f"{variable_words(one[0])}: {said(merge_words(one, words))}" for one in kept["merges"]),
        warnings=(*(said(from_plain(one)) for one in kept["warnings"]), *left_out),
        why_not=said(from_plain(kept["why_not"])),
    )


def variable_words(name: str) -> str:
    """ "Size", or "Size × Country" for crossed variables."""
    return " × ".join(str(VARIABLES.get(one, one)) for one in name.split(" × "))


def _table(variable: Mapping[str, Any], words: WordsOf, *, few: bool) -> Table:
    """Where fewer than ten took part (`few`) there are counts alone."""
    columns = [
        Column(variable_words(variable["key"])),
        Column(_("Frame"), True),
        Column(_("Took part"), True),
        Column(_("Share in the frame"), True),
        Column(_("Share of those who took part"), True),
        Column(_("Times as often as in the frame"), True),
    ]
    rows = []
    for one in variable["rows"]:
        hidden = one["answered"] is None
        rows.append(
            [
                words(variable["key"], one["key"]),
                format_number(one["members"]),
                _("fewer than 5, or not shown") if hidden else format_number(one["answered"]),
                format_percent(one["share_frame"]),
                "–" if hidden or few else format_percent(one["share_answered"]),
                "–" if one["ratio"] is None or few else format_number(one["ratio"], 2),
            ]
        )
    caption = variable_words(variable["key"])
    if variable["used"]:
        caption = _("%(variable)s (adjusted for)") % {"variable": caption}
    return Table(caption, columns, rows, caption_shown=True)


__all__ = ["ShownWeighting", "joined_keys", "shown_weighting", "variable_words"]
