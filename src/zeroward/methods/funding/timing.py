"""Whether one can apply at a moment: what the funder said, and what the clock says since."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Literal
from zoneinfo import ZoneInfo

from zeroward.methods.funding.offer import Deadline, Offer
from zeroward.methods.ghg.say import Said, say

BRUSSELS: Final = ZoneInfo("Europe/Brussels")
"""The clock by which days begin and end when an offer names a day without an hour."""
DAY: Final = 86_400.0

TimingState = Literal["open", "standing", "coming", "unsaid", "closed"]


@dataclass(frozen=True, slots=True)
class Timing:
    """`verdict`: True one can apply now or later, False it is over, None not known. `days_left` to `next`."""

    state: TimingState
    verdict: bool | None
    said: Said
    next: Deadline | None = None
    days_left: float | None = None
    opens_in: int | None = None


def timing(offer: Offer, now: datetime) -> Timing:
    """Where an offer stands at a moment. `now` has a time zone.

    The first deadline ahead counts, whatever clock it was said in. A source that was read after the last deadline and
    still says "open" is believed (cut-off dates that go on); one that says "closed" is believed from the day on which
    it was read.
    """
    today = now.astimezone(BRUSSELS).date()
    ahead = min((one for one in offer.deadlines if one.at >= now), default=None, key=lambda one: one.at)
    left = (ahead.at - now).total_seconds() / DAY if ahead is not None else None
    if offer.ends is not None and offer.ends < today:
        return Timing("closed", False, say("It ended on %(day)s.", day=offer.ends.isoformat()))
    if offer.state == "closed" and (offer.as_of is None or today >= offer.as_of):
        return Timing("closed", False, say("It is closed."))
    if offer.opens is not None and offer.opens > today:
        soon = say("It opens on %(day)s.", day=offer.opens.isoformat())
        return Timing("coming", True, soon, ahead, left, (offer.opens - today).days)
    if offer.deadlines and ahead is None and not _read_later(offer):
        return Timing("closed", False, say("The last deadline has passed."))
    if ahead is not None and offer.staged and any(one.at < now for one in offer.deadlines):
        return Timing("open", None, say("The first stage has passed. Did you take part in it?"), ahead, left)
    if offer.state == "continuous" or (offer.deadlines and ahead is None):
        return Timing("standing", True, say("One can apply at any time."), ahead, left)
    if ahead is not None:
        waits = offer.state == "forthcoming" and offer.opens is None
        said = say("It is announced.") if waits else say("It is open.")
        return Timing("coming" if waits else "open", True, said, ahead, left)
    if offer.state == "open" or (offer.state == "forthcoming" and offer.opens is not None):
        return Timing("open", True, say("It is open; until when is not known."))
    return Timing("unsaid", None, say("When can one apply next? Ask the funder."))


def _read_later(offer: Offer) -> bool:
    """Still said to be open after its last deadline."""
    last: date = max(one.at for one in offer.deadlines).astimezone(BRUSSELS).date()
    return offer.state in ("open", "continuous") and offer.as_of is not None and offer.as_of > last
