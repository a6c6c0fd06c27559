"""Gaps between needs and support, of three kinds: it does not exist, it is not known, it does not fit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.consultation.queries.figure_words import figure_in_words
from zeroward.consultation.queries.said import in_words
from zeroward.consultation.queries.tables import Figure, ResultTable

KINDS: Final = ("not_known", "not_used", "not_fit", "helps")


@dataclass(frozen=True, slots=True)
class Experience:
    """What cities said about support for one need: the words of the answer, and its figure in words."""

    key: str
    label: str
    words: str


@dataclass(frozen=True, slots=True)
class NeedView:
    """A need with what is on offer for it. `verdict` says in words which gap there is, as far as that can be told."""

    key: str
    name: str
    services: tuple[Mapping[str, Any], ...]
    everywhere: int
    without: tuple[str, ...]
    experience: tuple[Experience, ...]
    verdict: str
    gaps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SupplyPage:
    needs: tuple[NeedView, ...]
    headline: str
    book: str
    asked: bool


def supply_page(
    content: Mapping[str, Any], tables: Sequence[ResultTable], names: Mapping[str, str]
) -> SupplyPage:
    """From `supply_content` and the tables of the same report, live or frozen. `names` are those of countries.

    No query. Shares are those of the tables; nothing is computed here from single answers.
    """
    by_key = {one.key: one for one in tables}
    views = tuple(_need(one, by_key, content["countries"], names) for one in content["needs"])
    book = _("%(title)s, version %(number)s") % content["codebook"]
    return SupplyPage(views, _headline(views), book, any(one.experience for one in views))


def _need(
    need: Mapping[str, Any],
    tables: Mapping[str, ResultTable],
    countries: Sequence[str],
    names: Mapping[str, str],
) -> NeedView:
    services = tuple(need["services"])
    everywhere = sum(bool(one["everywhere"]) for one in services)
    served = {code for one in services for code in one["countries"]}
    without = [] if everywhere or not services else [code for code in countries if code not in served]
    table = next((tables[key] for key in need["tables"] if key in tables), None)
    gaps = (["exists"] if not services else []) + (["country"] if without else []) + _told(table)
    return NeedView(
        key=need["key"],
        name=in_words(need["names"]),
        services=services,
        everywhere=everywhere,
        without=tuple(names.get(code, code) for code in without),
        experience=_experience(table),
        verdict=_verdict(gaps, table),
        gaps=tuple(gaps),
    )


def _experience(table: ResultTable | None) -> tuple[Experience, ...]:
    if table is None:
        return ()
    return tuple(
        Experience(key, in_words(line.label), figure_in_words(line.best))
        for key in KINDS
        if (line := table.line(key)) is not None
    )


def _told(table: ResultTable | None) -> list[str]:
    """Which of "not known" and "does not fit" weighs more, where their intervals lie apart; both where they do not."""
    known, fit = _figure(table, "not_known"), _figure(table, "not_fit")
    if known is None or fit is None or known.value is None or fit.value is None:
        return []
    if not (known.numerator or fit.numerator):
        return []
    if (known.low or 0.0) > (fit.high or 0.0):
        return ["not_known"]
    if (fit.low or 0.0) > (known.high or 0.0):
        return ["not_fit"]
    return ["not_known", "not_fit"]


def _figure(table: ResultTable | None, key: str) -> Figure | None:
    line = table.line(key) if table is not None else None
    return line.best if line is not None else None


def _verdict(gaps: Sequence[str], table: ResultTable | None) -> str:
    parts = []
    if "exists" in gaps:
        parts.append(_("Nothing on offer is meant for this."))
    if "country" in gaps:
        parts.append(_("Not offered in every country."))
    if "not_known" in gaps and "not_fit" in gaps:
        parts.append(_("It is not known, or does not fit: which of the two weighs more cannot be told."))
    elif "not_known" in gaps:
        parts.append(_("What is on offer is not known; that weighs more than that it does not fit."))
    elif "not_fit" in gaps:
        parts.append(_("What is on offer does not fit; that weighs more than that it is not known."))
    if table is None:
        parts.append(_("Cities were not asked whether they know it and whether it fits."))
    return " ".join(parts)


def _headline(views: Sequence[NeedView]) -> str:
    lacking = sum("exists" in one.gaps for one in views)
    if not views:
        return _("No need is named yet")
    if not lacking:
        return _("For every need there is something on offer")
    words = ngettext("For one need nothing is on offer", "For %(count)d needs nothing is on offer", lacking)
    return words % {"count": lacking}
