"""What of this room can be found: published needs assessments, never one that is being made."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _

from zeroward.consultation.models import Consultation, ConsultationState, Report
from zeroward.core.models import Visibility
from zeroward.core.search.records import EntryData, RecordData
from zeroward.core.search.registry import SearchSource, register_source

HINT = 44


def published() -> QuerySet[Consultation]:
    """Assessments of which readers can read a report."""
    readable = Report.objects.filter(withdrawn_at=None).values("consultation")
    return Consultation.objects.filter(
        pk__in=readable, state=ConsultationState.PUBLISHED, visibility=Visibility.PUBLIC
    )


def describe(found: Sequence[Consultation]) -> Iterator[RecordData]:
    """Found by title, year and subject, in every language of the interface; figures are not indexed."""
    for one in found:
        facets = {"year": [str(one.year)]}
        if one.scope_country:
            facets["country"] = [one.scope_country]
        entries = [_entry(one, lang) for lang, _name in settings.LANGUAGES]
        yield RecordData(key_of(one), entries, facets, HINT)


def key_of(consultation: Any) -> str:
    return str(consultation.key)


def _entry(consultation: Consultation, lang: str) -> EntryData:
    with override(lang):
        return EntryData(
            lang=lang,
            title=f"{consultation.title} {consultation.year}",
            summary=gettext("What cities say that they need, with how certain it is."),
            url=reverse("consultation:needs-report", args=[consultation.key]),
            is_source=lang == settings.LANGUAGE_CODE,
        )


def register_sources() -> None:
    register_source(
        SearchSource("needs", Consultation, published, describe, _("Needs assessments"), key_of=key_of)
    )
