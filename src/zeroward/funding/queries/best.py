"""What fits one place best, for other rooms; many places at once are in `matches`."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from zeroward.core.ui.addresses import address_of
from zeroward.funding.queries.judged import FITS, Judged
from zeroward.funding.queries.judging import Wish, judge
from zeroward.funding.queries.store import offers
from zeroward.funding.queries.today import states_at
from zeroward.profile.queries.profiles import Profile


@dataclass(frozen=True, slots=True)
class Ranked:
    """`score` is the sum of the values of `parts` (label, value). `gates` is "pass" or "unknown"; what fails is not
    among them. `missing` are the facts that could settle what is unknown, `deadline` the next one (UTC)."""

    key: str
    title: str
    url: str
    score: float
    parts: tuple[tuple[str, float], ...]
    deadline: datetime | None
    gates: str
    missing: tuple[str, ...]
    effort_days: int | None
    state: str


def best_now(profile: Profile, now: datetime, limit: int) -> list[Judged]:
    """What can be asked for now or soon and does not fail: what fits first. One query where nothing changed."""
    store = offers()
    states = states_at(store, now)
    verdicts = judge(store, profile, now, Wish())
    ahead = [place for place, one in enumerate(states) if not one.is_closed and verdicts.fits[place] >= 0]
    return verdicts.explain(verdicts.order(ahead, True)[:limit])


def best_for(profile: Profile, *, limit: int = 10, now: datetime | None = None) -> list[Ranked]:
    """The same as plain data."""
    return [_ranked(one) for one in best_now(profile, now or timezone.now(), limit)]


def _ranked(one: Judged) -> Ranked:
    offer = one.reading.offer
    return Ranked(
        key=offer.key,
        title=str(one.reading.title),
        url=address_of("funding:opportunity", offer.key),
        score=one.score,
        parts=tuple((str(part.label), part.value) for part in one.why.parts),
        deadline=one.deadline,
        gates="pass" if one.fit == FITS else "unknown",
        missing=one.missing,
        effort_days=offer.effort_days,
        state=one.state.key,
    )
