"""What a new round can be made of: passages by stream, kind and question, with how many were coded already."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.db.models import Count
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.consultation.models import Consultation, RoundSegment, SourceText
from zeroward.consultation.queries.texts import segments_of
from zeroward.methods.coding import units_needed

SEPARATOR: Final = "|"


@dataclass(frozen=True, slots=True)
class Pile:
    """Passages that belong together: of one stream, kind of text and question. `key` names it in a form."""

    key: str
    label: str
    passages: int


def piles_of(consultation: Consultation) -> list[Pile]:
    """All piles of a consultation, in the order of its streams. One query."""
    kinds = dict(SourceText.Kind.choices)
    rows = (
        segments_of(consultation)
        .order_by("text__stream__opens", "text__stream_id", "text__kind", "text__question")
        .values_list("text__stream_id", "text__stream__title", "text__kind", "text__question")
        .annotate(number=Count("pk"))
    )
    found = []
    for stream, title, kind, question, number in rows:
        parts = [title or _("without a stream"), str(kinds[kind]), *([question] if question else [])]
        count = ngettext("%(number)s passage", "%(number)s passages", number) % {"number": number}
        key = SEPARATOR.join((str(stream or ""), kind, question))
        found.append(Pile(key, f"{' · '.join(parts)}: {count}", number))
    return found


def passages_of(
    consultation: Consultation, piles: Sequence[str], *, codebook: int | None = None
) -> list[int]:
    """The passages of piles. With a codebook those are left out that have final codes of one of its versions, or are
    being coded with one."""
    wanted = set(piles)
    rows = segments_of(consultation).values_list("pk", "text__stream_id", "text__kind", "text__question")
    found = [
        pk
        for pk, stream, kind, question in rows
        if SEPARATOR.join((str(stream or ""), kind, question)) in wanted
    ]
    if codebook is None:
        return found
    busy = set(
        RoundSegment.objects.filter(
            round__consultation=consultation, round__codebook__codebook_id=codebook
        ).values_list("segment_id", flat=True)
    )
    return [pk for pk in found if pk not in busy]


def passages_wanted() -> int:
    """How many passages two people should both code to know their agreement on a code that a fifth of them carries,
    within ± 0.1, when it is good."""
    return units_needed(prevalence=0.2, expected=0.8, half_width=0.1)
