"""Providers with their entries, for everyone and for their keepers; and what waits for review."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q
from django.http import Http404

from zeroward.core.queries.together import Part, Row, part
from zeroward.core.ui.sorting import sort_key
from zeroward.core.visibility import Viewer
from zeroward.places.queries.country_names import country_names
from zeroward.services.domain.keeping import keeps, looks_after
from zeroward.services.models import OPEN_STATES, Keeper, Proposal, ProposalState, Provider, Service
from zeroward.services.queries.rows import ServiceRow
from zeroward.services.queries.services import service_rows
from zeroward.services.rules import INVITE, REVIEW


@dataclass(frozen=True, slots=True)
class ProviderLine:
    provider: Provider
    offers: int
    kept: bool
    country: str


@dataclass(frozen=True, slots=True)
class ProviderPage:
    """`keeps`: the viewer keeps its entries; `invites`: may invite keepers, who are listed then."""

    provider: Provider
    rows: list[ServiceRow]
    has_keeper: bool
    keeps: bool
    invites: bool
    keepers: list[Keeper]


@dataclass(frozen=True, slots=True)
class KeptEntry:
    """An entry of a provider with the change that is open, if any."""

    service: Service
    proposal: Proposal | None


@dataclass(frozen=True, slots=True)
class KeptPage:
    provider: Provider
    entries: list[KeptEntry]
    fresh: list[Proposal]
    settled: list[Proposal]


def providers() -> list[ProviderLine]:
    """All providers with public offers, by name. Three queries."""
    public = Q(services__live=True, services__archived_at__isnull=True)
    kept = Q(keepers__accepted_at__isnull=False, keepers__ended_at__isnull=True)
    found = (
        Provider.objects.public()
        .select_related("country")
        .annotate(
            offers=Count("services", filter=public, distinct=True),
            kept=Count("keepers", filter=kept, distinct=True),
        )
        .filter(offers__gt=0)
    )
    names = country_names()
    lines = [
        ProviderLine(
            provider,
            provider.offers,
            bool(provider.kept),
            names.get(provider.country.code, "") if provider.country else "",
        )
        for provider in found
    ]
    return sorted(lines, key=lambda line: sort_key(line.provider.name))


def provider_for(key: str) -> Provider:
    """A public provider. Raises Http404."""
    rows = Provider.objects.public().select_related("country", "organisation", "source")
    found: Provider | None = rows.filter(key=key).first()
    if found is None:
        raise Http404("There is no such provider.")
    return found


def provider_page(key: str, viewer: Viewer, user: Any) -> ProviderPage:
    """About ten queries. Raises Http404."""
    provider = provider_for(key)
    own = frozenset(provider.services.values_list("pk", flat=True))
    rows = [row for row in service_rows() if row.service.pk in own]
    invites = looks_after(viewer, provider, INVITE)
    open_ones = list(
        Keeper.objects.filter(provider=provider, ended_at__isnull=True).select_related("user", "invited_by")
    )
    return ProviderPage(
        provider,
        rows,
        any(one.accepted_at is not None for one in open_ones),
        keeps(user, provider),
        invites,
        open_ones if invites else [],
    )


def kept_providers(user: Any) -> list[Provider]:
    """What this person keeps, by name. One query."""
    return list(
        Provider.objects.filter(
            keepers__user=user, keepers__accepted_at__isnull=False, keepers__ended_at__isnull=True
        ).distinct()
    )


def kept_by(user_id: int) -> Part:
    """The providers that somebody keeps, for `names_kept`."""
    rows = Keeper.objects.filter(user=user_id, accepted_at__isnull=False, ended_at__isnull=True)
    return part(rows, "provider__key", "provider__name")


def names_kept(rows: Iterable[Row]) -> list[tuple[str, str]]:
    """Keys and names of the providers that somebody keeps, by name."""
    found = {(row["provider__key"], row["provider__name"]) for row in rows}
    return sorted(found, key=lambda one: (one[1], one[0]))


def kept_page(key: str, user: Any) -> KeptPage:
    """A provider's entries as its keepers work on them. Raises Http404 for everybody else."""
    provider = Provider.objects.select_related("country").filter(key=key).first()
    if provider is None or not keeps(user, provider):
        raise Http404("There is nothing here for you.")
    proposals = list(Proposal.objects.filter(provider=provider).select_related("service"))
    by_service = {one.service_id: one for one in proposals if one.state in OPEN_STATES and one.service_id}
    return KeptPage(
        provider,
        [
            KeptEntry(service, by_service.get(service.pk))
            for service in provider.services.public().order_by("name")
        ],
        [one for one in proposals if one.service_id is None and one.state in OPEN_STATES],
        [one for one in proposals if one.state not in OPEN_STATES][:20],
    )


def proposal_for(pk: int, user: Any) -> Proposal:
    """A proposal, for the keepers of its provider. Raises Http404 for everybody else."""
    found = Proposal.objects.select_related("provider__country", "service", "made_by").filter(pk=pk).first()
    if found is None or not keeps(user, found.provider):
        raise Http404("There is nothing here for you.")
    return found


def waiting_for(viewer: Viewer) -> list[Proposal]:
    """What the viewer may review, the longest wait first. One query."""
    found = Proposal.objects.filter(state=ProposalState.SENT).select_related(
        "provider__country", "service", "made_by"
    )
    return [one for one in found.order_by("sent_at") if looks_after(viewer, one.provider, REVIEW)]


def reviewed_by(pk: int, viewer: Viewer) -> Proposal:
    """A proposal that was sent, for those who review it. Raises Http404 for everybody else."""
    found = (
        Proposal.objects.select_related("provider__country", "service", "made_by", "handled_by")
        .filter(pk=pk)
        .exclude(state__in=(ProposalState.DRAFT, ProposalState.WITHDRAWN))
        .first()
    )
    if found is None or not looks_after(viewer, found.provider, REVIEW):
        raise Http404("There is nothing here for you.")
    return found


def reviews(viewer: Viewer) -> bool:
    """True for somebody who reviews the entries of any provider."""
    from_mission = looks_after(viewer, Provider(country=None), REVIEW)
    return from_mission or any("platform-coordinator" in roles for roles in viewer.roles.values())
