"""A page of the list as plain data for programs."""

from collections.abc import Callable
from typing import Any

from zeroward.funding.queries.judged import Judged
from zeroward.funding.queries.listing import Listing


def plain_listing(found: Listing, absolute: Callable[[str], str]) -> dict[str, Any]:
    """Whom it answers for, how much there is, and the rows of the page with gates, parts and missing facts."""
    return {
        "for": {"name": found.asker.name, "known": sorted(found.asker.profile.told)},
        "counts": {**found.counts, "closed": found.closed, "all": found.total},
        "page": found.page.number,
        "pages": found.page.paginator.num_pages,
        "opportunities": [plain_judged(one, absolute) for one in found.page.object_list],
    }


def plain_judged(one: Judged, absolute: Callable[[str], str]) -> dict[str, Any]:
    offer = one.reading.offer
    return {
        "key": offer.key,
        "title": str(one.reading.title),
        "programme": offer.programme.key,
        "address": absolute(one.reading.url),
        "state": one.state.key,
        "deadlines": [
            {
                "at": moment.at.isoformat(),
                "zone": moment.zone,
                "day_only": moment.day_only,
                "part": moment.part,
            }
            for moment in offer.deadlines
        ],
        "fit": one.fit,
        "score": one.score,
        "parts": [{"label": str(part.label), "value": part.value} for part in one.why.parts],
        "gates": [
            {"key": gate.key, "verdict": gate.verdict, "reason": gate.reason, "missing": list(gate.missing)}
            for gate in one.gates
        ],
        "missing": list(one.missing),
        "changes": list(one.changes),
        "is_example": offer.is_example,
        "quality": offer.quality,
    }
