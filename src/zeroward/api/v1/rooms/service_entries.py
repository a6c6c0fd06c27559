"""Entries of the support menu as their providers keep them: drafts of what an entry should say.

Sending a draft to those who review, and taking up an invitation to keep entries, are steps of a person on the page.
"""

from typing import Any

from django.http import HttpRequest
from ninja import Field, Router, Schema

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.scopes import READ, WRITE_CONTRIBUTIONS
from zeroward.api.v1.operations import Body, read, write
from zeroward.api.v1.rows import Line, given
from zeroward.api.v1.work_inventories import LOCK, Gone
from zeroward.core.errors import unknown_choice
from zeroward.services.domain.proposals import begin_proposal, save_proposal, withdraw_proposal
from zeroward.services.models import Proposal
from zeroward.services.queries.keeping import kept_page, kept_providers, proposal_for

router = Router(tags=["Entries that you keep"])
ROOM = "services"


class OccasionIn(Body):
    name: str = Field(min_length=1, max_length=160)
    starts: str = Field("", max_length=10, description="A year, a month or a day: 2027, 2027-05, 2027-05-17")
    ends: str = Field("", max_length=10)
    apply_from: str = Field("", max_length=10)
    apply_by: str = Field("", max_length=10)
    place: str = Field("", max_length=120)
    country: str = Field("", max_length=2)
    online: bool = False
    url: str = Field("", max_length=500)
    note: str = Field("", max_length=300)


class AdmitsIn(Body):
    kind: str = Field(max_length=10, description='"as-is", "everyone", "some" or "unknown"')
    mission: bool = False
    pledge: bool = False
    low: int | None = Field(None, ge=0, le=100_000_000)
    high: int | None = Field(None, ge=0, le=100_000_000)


def _nothing() -> Any:
    """What is not sent stays as it is."""
    return None


class EntryChange(Body):
    lock: int = Field(description=LOCK)
    name: str = Field(default_factory=_nothing, max_length=200)
    description: str = Field(default_factory=_nothing, max_length=2000)
    eligibility: str = Field(default_factory=_nothing, max_length=1000)
    rule_note: str = Field(default_factory=_nothing, max_length=600)
    apply_how: str = Field(default_factory=_nothing, max_length=1000)
    formats: str = Field(default_factory=_nothing, max_length=600, description="One on each line")
    kind: str = Field(default_factory=_nothing, max_length=60)
    level: str = Field(default_factory=_nothing, max_length=60)
    reach: str = Field(default_factory=_nothing, max_length=60)
    effort: str = Field(default_factory=_nothing, max_length=60)
    availability: str = Field(default_factory=_nothing, max_length=60)
    apply_url: str = Field(default_factory=_nothing, max_length=500)
    website: str = Field(default_factory=_nothing, max_length=500)
    apply_contact: str = Field(default_factory=_nothing, max_length=254)
    pathways: list[Line] = Field(default_factory=_nothing, max_length=100)
    countries: list[Line] = Field(default_factory=_nothing, max_length=100)
    languages: list[Line] = Field(default_factory=_nothing, max_length=100)
    stages: list[Line] = Field(default_factory=_nothing, max_length=100)
    shelves: list[Line] = Field(default_factory=_nothing, max_length=100)
    sectors: list[Line] = Field(default_factory=_nothing, max_length=100)
    audiences: list[Line] = Field(default_factory=_nothing, max_length=100)
    admits: AdmitsIn = Field(default_factory=_nothing)
    occasions: list[OccasionIn] = Field(default_factory=_nothing, max_length=12)


class BeginIn(Body):
    service: str = Field("", max_length=120, description="Key of the entry to change; empty: a new entry")


class ProposalOut(Schema):
    id: int
    provider: str
    service: str = Field(description="Key of the entry; empty: it is a new one")
    state: str
    lock: int
    content: dict[str, Any] = Field(description="What the entry should say")


class KeptEntryOut(Schema):
    service: str
    name: str
    proposal: int | None = Field(description="Number of the change that is open")


class KeptProviderOut(Schema):
    key: str
    name: str
    entries: list[KeptEntryOut]
    proposals: list[ProposalOut] = Field(
        description="New entries that are being written, and what was settled"
    )


