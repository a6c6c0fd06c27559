"""A project, and what fits it."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from django.http import QueryDict

from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.funding.models import FundingProject
from zeroward.funding.queries.asker import Asker
from zeroward.funding.queries.listing import Listing, listing
from zeroward.funding.queries.shortlist import Entry, as_entries
from zeroward.funding.queries.words import money
from zeroward.funding.vocabulary import PROJECT_STAGES
from zeroward.profile.queries.profiles import profile_of


@dataclass(frozen=True, slots=True)
class ProjectPage:
    """`found` lists opportunities for this project; `entries` are those that are on the list for it."""

    asker: Asker
    found: Listing
    entries: list[Entry]
    cost: str
    euros: str
    stage: str
    themes: list[str]

    @property
    def counts(self) -> Counter[str]:
        return self.found.counts


def project_page(
    place: Workspace, viewer: Viewer, project: FundingProject, query: QueryDict, now: datetime
) -> ProjectPage:
    """What fits a project: its topics, its cost and its words stand in for those of the city."""
    asker = Asker(profile_of(place, viewer), place, may_edit=False)
    cost, euros = project.cost, project.cost_euro
    return ProjectPage(
        asker=asker,
        found=listing(asker, query, now, project),
        entries=as_entries(project.shortlisted.filter(scope=project.scope), now),
        cost=money(cost, project.currency) if cost is not None else "",
        euros=money(euros) if euros is not None and project.currency != "EUR" else "",
        stage=str(PROJECT_STAGES.get(project.stage, "")),
        themes=[one.label for one in project.themes.all()],
    )
