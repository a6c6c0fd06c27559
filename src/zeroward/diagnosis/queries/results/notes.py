"""What a reader has to know about how firm a result is, and the gate: the weakest of what nothing starts without."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.diagnosis.queries.results.result import WIDE, Result
from zeroward.diagnosis.queries.results.words import say_level


def gate_of(result: Result) -> str:
    gate = result.gate
    if gate is None or gate.value is None:
        return ""
    names = {one.key: one.label for one in result.dimensions}
    return _("The lowest of them: %(dimensions)s, level %(level)s of 4.") % {
        "dimensions": ", ".join(names[key] for key in gate.at),
        "level": say_level(gate.value),
    }


def gate_open_of(result: Result) -> str:
    gate = result.gate
    if gate is None or not gate.open:
        return ""
    names = {one.key: one.label for one in result.dimensions}
    return _("Not known: %(dimensions)s. It may turn out lower.") % {
        "dimensions": ", ".join(names[key] for key in gate.open)
    }


def notes_of(result: Result) -> list[str]:
    """In sentences, only those that apply."""
    found = []
    states = [one.state for one in result.claimed.parts.values()]
    if open_count := sum(1 for one in states if one in ("unknown", "silent")):
        found.append(
            ngettext(
                "%(count)d question is not known. It is not counted as zero.",
                "%(count)d questions are not known. They are not counted as zero.",
                open_count,
            )
            % {"count": open_count}
        )
    if apart := sum(1 for one in states if one == "not_concerned"):
        found.append(
            ngettext(
                "%(count)d question does not concern the city. The others of its dimension weigh more instead.",
                "%(count)d questions do not concern the city. The others of their dimensions weigh more instead.",
                apart,
            )
            % {"count": apart}
        )
    if wide := sum(1 for one in result.given.values() if one.spread >= WIDE):
        found.append(
            ngettext(
                "On %(count)d question officers are two levels or more apart.",
                "On %(count)d questions officers are two levels or more apart.",
                wide,
            )
            % {"count": wide}
        )
    if torn := sum(1 for one in result.given.values() if one.torn):
        found.append(
            ngettext(
                "On %(count)d question officers do not agree whether it is the city's at all.",
                "On %(count)d questions officers do not agree whether they are the city's at all.",
                torn,
            )
            % {"count": torn}
        )
    return found
