"""Passages that a needs assessment coded as barriers, offered to the register of the platform that runs it."""

from collections.abc import Iterator
from textwrap import shorten
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.consultation.models import RoundSegment, SourceText
from zeroward.consultation.queries.access import consultations_of
from zeroward.consultation.queries.quoting import TALKS, may_quote
from zeroward.consultation.rules import RUN
from zeroward.core.barrier_reports import Offer, register_barrier_source
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace

CODEBOOK: Final = "barrier-families"
MOST: Final = 500


def coded_offers(viewer: Viewer, place: Workspace) -> Iterator[Offer]:
    """Each passage once for each of its families, and only what may be quoted. A city that was promised not to be kept
    is not named. Two queries, and one for each meeting."""
    if place.scope.kind == "city":
        return
    ours = [one.pk for one in consultations_of(place, viewer, action=RUN)]
    found = (
        RoundSegment.objects.filter(
            round__consultation__in=ours,
            round__codebook__codebook__key=CODEBOOK,
            segment__text__erased_at=None,
        )
        .exclude(codes=None)
        .exclude(codes=[])
        .select_related("segment__text__session", "segment__text__consultation")
    )
    quotable: dict[object, bool] = {}
    seen: set[str] = set()
    for item in found.order_by("-round_id", "order", "pk")[:MOST]:
        text = item.segment.text
        meeting = text.session_id if text.kind in TALKS else None
        if meeting not in quotable:
            quotable[meeting] = meeting is None or may_quote(text)
        for code in item.codes if quotable[meeting] else ():
            key = f"{item.segment_id}:{code}"
            if key not in seen:
                seen.add(key)
                yield _offer(key, str(code), item, text)


def _offer(key: str, code: str, item: RoundSegment, text: SourceText) -> Offer:
    said = text.text[item.segment.start : item.segment.end]
    return Offer(
        key=key,
        title=shorten(said, 150, placeholder="…"),
        quote=said,
        source=_("%(assessment)s: %(text)s") % {"assessment": text.consultation.title, "text": text.title},
        on=text.said_on or text.created_at.date(),
        lang=text.language,
        url=reverse("consultation:text", args=[text.consultation_id, text.pk]),
        city=item.segment.unit or text.unit,
        country=text.country,
        family=code,
    )


def register_barrier_offers() -> None:
    register_barrier_source(
        "consultation", gettext_lazy("Coded in needs assessments"), coded_offers, room="consultation"
    )