class ProviderLineOut(Schema):
    key: str
    name: str


class ProvidersOut(Schema):
    items: list[ProviderLineOut]


def _proposal(one: Proposal) -> ProposalOut:
    return ProposalOut(
        id=one.pk,
        provider=one.provider.key,
        service=one.service.key if one.service else "",
        state=one.state,
        lock=one.lock,
        content=one.content,
    )


@read(
    router,
    "/work/providers",
    ProvidersOut,
    name="list_own_providers",
    example="/work/providers",
    room=ROOM,
    scope=READ,
)
def providers(request: HttpRequest) -> Any:
    """Providers whose entries you keep."""
    found = kept_providers(request.api_token.user)  # type: ignore[attr-defined]
    return ProvidersOut(items=[ProviderLineOut(key=one.key, name=one.name) for one in found])


@read(
    router, "/work/providers/{provider}", KeptProviderOut, name="read_own_provider",
    example="/work/providers/nobody", room=ROOM, scope=READ,
)  # fmt: skip
def provider(request: HttpRequest, provider: str) -> Any:
    """Entries of a provider that you keep, and what is being changed."""
    page = kept_page(provider, request.api_token.user)  # type: ignore[attr-defined]
    return KeptProviderOut(
        key=page.provider.key,
        name=page.provider.name,
        entries=[
            KeptEntryOut(
                service=one.service.key,
                name=one.service.name,
                proposal=one.proposal.pk if one.proposal else None,
            )
            for one in page.entries
        ],
        proposals=[_proposal(one) for one in (*page.fresh, *page.settled)],
    )


@write(
    router, "/work/providers/{provider}/proposals", ProposalOut, name="begin_proposal",
    scope=WRITE_CONTRIBUTIONS, room=ROOM,
)  # fmt: skip
def begin(request: HttpRequest, provider: str, body: BeginIn) -> Any:
    """Begin to change an entry of a provider that you keep, or a new one; an open draft is gone on with."""
    token, who = acting(request, WRITE_CONTRIBUTIONS)
    page = kept_page(provider, who["actor"])

    def work() -> Any:
        entry = next((one.service for one in page.entries if one.service.key == body.service), None)
        if body.service and entry is None:
            raise unknown_choice("service")
        return _proposal(begin_proposal(actor=who["actor"], provider=page.provider, service=entry))

    return once_for_its_key(request, token, work)


@read(
    router, "/work/proposals/{int:proposal}", ProposalOut, name="read_proposal", example="/work/proposals/1",
    room=ROOM, scope=READ,
)  # fmt: skip
def proposal(request: HttpRequest, proposal: int) -> Any:
    """What an entry that you keep should say."""
    return _proposal(proposal_for(proposal, request.api_token.user))  # type: ignore[attr-defined]


@write(
    router, "/work/proposals/{int:proposal}", ProposalOut, name="change_proposal", scope=WRITE_CONTRIBUTIONS,
    room=ROOM, method="patch", status=200,
)  # fmt: skip
def proposal_change(request: HttpRequest, proposal: int, body: EntryChange) -> Any:
    """Write what an entry should say; what is not sent stays as it is."""
    token, who = acting(request, WRITE_CONTRIBUTIONS)
    there = proposal_for(proposal, who["actor"])

    def work() -> Any:
        said = {name: value for name, value in given(body).items() if name != "lock"}
        kept = there.content | {"formats": "\n".join(there.content.get("formats") or [])}
        raw = kept | said
        return _proposal(save_proposal(actor=who["actor"], proposal=there, raw=raw, lock=body.lock))

    return once_for_its_key(request, token, work, status=200)


@write(
    router, "/work/proposals/{int:proposal}", Gone, name="withdraw_proposal", scope=WRITE_CONTRIBUTIONS,
    room=ROOM, method="delete", status=200,
)  # fmt: skip
def proposal_gone(request: HttpRequest, proposal: int) -> Any:
    """Take back what you wrote about an entry; the entry stays as it is."""
    token, who = acting(request, WRITE_CONTRIBUTIONS)

    def work() -> Gone:
        there = proposal_for(proposal, who["actor"])
        withdraw_proposal(actor=who["actor"], proposal=there)
        return Gone(gone=True)

    return once_for_its_key(request, token, work, status=200)
