"""Who could answer today: from roles, from what people said they answer on, and from what they have already."""

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q

from zeroward.core.queries.together import part, records, together
from zeroward.core.rules import COORDINATORS, EDITORS
from zeroward.core.scope import MISSION, Scope
from zeroward.helpdesk.models import OPEN, Agent, Assignment, Case, Conflict
from zeroward.helpdesk.rules import ANSWERING
from zeroward.helpdesk.vocabulary import topics
from zeroward.people.models import Membership, User

LEVELS = (Case.Tier.PLATFORM, Case.Tier.MISSION, Case.Tier.EXPERT)
CAPACITY = 8
"""Open cases at a time of somebody who said nothing about it: our own assumption."""
OF_THEMSELVES = (COORDINATORS["country"], "helpdesk")
"""Roles that answer on everything until they say otherwise."""


@dataclass(frozen=True, slots=True)
class Answering:
    """Somebody who answers. `level` is the place of their tier in LEVELS, `open` the cases they have, `cities` those
    that they answered before; `away` is until when they are not there. `told`: they said what they answer. `mission`:
    they answer for the Mission, too."""

    user: User
    level: int
    countries: tuple[str, ...]
    topics: tuple[str, ...]
    languages: tuple[str, ...]
    capacity: int
    open: int
    cities: frozenset[str]
    away: datetime.date | None
    told: bool
    note: str = ""
    mission: bool = False

    @property
    def tier(self) -> Case.Tier:
        return LEVELS[self.level]

    def could_read(self, case: Case) -> bool:
        """Whether they could read the case once it is theirs: it then is at their tier, or stays at a higher one."""
        beyond = self.level > 0 or case.tier != Case.Tier.PLATFORM
        return case.scope_country in self.countries or (self.mission and beyond)

    @property
    def room(self) -> int:
        """Cases that they could still take."""
        return 0 if self.away is not None else max(0, self.capacity - self.open)


def pool(today: datetime.date) -> list[Answering]:
    """Everybody who could answer, the lowest tier that they sit at. Two queries."""
    held = _roles()
    found = together(
        {
            "agents": part(Agent.objects.filter(user__in=held)),
            "loads": part(Case.objects.filter(agent__in=held, state__in=OPEN), "agent_id"),
            "given": part(
                Assignment.objects.filter(agent__in=held).exclude(case__scope=""), "agent_id", "case__scope"
            ),
        }
    )
    agents = {one.user_id: one for one in records(Agent, found["agents"])}
    loads = Counter(row["agent_id"] for row in found["loads"])
    served: dict[int, set[str]] = defaultdict(set)
    for row in found["given"]:
        served[row["agent_id"]].add(row["case__scope"])
    made = (
        _answering(rows, agents.get(pk), loads[pk], frozenset(served[pk]), today) for pk, rows in held.items()
    )
    return [one for one in made if one is not None]


def conflicts_of(cases: Iterable[Case]) -> dict[int, set[int]]:
    """Case → people who keep away from it, or from its city."""
    rows = list(cases)
    found = Conflict.objects.filter(
        Q(case__in=rows) | Q(scope__in={one.scope for one in rows if one.scope})
    ).values_list("user_id", "case_id", "scope")
    of_place: dict[str, set[int]] = defaultdict(set)
    away: dict[int, set[int]] = defaultdict(set)
    for user_id, case_id, scope in found:
        if case_id is not None:
            away[case_id].add(user_id)
        else:
            of_place[scope].add(user_id)
    for case in rows:
        if case.scope in of_place:
            away[case.pk] |= of_place[case.scope]
    return away


def _roles() -> dict[int, list[Membership]]:
    platform = Q(scope__startswith="country:", role__in=[COORDINATORS["country"], *EDITORS["country"]])
    mission = Q(scope=str(MISSION), role__in=ANSWERING)
    found = Membership.objects.current().filter(platform | mission, user__is_active=True)
    held: dict[int, list[Membership]] = defaultdict(list)
    for one in found.select_related("user").order_by("user_id", "scope", "role"):
        held[one.user_id].append(one)
    return held


def _answering(
    rows: list[Membership], agent: Agent | None, load: int, cities: frozenset[str], today: datetime.date
) -> Answering | None:
    roles = {one.role for one in rows}
    if agent is None and not roles & set(OF_THEMSELVES):
        return None
    countries = tuple(Scope.parse(one.scope).key for one in rows if one.scope.startswith("country:"))
    level = 0 if countries else 2 if roles == {"expert"} else 1
    user = rows[0].user
    away = agent.away_until if agent is not None else None
    return Answering(
        user=user,
        level=level,
        countries=countries,
        topics=tuple(agent.topics) if agent is not None else tuple(topics()),
        languages=tuple(agent.languages)
        if agent is not None
        else tuple(dict.fromkeys([user.language, "en"])),
        capacity=agent.capacity if agent is not None else CAPACITY,
        open=load,
        cities=cities,
        away=away if away is not None and away >= today else None,
        told=agent is not None,
        note=agent.note if agent is not None else "",
        mission=any(one.scope == str(MISSION) for one in rows),
    )
