"""What a published matching decides about applications: who is matched is accepted, who is not gets a reason."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.errors import ConflictError
from zeroward.core.queries.kept_said import read
from zeroward.core.visibility import Viewer
from zeroward.exchange.domain.deciding import announce, decide_all, prepare_all
from zeroward.exchange.models import Application, ApplicationState, Call, CallState

MOST_LETTERS = 3900


def settle_applications(*, actor: Any, viewer: Viewer, call: Call, result: Mapping[str, Any]) -> None:
    """While the call is matched, every application gets its decision and everybody is told at once; afterwards whoever
    moved up is told. Raises ConflictError before that."""
    if call.state == CallState.REVIEWING:
        raise ConflictError(
            _("The call is still being reviewed."), remedy=_("Take it on to matching first, on its page.")
        )
    reasons = _reasons(result)
    rows = Application.objects.filter(call=call, pk__in=reasons).order_by("reference")
    who: dict[str, Any] = {"actor": actor, "viewer": viewer}
    if call.state == CallState.MATCHING:
        waiting = rows.filter(state=ApplicationState.SUBMITTED)
        prepare_all(**who, call=call, rows=[(one, *reasons[one.pk]) for one in waiting])
        announce(**who, call=call)
        return
    reserve = rows.filter(state=ApplicationState.RESERVE)
    up = [(one, *reasons[one.pk]) for one in reserve if reasons[one.pk][0] == ApplicationState.ACCEPTED]
    decide_all(**who, call=call, rows=up)


def _reasons(result: Mapping[str, Any]) -> dict[int, tuple[str, str]]:
    """State and reason of each application that took part."""
    names = {int(pk): name for pk, name in result["names"].items()}
    partners: dict[int, list[str]] = {}
    for one in result["matches"]:
        for pk in one["members"]:
            hosted = one["host"] not in (None, pk)
            others = [one["host"]] if hosted else [other for other in one["members"] if other != pk]
            partners.setdefault(pk, []).extend(names[other] for other in others)
    why = {one["id"]: " ".join(read(line) for line in one["why"]) for one in result.get("unmatched", ())}
    found = {}
    for pk in names:
        if pk in partners:
            text = _("Matched with %(others)s.") % {"others": ", ".join(partners[pk])}
            found[pk] = (ApplicationState.ACCEPTED, text)
        else:
            text = why.get(pk) or _("No partner could be found in this matching.")
            found[pk] = (ApplicationState.RESERVE, text[:MOST_LETTERS])
    return {pk: (str(state), text) for pk, (state, text) in found.items()}
