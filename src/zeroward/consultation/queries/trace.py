"""The way of codings into a later version of the codebook: what each was, what it became, and by whom."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.consultation.models import CodingRound
from zeroward.consultation.queries.codebooks import names
from zeroward.consultation.queries.desk import said_codes
from zeroward.core.ui.tables import Column, Table


@dataclass(frozen=True, slots=True)
class Trace:
    """Counts and the table. `placed` were read once more by a person, `open` still wait for one."""

    headline: str
    carried: int
    placed: int
    open: int
    table: Table


def trace_of(round_: CodingRound, language: str) -> Trace:
    """The trace of a round that carries another over; three queries."""
    earlier = round_.repeats
    was = (
        dict(earlier.segments.filter(codes__isnull=False).values_list("segment_id", "codes"))
        if earlier
        else {}
    )
    old = names(earlier.codebook, language) if earlier else {}
    new = names(round_.codebook, language)
    counts = {"carried": 0, "placed": 0, "open": 0}
    rows = []
    items = round_.segments.order_by("order").values_list("order", "segment_id", "codes", "coded__id")
    for order, segment, codes, hand in items:
        how = "open" if codes is None else "placed" if hand else "carried"
        counts[how] += 1
        rows.append(
            [
                order + 1,
                ", ".join(said_codes(was.get(segment, []), old)),
                ", ".join(said_codes(codes, new)) if codes is not None else "–",
                {"carried": _("carried over"), "placed": _("read once more"), "open": _("open")}[how],
            ]
        )
    columns = [Column(_("Passage")), Column(_("Before")), Column(_("Now")), Column(_("How"))]
    return Trace(_headline(counts), **counts, table=Table(_("What codings became"), columns, rows))


def _headline(counts: Mapping[str, int]) -> str:
    """What there is of each; what there is none of is not named."""
    said = {
        "carried": ngettext("%(number)s carried over", "%(number)s carried over", counts["carried"]),
        "placed": ngettext("%(number)s read once more", "%(number)s read once more", counts["placed"]),
        "open": ngettext("%(number)s open", "%(number)s open", counts["open"]),
    }
    parts = [words % {"number": counts[key]} for key, words in said.items() if counts[key]]
    return ", ".join(parts) or _("Nothing was coded")
