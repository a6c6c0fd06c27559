"""What helps where most is missing: services that fit the city, courses and challenges of the same pathway."""

from dataclasses import dataclass

from zeroward.diagnosis.queries.results.result import Result
from zeroward.learning.queries.paths import PathItem, paths_for
from zeroward.profile.queries.profiles import Profile
from zeroward.services.queries.fitting import ASK, FITS, Fitting, services_for

MOST = 3


@dataclass(frozen=True, slots=True)
class Help:
    """For one gap. `services` fit, or may fit once a question is answered (`verdict` "ask")."""

    label: str
    services: tuple[Fitting, ...]
    learning: tuple[PathItem, ...]


def help_of(result: Result, profile: Profile) -> tuple[Help, ...]:
    """For each gap whose pathway is not named before. About ten queries, fewer once the menu is in memory."""
    gaps = {one.pathway: one.label for one in reversed(result.gaps)}
    if not gaps:
        return ()
    offers = [one for one in services_for(profile) if one.verdict in (FITS, ASK)]
    ways = paths_for(gaps)
    found = (
        Help(
            label,
            tuple(one for one in offers if pathway in one.pathways)[:MOST],
            tuple(ways.get(pathway, ())[:MOST]),
        )
        for pathway, label in reversed(gaps.items())
    )
    return tuple(one for one in found if one.services or one.learning)
