"""How far coders agree, code by code and pair by pair, with intervals and in plain words.

Read only when the coding has ended: a figure of agreement tells what others found.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.core.cache import cache
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from zeroward.consultation.models import CodingRound
from zeroward.consultation.queries.codebooks import names
from zeroward.consultation.queries.coder_labels import labels_of
from zeroward.core.charts import Chart, Frame, Interval, intervals, plain
from zeroward.core.ui.numbers import format_number
from zeroward.core.ui.tables import Column, Table
from zeroward.methods.coding import CodeReview, review, units_needed
from zeroward.methods.coding.no_disagreement import low_without_disagreement
from zeroward.methods.coding.review import TENTATIVE
from zeroward.methods.ghg.method import MethodError

VERDICTS: Final[Mapping[str, str | Promise]] = {
    "accept": gettext_lazy("reliable"),
    "seems": gettext_lazy("good, but not sure"),
    "tentative": gettext_lazy("with care"),
    "recode": gettext_lazy("definition needs work"),
    "unknown": gettext_lazy("cannot be told"),
}
HALF_WIDTH: Final = 0.1
"""Precision wanted of an overlap sample; 0.1 is usual."""
KEPT: Final = 24 * 3600

Codings = dict[str, dict[str, list[str]]]
"""passage → coder → codes."""


@dataclass(frozen=True, slots=True)
class Review:
    """Agreement of a set of codings. `both` passages were coded by two people, `same` of them got equal codes.
    `unsure` says on how many more codes agreement looks good though the passages are too few to be sure."""

    headline: str
    unsure: str
    both: int
    same: int
    codes: Table
    pairs: Table | None
    chart: Chart | None
    needed: str
    unknown: list[str]


def codings_of(round_: CodingRound) -> Codings:
    """All codings of a round, by passage and coder (primary keys as text). One query."""
    found: Codings = {}
    rows = round_.segments.filter(coded__isnull=False).order_by("order", "coded__coder_id")
    for pk, coder, codes in rows.values_list("pk", "coded__coder_id", "coded__codes"):
        found.setdefault(str(pk), {})[str(coder)] = codes
    return found


def round_review(round_: CodingRound, person: int | None, language: str, *, named: bool) -> Review | None:
    """Agreement of the coders of a round; None when no passage was coded by two."""
    coders = list(round_.coders.select_related("person").order_by("pk"))
    labels = {str(pk): text for pk, text in labels_of(coders, person, named=named).items()}
    return reviewed(codings_of(round_), names(round_.codebook, language), labels)


def reviewed(codings: Codings, named: Mapping[str, str], labels: Mapping[str, str]) -> Review | None:
    """Agreement in words and tables. `named` are the codes of the codebook in their order."""
    shared = {unit: row for unit, row in codings.items() if len(row) > 1}
    if not shared:
        return None
    rows = [Judged.of(one) for one in _computed(shared, list(named))]
    same = sum(len({frozenset(codes) for codes in row.values()}) == 1 for row in shared.values())
    used = [row for row in rows if row.code.prevalence > 0]
    return Review(
        _headline(used),
        _unsure(used),
        len(shared),
        same,
        _code_table(rows, shared, named),
        _pair_table(used, named, labels),
        _chart(used, named),
        _needed(used, len(shared)),
        [named[row.code.code] for row in rows if row.verdict == "unknown"],
    )


@dataclass(frozen=True, slots=True)
class Judged:
    """A code with both ends of its interval, and a verdict that heeds them: what is good but may be bad is not sure."""

    code: CodeReview
    low: float | None
    high: float | None
    verdict: str

    @classmethod
    def of(cls, one: CodeReview) -> "Judged":
        low, high = one.interval.low, one.interval.high
        if (
            one.alpha == 1 and 0 < one.prevalence < 1
        ):  # no disagreement was seen: drawing anew shows none either
            low = low_without_disagreement(one.units, one.prevalence)
        if one.alpha is not None and low is not None and high is not None:
            low, high = min(low, one.alpha), max(high, one.alpha)
        verdict: str = one.verdict
        if verdict == "accept" and (low is None or low < TENTATIVE):
            verdict = "seems"
        return cls(one, low, high, verdict)


def _computed(shared: Codings, codes: Sequence[str]) -> list[CodeReview]:
    """The kernel's review, kept by what it was computed from: two thousand draws for each code take a moment."""
    text = json.dumps([shared, codes], sort_keys=True)
    key = f"consultation.review.{hashlib.sha256(text.encode()).hexdigest()}"
    found: list[CodeReview] | None = cache.get(key)
    if found is None:
        found = review(shared, codes)
        cache.set(key, found, KEPT)
    return found


