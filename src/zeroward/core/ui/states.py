"""States: an icon, a word and a colour, always together, never colour alone."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class State:
    """`tone` is ok, prog, warn, err or "" (quiet); `label` the word when none is given."""

    icon: str
    tone: str
    label: str | Promise


STATES: dict[str, State] = {
    "published": State("yes", "ok", _("Published")),
    "done": State("yes", "ok", _("Done")),
    "holds": State("yes", "ok", _("Holds")),
    "reviewed": State("yes", "ok", _("Reviewed")),
    "in_progress": State("prog", "prog", _("In progress")),
    "to_come": State("prog", "prog", _("To come")),
    "review": State("prog", "prog", _("In review")),
    "question": State("ask", "prog", _("Not known")),
    "stale": State("clock", "warn", _("Out of date")),
    "needs_reason": State("warn", "warn", _("Needs a reason")),
    "example": State("warn", "warn", _("Example data")),
    "machine": State("warn", "warn", _("Machine translation")),
    "waiting": State("warn", "warn", _("Awaiting approval")),
    "broken": State("err", "err", _("Broken")),
    "refused": State("err", "err", _("Refused")),
    "draft": State("draft", "", _("Draft")),
    "not_comparable": State("ask", "", _("Not comparable")),
    "archived": State("lock", "", _("Archived")),
}


def state_of(key: str) -> State:
    """The state with this key. Raises ValueError for an unknown one."""
    if key not in STATES:
        raise ValueError(f"There is no state {key!r}. Known: {', '.join(sorted(STATES))}.")
    return STATES[key]


def truth_of(value: bool | None) -> tuple[State, Promise]:
    """How a three-valued fact is drawn: yes, no or not known, and the word that is read out first."""
    if value is None:
        return State("ask", "prog", _("Not known")), _("Not known")
    if value:
        return State("yes", "ok", _("Yes")), _("Yes")
    return State("no", "", _("No")), _("No")
