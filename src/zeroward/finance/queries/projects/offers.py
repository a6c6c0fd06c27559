"""Funding opportunities that fit a project: the facts of the city with those of the project in their place."""

from dataclasses import dataclass
from typing import Final

from django.utils import timezone

from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.finance.models import Project
from zeroward.finance.project_vocabulary import FUNDING_STAGE, kinds
from zeroward.funding.queries.asker import Asker
from zeroward.funding.queries.judged import Judged
from zeroward.funding.queries.judging import Verdicts
from zeroward.funding.queries.store import offers
from zeroward.funding.queries.today import states_at
from zeroward.profile.queries.profiles import profile_of

MOST: Final = 5


@dataclass(frozen=True, slots=True)
class Offers:
    """`fits` is how many fit; `best` the first of those that fit or may fit."""

    asker: Asker
    fits: int
    open: int
    best: list[Judged]


def offers_for(project: Project, place: Workspace, viewer: Viewer) -> Offers:
    """What can be asked for now or soon."""
    store, now = offers(), timezone.now()
    profile = profile_of(place, viewer)
    facts = dict(profile.facts)
    if project.capex is not None:
        facts["project_cost"] = project.capex
    if project.stage in FUNDING_STAGE:
        facts["project_stage"] = FUNDING_STAGE[project.stage]
    text = " ".join(one for one in (project.title, kinds().get(project.kind, ""), project.text) if one)
    verdicts = Verdicts(store, facts, now, text)
    states = states_at(store, now)
    ahead = [at for at, one in enumerate(states) if not one.is_closed and verdicts.fits[at] >= 0]
    fits = sum(int(verdicts.fits[at]) == 1 for at in ahead)
    return Offers(
        asker=Asker(profile, place, may_edit=False),
        fits=fits,
        open=len(ahead) - fits,
        best=verdicts.explain(verdicts.order(ahead, True)[:MOST]),
    )
