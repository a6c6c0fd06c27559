"""Why this place, why not the other one, and why none: in words."""

import numpy as np

from zeroward.methods.ghg.say import Said, say
from zeroward.methods.matching.market import NOWHERE, Market, Places


def why_not(market: Market, places: Places, learner: str, host: str) -> Said:
    """Why a learner is not with a host; raises MethodError for a name that does not take part."""
    row, column = market.learner(learner), market.host(host)
    words = {"learner": learner, "host": host}
    if places[row] == column:
        return say("%(learner)s is with %(host)s.", **words)
    if market.learner_rank[row, column] == market.unlisted:
        if market.host_rank[row, column] == market.unlisted:
            return say("%(learner)s and %(host)s cannot be paired: neither lists the other.", **words)
        return say("%(learner)s did not list %(host)s.", **words)
    if market.host_rank[row, column] == market.unlisted:
        return say("%(host)s did not list %(learner)s.", **words)
    return _by_choice(market, places, row, column)


def _by_choice(market: Market, places: Places, row: int, column: int) -> Said:
    learner, host = market.learners[row], market.hosts[column]
    wish = int(market.learner_rank[row, column]) + 1
    if places[row] != NOWHERE:
        got = int(market.learner_rank[row, places[row]]) + 1
        words = {
            "learner": learner,
            "host": host,
            "own": market.hosts[int(places[row])],
            "got": got,
            "wish": wish,
        }
        if got < wish:
            return say(
                "%(learner)s is with %(own)s, which it prefers: place %(got)s of its list, %(host)s is place %(wish)s.",
                **words,
            )
        if got == wish:
            return say(
                "%(learner)s is with %(own)s, which it likes as much as %(host)s: both are place %(got)s.",
                **words,
            )
    guests = np.flatnonzero(places == column)
    here = int(market.host_rank[row, column]) + 1
    ranks = market.host_rank[guests, column].astype(np.int64) + 1
    if market.capacity[column] == 0:
        return say("%(host)s has no seat.", host=host)
    if len(guests) < market.capacity[column] or (ranks > here).any():
        return say(
            "%(learner)s and %(host)s would both gain: this matching is not stable here.",
            learner=learner,
            host=host,
        )
    order = np.argsort(ranks, kind="stable")
    before = ", ".join(f"{market.learners[int(guests[at])]} ({int(ranks[at])})" for at in order)
    words = {"learner": learner, "host": host, "before": before, "place": here}
    if (ranks == here).any():
        return say(
            "%(host)s was full with cities that it likes at least as much as %(learner)s (%(place)s): %(before)s.",
            **words,
        )
    return say(
        "%(host)s was full with cities that it ranks before %(learner)s (%(place)s): %(before)s.", **words
    )


def why_unmatched(market: Market, places: Places, learner: str) -> tuple[Said, ...]:
    """One sentence for each host that a learner without a place had listed, best first; or why there was none."""
    row = market.learner(learner)
    if places[row] != NOWHERE:
        return (why_not(market, places, learner, market.hosts[int(places[row])]),)
    listed = np.flatnonzero(market.learner_rank[row] < market.unlisted)
    if not len(listed):
        return (say("%(learner)s has no host that it could be paired with.", learner=learner),)
    order = listed[np.argsort(market.learner_rank[row, listed], kind="stable")]
    return tuple(why_not(market, places, learner, market.hosts[int(column)]) for column in order)


def why_pair(market: Market, places: Places, learner: str) -> Said:
    """What a learner got: the place on its own list, and where the host has it."""
    row = market.learner(learner)
    if places[row] == NOWHERE:
        return why_unmatched(market, places, learner)[0]
    column = int(places[row])
    if max(market.learner_rank[row, column], market.host_rank[row, column]) == market.unlisted:
        return say("%(learner)s is with %(host)s by decision.", learner=learner, host=market.hosts[column])
    return say(
        "%(learner)s is with %(host)s: place %(wish)s of %(learner)s's list, place %(rank)s of %(host)s's.",
        learner=learner,
        host=market.hosts[column],
        wish=int(market.learner_rank[row, column]) + 1,
        rank=int(market.host_rank[row, column]) + 1,
    )
