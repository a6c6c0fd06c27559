"""What follows from withdrawing now, in sentences: said before it is done, and to those who run the call after."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.exchange.domain.steps import takes_applications
from zeroward.exchange.followers import forecast
from zeroward.exchange.models import Application, ApplicationState, ReviewState


def consequences_of(application: Application) -> list[str]:
    """In the order in which they matter."""
    if application.submitted_at is None:
        return [_("The draft is deleted. Nobody but you has seen it.")]
    found = []
    wanted = application.preferred_by.exclude(application__state=ApplicationState.WITHDRAWN).count()
    done = application.reviews.filter(state=ReviewState.DONE).count()
    if takes_applications(application.call):
        found.append(_("You can begin a new application until the deadline."))
    else:
        found.append(_("You cannot apply again: the call is closed."))
    if application.state == ApplicationState.ACCEPTED:
        found.append(_("The place becomes free; those on the reserve list are looked at."))
    found += forecast(application)
    if wanted:
        found.append(
            ngettext(
                "%(count)d other application wishes to work with you; its wish falls away.",
                "%(count)d other applications wish to work with you; their wishes fall away.",
                wanted,
            )
            % {"count": wanted}
        )
    if done:
        found.append(_("Reviews that were written stay with those who run the call."))
    return found
