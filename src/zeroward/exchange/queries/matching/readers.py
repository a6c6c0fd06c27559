"""Sharing applications out among readers: a flow in which every application gets its readers, nobody reads more than
need be, and nobody reads what is too near."""

from collections import Counter
from collections.abc import Collection, Sequence

from django.utils.translation import gettext as _

from zeroward.core.errors import ConflictError
from zeroward.exchange.models import Application, ApplicationState, Call, Review
from zeroward.exchange.queries.reviewers import interests, is_counted, with_standing
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.matching import Arc, min_cost_flow
from zeroward.people.models import Membership, User

SAME_COUNTRY = 3.0
"""What it costs when a reader belongs to the applicant's country: as much as three readings more than others."""


def shared_out(call: Call, people: Sequence[User], *, each: int) -> list[tuple[int, int]]:
    """Pairs of application and reader that are still missing until each application has `each` readers in this phase.

    Loads are as even as they can be, readings that were asked for already count; what a reader left undone is missing
    again. Raises ConflictError when there are
    too few readers who may read an application.
    """
    rows = list(call.applications.filter(state=ApplicationState.SUBMITTED).order_by("reference"))
    there = list(with_standing(Review.objects.filter(application__in=rows, phase=call.phase)))
    counted = [one for one in there if is_counted(one)]
    loads = Counter(one.reviewer_id for one in counted if one.reviewer_id is not None)
    have = Counter(one.application_id for one in counted)
    wanted = {one.pk: max(0, each - have[one.pk]) for one in rows}
    if not any(wanted.values()):
        return []
    arcs = _arcs(rows, people, {(one.application_id, one.reviewer_id) for one in there}, loads, wanted)
    supply = {f"application {pk}": float(count) for pk, count in wanted.items() if count}
    supply["done"] = -float(sum(wanted.values()))
    try:
        flow = min_cost_flow(arcs, supply)
    except MethodError as error:
        raise ConflictError(
            _("There are too few readers who may read every application."),
            remedy=_("Choose more readers, or fewer readings of each application."),
        ) from error
    return [
        (int(arc.tail.split()[1]), int(arc.head.split()[1]))
        for arc, amount in zip(arcs, flow.amounts, strict=True)
        if arc.tail.startswith("application") and amount > 0.5
    ]


def _arcs(
    rows: Sequence[Application],
    people: Sequence[User],
    taken: Collection[tuple[int, int | None]],
    loads: Counter[int],
    wanted: dict[int, int],
) -> list[Arc]:
    """From applications to readers who may read them; from readers on at a cost that rises with every reading."""
    near = interests(rows, {one.pk: one for one in people})
    home = _countries(people)
    found = []
    for one in rows:
        if not wanted[one.pk]:
            continue
        for person in people:
            if (one.pk, person.pk) in near or (one.pk, person.pk) in taken:
                continue
            cost = SAME_COUNTRY if one.scope_country and one.scope_country in home[person.pk] else 0.0
            found.append(Arc(f"application {one.pk}", f"reader {person.pk}", 1.0, cost))
    onward = [
        Arc(f"reader {person.pk}", "done", 1.0, float(loads[person.pk] + number))
        for person in people
        for number in range(1, len(rows) + 1)
    ]
    return [*found, *onward]


def _countries(people: Sequence[User]) -> dict[int, set[str]]:
    found: dict[int, set[str]] = {one.pk: set() for one in people}
    held = Membership.objects.current().filter(user__in=people, scope__startswith="country:")
    for user, scope in held.values_list("user", "scope"):
        found[user].add(scope.removeprefix("country:"))
    return found
