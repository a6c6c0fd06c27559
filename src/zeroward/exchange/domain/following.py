"""The form of an application in the engine of questionnaires: it belongs to the application."""

from django.urls import reverse

from zeroward.exchange.domain.withdrawing import take_back
from zeroward.exchange.models import Application, ApplicationState, CallState
from zeroward.questionnaires.followers import Follower, Said
from zeroward.questionnaires.models import Collection


class FormFollower(Follower):
    """Forms are reached from the application, not among what others ask of a city."""

    own_pages = True

    def on_withdrawn(self, said: Said) -> None:
        """Without its form an application that was handed in cannot stand."""
        going = (ApplicationState.SUBMITTED, ApplicationState.RESERVE, ApplicationState.ACCEPTED)
        rows = Application.objects.select_for_update(of=("self",)).select_related("call__programme")
        for one in rows.filter(answering=said.answer, state__in=going).exclude(call__state=CallState.CLOSED):
            take_back(one, why="form")

    def link(self, collection: Collection) -> str:
        found = Application.objects.filter(answering__collection=collection).select_related("call").first()
        return reverse("exchange:call", args=[found.call.key]) if found is not None else ""
