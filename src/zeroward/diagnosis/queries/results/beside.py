"""Pages beside a result, and the earlier rounds that it can be compared with."""

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from zeroward.core.visibility import Viewer, visible_to
from zeroward.diagnosis.models import Assessment, AssessmentState
from zeroward.diagnosis.queries.access import rounds
from zeroward.diagnosis.vocabulary import FAMILY

MOST = 5
Beside = tuple[str, str, bool]
"""Label, address, and whether it is the page itself."""


def beside_of(assessment: Assessment, viewer: Viewer, here: str, *, member: bool) -> list[Beside]:
    """One query."""
    listed = [
        (_("The result"), "result", "result", True),
        (_("Every point"), "points", "explained", True),
        (_("What would raise it most"), "raise", "raise", member),
        (_("How far officers agree"), "officers", "spread", member),
        (_("Beside similar cities"), "similar", "similar", True),
        (_("Files"), "files", "files", True),
    ]
    found = [
        (label, reverse(f"diagnosis:{name}", args=[assessment.pk]), key == here)
        for label, key, name, shown in listed
        if shown
    ]
    for other in earlier_rounds(assessment, viewer, member=member):
        label = _("Compared with %(round)s") % {"round": round_name(other)}
        address = reverse("diagnosis:compare", args=[assessment.pk, other.pk])
        found.append((label, address, here == f"compare-{other.pk}"))
    return found


def earlier_rounds(assessment: Assessment, viewer: Viewer, *, member: bool) -> list[Assessment]:
    """The newest closed rounds of the same kind before this one, as far as the viewer may read them."""
    same = [key for key, family in FAMILY.items() if family == FAMILY.get(assessment.questionnaire.key)]
    found = rounds().filter(scope=assessment.scope, state=AssessmentState.CLOSED, questionnaire__key__in=same)
    found = found.exclude(pk=assessment.pk)
    if not member:
        found = visible_to(found, viewer)
    return [one for one in found.defer("snapshot") if earlier_round(assessment, one)][:MOST]


def earlier_round(now: Assessment, then: Assessment) -> bool:
    """Whether `then` is a round of the same city and kind that was begun before `now`."""
    family = FAMILY.get(now.questionnaire.key)
    return (
        family is not None
        and now.scope == then.scope
        and FAMILY.get(then.questionnaire.key) == family
        and (then.opened_on, then.pk) < (now.opened_on, now.pk)
    )


def round_name(assessment: Assessment) -> str:
    """The day on which it was closed, or that it is open."""
    if assessment.closed_on is None:
        return _("Today")
    return date_format(assessment.closed_on)
