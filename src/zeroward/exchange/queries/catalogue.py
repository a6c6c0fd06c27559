"""The other side of a call, as far as its applicants let themselves be shown."""

from collections.abc import Iterable

from zeroward.core.workspaces import workspaces
from zeroward.exchange.models import Application, ApplicationState
from zeroward.exchange.queries.kinds import kind_of

SHOWING = (ApplicationState.SUBMITTED, ApplicationState.ACCEPTED, ApplicationState.RESERVE)


def catalogue_for(application: Application) -> list[Application]:
    """Applications that this one may name, by reference. Nothing where partners are not chosen by wish."""
    kind = kind_of(application.call.programme.kind)
    if not kind.side(application.side).ranks:
        return []
    rows = Application.objects.filter(
        call=application.call, side=kind.others_of(application.side), shown=True, state__in=SHOWING
    )
    return list(rows.exclude(pk=application.pk).order_by("reference"))


def names_of(applications: Iterable[Application]) -> dict[int, str]:
    """Names of applicants in the reader's language, by application. One query for all places."""
    rows = list(applications)
    places = workspaces({one.scope for one in rows if one.scope})
    return {
        one.pk: one.team or (places[one.scope].name if one.scope in places else one.scope) for one in rows
    }