def _headline(rows: Sequence[Judged]) -> str:
    known = [row for row in rows if row.verdict != "unknown"]
    if not known:
        return _("Agreement cannot be told from chance here")
    good, seems = (sum(row.verdict == verdict for row in known) for verdict in ("accept", "seems"))
    if good == len(known):
        return _("Coders agree reliably on every code")
    if good:
        return ngettext(
            "Coders agree reliably on %(good)s of %(number)s code",
            "Coders agree reliably on %(good)s of %(number)s codes",
            len(known),
        ) % {"good": good, "number": len(known)}
    if seems:
        return ngettext(
            "Agreement looks good on %(seems)s of %(number)s code, but the passages are too few to be sure",
            "Agreement looks good on %(seems)s of %(number)s codes, but the passages are too few to be sure",
            len(known),
        ) % {"seems": seems, "number": len(known)}
    return _("Coders do not agree well enough yet")


def _unsure(rows: Sequence[Judged]) -> str:
    """What stands below a headline that speaks of other codes."""
    seems = sum(row.verdict == "seems" for row in rows)
    if not seems or not any(row.verdict == "accept" for row in rows):
        return ""
    return ngettext(
        "On %(number)s more code agreement looks good, but the passages are too few to be sure.",
        "On %(number)s more codes agreement looks good, but the passages are too few to be sure.",
        seems,
    ) % {"number": seems}


def _code_table(rows: Sequence[Judged], shared: Codings, named: Mapping[str, str]) -> Table:
    columns = [
        Column(_("Code")),
        Column(_("Agreement")),
        Column(_("α"), True),
        Column(_("95 % interval"), True),
        Column(_("AC1"), True),
        Column(_("Passages with equal answers"), True),
        Column(_("Given by somebody"), True),
    ]
    body: list[list[Any]] = []
    for judged in rows:
        one = judged.code
        equal = sum(len({one.code in codes for codes in row.values()}) == 1 for row in shared.values())
        given = sum(any(one.code in codes for codes in row.values()) for row in shared.values())
        body.append(
            [
                named[one.code],
                VERDICTS[judged.verdict],
                two(one.alpha),
                _interval(judged),
                two(one.kappa_like),
                _of(equal, len(shared)),
                _of(given, len(shared)),
            ]
        )
    return Table(_("Agreement on each code"), columns, body)


def _pair_table(rows: Sequence[Judged], named: Mapping[str, str], labels: Mapping[str, str]) -> Table | None:
    """Each pair of coders on each code; only of use where there are more than two."""
    pairs = [(row.code, pair) for row in rows for pair in row.code.pairs]
    if len({(first, second) for _one, (first, second, _value, _units) in pairs}) < 2:
        return None
    body = [
        [
            named[one.code],
            _("%(first)s and %(second)s")
            % {"first": labels.get(first, first), "second": labels.get(second, second)},
            two(value),
            units,
        ]
        for one, (first, second, value, units) in pairs
    ]
    columns = [
        Column(_("Code")),
        Column(_("Coders")),
        Column(_("α"), True),
        Column(_("Passages both coded"), True),
    ]
    return Table(_("Agreement of each pair"), columns, body)


def _chart(rows: Sequence[Judged], named: Mapping[str, str]) -> Chart | None:
    drawn = [
        Interval(named[row.code.code], row.low, row.code.alpha, row.high)
        for row in rows
        if row.code.alpha is not None and row.low is not None and row.high is not None
    ]
    if not drawn:
        return None
    frame = Frame(
        _("Agreement on each code, with its uncertainty"),
        _headline(rows),
        _("Krippendorff’s α: 1 is full agreement, 0 is chance; reliable from 0.80, with care from 0.67"),
    )
    return intervals(frame, drawn, names=_("Code"), values=_("α"), say=plain(2))


def _needed(rows: Sequence[Judged], both: int) -> str:
    """How many passages two people should code for a sure figure, from the rarest code that was used."""
    usable = [row.code.prevalence for row in rows if 0 < row.code.prevalence < 1]
    if not usable:
        return ""
    rarest = min(usable, key=lambda share: min(share, 1 - share))
    try:
        wanted = units_needed(prevalence=rarest, expected=0.8, half_width=HALF_WIDTH)
    except MethodError:
        return ""
    if both >= wanted:
        return ""
    return _(
        "To know the agreement on the rarest code within ± 0.1, two people would have to code about %(wanted)s "
        "passages; here they coded %(both)s."
    ) % {"wanted": format_number(wanted), "both": format_number(both)}


def _interval(row: Judged) -> str:
    if row.low is None or row.high is None:
        return _("none")
    return _("%(low)s to %(high)s") % {"low": two(row.low), "high": two(row.high)}


def two(value: float | None) -> str:
    """A coefficient with two digits; a dash where there is none."""
    return "–" if value is None else format_number(value, 2)


def _of(part: int, whole: int) -> str:
    return _("%(part)s of %(whole)s") % {"part": part, "whole": whole}
