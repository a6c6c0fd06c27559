"""The rows that files have in common, from content that was counted now or frozen earlier."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.ui.numbers import format_percent
from zeroward.core.ui.tables import Column, Table
from zeroward.insight.queries.sources import FORM_TITLES
from zeroward.insight.vocabulary import KIND_TITLES, STATUS_TITLES, code_name
from zeroward.methods.contracts.counting import ENOUGH
from zeroward.methods.contracts.mentions import STATUSES

Content = Mapping[str, Any]
Row = list[Any]


def flat_head() -> list[str]:
    """The columns of the flat file; the same for all kinds."""
    return [
        "kind",
        "code",
        "name",
        "status",
        "cities",
        "n",
        "share_low",
        "share_high",
        "quote_city",
        "quote_module",
        "quote",
        "sha256",
    ]


def flat_rows(content: Content) -> list[Row]:
    """A row for each code and status, without the digest; the interval stands beside the first status of a code."""
    rows: list[Row] = []
    for kind, counts in content["kinds"].items():
        for one in counts:
            quote = one["quote"] or {}
            for at, (status, cities) in enumerate(one["cities"].items()):
                low, high = (one["low"], one["high"]) if at == 0 else (None, None)
                said = quote if quote.get("status") == status else {}
                rows.append(
                    [
                        kind,
                        one["code"],
                        one["name"],
                        status,
                        cities,
                        one["n"],
                        low,
                        high,
                        said.get("city", ""),
                        said.get("module", ""),
                        said.get("text", ""),
                    ]
                )
    return rows


def kind_head(kind: str) -> list[str]:
    return [
        _("What"),
        *(str(STATUS_TITLES[status]) for status in STATUSES[kind]),
        _("of cities"),
        _("Interval from"),
        _("Interval to"),
    ]


def kind_rows(content: Content, kind: str, *, found_only: bool = False) -> list[Row]:
    """Codes in the order of the taxonomy."""
    return [
        [
            code_name(kind, one["code"]),
            *one["cities"].values(),
            one["n"],
            one["low"],
            one["high"],
        ]
        for one in content["kinds"].get(kind, ())
        if not found_only or any(one["cities"].values())
    ]


def contract_rows(content: Content) -> list[Row]:
    return [
        [
            one["city"],
            one["country"],
            one["title"],
            str(FORM_TITLES[one.get("form", "file")]),
            one["year"],
            one["language"],
            one["file"],
            one["reading"],
        ]
        for one in content["contracts"]
    ]


def notes_of(content: Content) -> Sequence[str]:
    """What must be known to read the figures."""
    notes = [
        _("Each city counts once, with the strongest thing that its contracts say. A mention is not a use."),
        _("Wilson, level 0.95. Below ten cities there are counts alone."),
    ]
    if content["not_searched"]:
        notes.append(
            _("Not searched, for want of a dictionary: %(cities)s.")
            % {"cities": ", ".join(content["not_searched"])}
        )
    if content["examples"]:
        notes.append(_("Example data: all contracts are made up."))
    return notes


def kind_titles() -> dict[str, str]:
    return {key: str(title) for key, title in KIND_TITLES.items()}


def frozen_tables(content: Content) -> list[tuple[str, Table]]:
    """What a page shows of frozen counts: a table for each kind in which something was found."""
    found = []
    for kind, title in kind_titles().items():
        rows = kind_rows(content, kind, found_only=True)
        if rows:
            heads = [*kind_head(kind)[:-3], _("Share (interval)")]
            columns = [Column(head, numeric=at > 0) for at, head in enumerate(heads)]
            found.append((kind, Table(title, columns, [[*row[:-3], share_of(row)] for row in rows])))
    return found


def share_of(row: Row) -> str:
    """ "44 % (29–60), 16 of 36" from a row of a kind; below ten cities counts alone."""
    first, n, low, high = row[1], row[-3], row[-2], row[-1]
    base = _("%(x)s of %(n)s") % {"x": first, "n": n}
    if n < ENOUGH or low is None or high is None:
        return base
    return f"{format_percent(first / n)} ({round(100 * low)}–{round(100 * high)}), {base}"
