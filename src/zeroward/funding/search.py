"""What of this room can be found: every public opportunity and programme, past ones too."""

from collections.abc import Iterator, Sequence

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from zeroward.core.search.entries import entries_of
from zeroward.core.search.records import RecordData
from zeroward.core.search.registry import SearchSource, register_source
from zeroward.funding.models import Opportunity, OpportunityState, Programme

HINT_OPEN = 55
HINT_CLOSED = 25
HINT_PROGRAMME = 45


def describe_opportunities(records: Sequence[Opportunity]) -> Iterator[RecordData]:
    """Also found by the words of its themes in every language in which its texts exist, and by its outside key."""
    entries = entries_of(
        records,
        title="title",
        summary="summary",
        body=("text", "outside_key"),
        address=lambda one: reverse("funding:opportunity", args=[one.key]),
        more=lambda one, lang: "\n".join(theme.label_in(lang) for theme in one.themes.all()),
    )
    for one in records:
        facets = {"country": [country.code for country in one.countries.all()]}
        hint = HINT_CLOSED if one.state == OpportunityState.CLOSED else HINT_OPEN
        yield RecordData(one.key, entries[one.pk], facets, hint)


def describe_programmes(records: Sequence[Programme]) -> Iterator[RecordData]:
    entries = entries_of(
        records,
        title="name",
        summary="description",
        body=("funder",),
        address=lambda one: reverse("funding:programme", args=[one.key]),
        more=lambda one, lang: "\n".join(theme.label_in(lang) for theme in one.themes.all()),
    )
    for one in records:
        yield RecordData(one.key, entries[one.pk], {}, HINT_PROGRAMME)


def register_sources() -> None:
    register_source(
        SearchSource(
            "opportunity",
            Opportunity,
            lambda: Opportunity.objects.public().prefetch_related("countries", "themes__labels"),
            describe_opportunities,
            _("Money"),
        )
    )
    register_source(
        SearchSource(
            "funding-programme",
            Programme,
            lambda: Programme.objects.public().prefetch_related("themes__labels"),
            describe_programmes,
            _("Programmes of money"),
        )
    )
