"""Words for how actions and indicators stand, for a team and for everyone; colours of charts."""

from collections.abc import Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.plan.vocabulary import FIELDS

STATUS: Final[Mapping[str, Promise]] = {
    "implemented": _("implemented"),
    "in_progress": _("in progress"),
    "planned": _("planned"),
    "not_started": _("not started"),
    "delayed": _("delayed"),
    "dropped": _("dropped"),
    "": _("no report"),
}
"""In the order in which they are shown; "" is no report."""

PLAIN: Final[Mapping[str, Promise]] = {
    "implemented": _("Done"),
    "in_progress": _("Being worked on"),
    "planned": _("Still to come"),
    "not_started": _("Not begun"),
    "delayed": _("Late"),
    "dropped": _("Given up"),
    "": _("The city has not said yet"),
}
"""The same for everyone."""

INDICATOR: Final[Mapping[str, Promise]] = {
    "reached": _("target reached"),
    "on_path": _("on the way to the target"),
    "behind": _("behind the way to the target"),
    "no_base": _("no base to compare with"),
    "no_target": _("no target"),
    "no_value": _("no value yet"),
}

WHOLE: Final[Mapping[str, Promise]] = {**STATUS, "no_action": _("no action"), "no_report": _("no report")}

LADDER: Final = (
    tuple((key,) for key in STATUS),
    (("implemented",), ("in_progress",), ("planned", "not_started"), ("delayed", "dropped"), ("",)),
    (("implemented",), ("in_progress", "planned", "not_started", "delayed", "dropped"), ("",)),
    (("implemented", "in_progress", "planned", "not_started", "delayed", "dropped"), ("",)),
    (("implemented", "in_progress", "planned", "not_started", "delayed", "dropped", ""),),
)
"""Ways to tell statuses together, finest first: for tables over cities in which no city may show."""

GROUPED: Final[Mapping[tuple[str, ...], Promise]] = {
    ("planned", "not_started"): _("not begun"),
    ("delayed", "dropped"): _("delayed or dropped"),
    ("in_progress", "planned", "not_started", "delayed", "dropped"): _("not implemented"),
    ("implemented", "in_progress", "planned", "not_started", "delayed", "dropped"): _("with a report"),
    ("implemented", "in_progress", "planned", "not_started", "delayed", "dropped", ""): _("actions"),
}

COLOURS: Final[Mapping[tuple[str, ...], int]] = {
    ("implemented",): 1,
    ("in_progress",): 6,
    ("delayed",): 2,
    ("planned",): 3,
    ("not_started",): 4,
    ("dropped",): 5,
    ("",): 7,
    ("planned", "not_started"): 3,
    ("delayed", "dropped"): 2,
}
"""One colour for one status on every page of the room; what is told together has that of its first part."""

DRAWN: Final = (
    ("implemented",),
    ("in_progress",),
    ("delayed",),
    ("planned", "not_started"),
    ("dropped",),
    ("",),
)
"""What a drawing tells apart, in its order. No report is never drawn together with not begun."""


def group_name(group: tuple[str, ...]) -> str:
    """A group of statuses as the head of a column."""
    return str(STATUS[group[0]] if len(group) == 1 else GROUPED[group])


def field_name(key: str) -> str:
    return str(FIELDS[key]) if key in FIELDS else str(_("Without a field"))


def field_order(key: str) -> int:
    """Fields stand in the order of the contract, those without one at the end."""
    return [*FIELDS].index(key) if key in FIELDS else len(FIELDS)
