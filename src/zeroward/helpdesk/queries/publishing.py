"""Whether a solved case may become an answer for everybody, and what in it would tell who asked."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from zeroward.helpdesk.models import Case, Message
from zeroward.library.domain.answers import answer_from
from zeroward.library.models import Answer
from zeroward.methods.text.private import Mark, find_private

ENDED = (Case.State.SOLVED, Case.State.CLOSED)


@dataclass(frozen=True, slots=True)
class ForOthers:
    """`answer` is what it became; `obstacle` says why it cannot become one, "" when it can."""

    answer: Answer | None
    obstacle: str


def for_others(case: Case) -> ForOthers:
    return ForOthers(answer_from(case.reference), obstacle_of(case))


def obstacle_of(case: Case) -> str:
    if case.state not in ENDED or case.helped is False:
        return _("It is not solved yet.")
    if case.is_confidential:
        return _("It is confidential.")
    if not case.may_publish:
        return _("The asker has not agreed.")
    return ""


def known_names(case: Case) -> list[str]:
    """People, the place and the reference of a case, as they must not stand in an answer."""
    people = [case.asker, case.agent, *(one.author for one in case.messages.select_related("author"))]
    found = [case.reference, case.email, case.email.partition("@")[0]]
    for user in people:
        found += _names_of(user)
    return [*found, *_place_names(case.city_name)]


def marks_in(text: str, names: list[str]) -> list[Mark]:
    return find_private(text, names=names)


def proposed_words(case: Case) -> tuple[str, str]:
    """The question in a sentence, and all that was answered, as they stand in the case."""
    said = case.messages.filter(side=Message.Side.DESK, kind=Message.Kind.PUBLIC)
    return case.title, "\n\n".join(said.values_list("text", flat=True))


def _names_of(user: Any) -> list[str]:
    if user is None:
        return []
    return [user.get_full_name(), user.first_name, user.last_name, user.email]


def _place_names(name: str) -> list[str]:
    """ "Klagenfurt am Wörthersee" is also called Klagenfurt."""
    first = name.split(maxsplit=1)[0] if name.split() else ""
    return [name, first if len(first) > 5 else ""]
