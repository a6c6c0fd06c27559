"""The proposal of the routing, in words, for somebody who distributes: only what they may give."""

from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from zeroward.core.queries.said import said
from zeroward.core.visibility import Viewer
from zeroward.helpdesk.queries.access import desk_cases, may_give
from zeroward.helpdesk.queries.case_page import names_in
from zeroward.helpdesk.queries.pool import Answering, pool
from zeroward.helpdesk.queries.routing import Offer, Proposal, propose, told, waiting_cases
from zeroward.helpdesk.queries.rows import CaseRow, row_of
from zeroward.places.queries.country_names import country_names


@dataclass(frozen=True, slots=True)
class Proposed:
    """`parts` are (label, points of 100, reason); `below` says why nobody of a tier before got it."""

    row: CaseRow
    to: Answering | None
    points: float
    why: str
    parts: list[tuple[str, float, str]]
    below: list[str]
    unable: list[str]

    @property
    def value(self) -> str:
        return f"{self.row.case.pk}-{self.to.user.pk}" if self.to is not None else ""


@dataclass(frozen=True, slots=True)
class Distribution:
    proposal: Proposal
    placed: list[Proposed]
    left: list[Proposed]
    is_best: bool


def distribution(viewer: Viewer) -> Distribution:
    """All that waits is routed, so that a case of one desk may show that somebody is needed more elsewhere; shown and
    given is what the person distributes."""
    readable = set(desk_cases(viewer).values_list("pk", flat=True))
    proposal = propose(waiting_cases(), pool(timezone.localdate()))
    mine = [one for one in proposal.offers if one.case.pk in readable and may_give(viewer, one.case)]
    names = names_in([one.reasons for one in mine])
    countries, now = country_names(), timezone.now()
    shown = [_proposed(one, names, row_of(one.case, now, countries)) for one in mine]
    return Distribution(
        proposal=Proposal(mine, proposal.pool, proposal.gap),
        placed=[one for one in shown if one.to is not None],
        left=[one for one in shown if one.to is None],
        is_best=proposal.gap < 1e-6,
    )


def _proposed(offer: Offer, names: dict[str, str], row: CaseRow) -> Proposed:
    reasons: dict[str, Any] = offer.reasons
    return Proposed(
        row=row,
        to=offer.to,
        points=100 * (offer.fit or 0.0),
        why=told(reasons["why"], names),
        parts=[
            (said(one["label"]), 100 * one["adds"], told(one["reason"], names))
            for one in reasons.get("parts", [])
        ],
        below=[told(one, names) for one in reasons.get("below", [])],
        unable=[told(one, names) for one in reasons.get("unable", [])],
    )
