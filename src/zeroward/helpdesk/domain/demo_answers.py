"""For `make demo`: canned answers, and a solved question handed to the editors. Made up, as their words say."""

from collections.abc import Mapping
from typing import Any, Final

from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import workspace
from zeroward.helpdesk.domain.canned import CannedRow, put_canned
from zeroward.helpdesk.domain.publishing import hand_in
from zeroward.helpdesk.models import Case
from zeroward.helpdesk.queries.access import desk_cases, may_work
from zeroward.library.domain.answers import AnswerRow

CANNED: Final = (
    ("mission", "helpdesk", CannedRow(
        "We have your question (example)", "Dear people of {city},\nwe have your question “{question}” and look for "
        "somebody who knows. You hear from us within three working days.\n{name}", "en",
    )),
    ("country:AT", "platform", CannedRow(
        "Erste Schritte (Beispiel)", "Liebe Leute von {city},\nbeginnt mit einer Straße: was sie heute verbraucht und "
        "wem sie gehört. Gern schauen wir gemeinsam darauf.\n{name}", "de", "planning",
    )),
)  # fmt: skip
ANSWER: Final = AnswerRow(
    "Whose emissions is the waste heat that a factory gives to a district? (example)",
    "Example: heat that would be lost otherwise counts with the factory. The district counts pumps and losses.",
    "inventory",
    "en",
)


def make_answers(people: Mapping[str, tuple[Any, Viewer]]) -> None:
    """`people` by the name of their login."""
    for scope, name, row in CANNED:
        place = workspace(scope)
        if place is not None:
            user, viewer = people[name]
            put_canned(actor=user, viewer=viewer, place=place, row=row)
    solved = Case.objects.filter(is_example=True, helped=True, may_publish=True).first()
    for user, viewer in people.values():
        if (
            solved is not None
            and desk_cases(viewer).filter(pk=solved.pk).exists()
            and may_work(viewer, solved)
        ):
            hand_in(actor=user, viewer=viewer, case=solved, row=ANSWER)
            return
