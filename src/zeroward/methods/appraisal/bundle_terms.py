"""What a bundle is made of, and what it must keep to."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum, inf, isfinite

from zeroward.methods.appraisal.numbers import above_zero, no_number, not_negative
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import Name, say


@dataclass(frozen=True, slots=True)
class Project:
    """`ticket` is the sum to be financed, `alone` and `pooled` the worth of doing it alone and in a bundle before
    shared costs, all in one currency. It can start in any year from `first` to `last`."""

    key: str
    municipality: str
    kind: str
    ticket: float
    alone: float
    pooled: float
    area: str = ""
    first: int = 0
    last: int = 0

    @property
    def gain(self) -> float:
        """What the bundle adds; a project that loses money alone would not be done."""
        return self.pooled - max(0.0, self.alone)


@dataclass(frozen=True, slots=True)
class Terms:
    """`smallest` and `largest` sum of a bundle, how many municipalities at `most`, what a bundle costs to set up
    (`setting_up`) and for each municipality in it (`each`)."""

    smallest: float
    setting_up: float = 0.0
    each: float = 0.0
    most: int = 100
    largest: float = inf


def net_gain(projects: Sequence[Project], terms: Terms) -> float:
    """What a bundle of these projects gains after its shared costs."""
    members = {one.municipality for one in projects}
    return fsum(one.gain for one in projects) - terms.setting_up - terms.each * len(members)


def is_allowed(projects: Sequence[Project], terms: Terms) -> bool:
    """Whether these projects may be one bundle: sum, members, and a year in which all can start."""
    ticket = fsum(one.ticket for one in projects)
    return (
        bool(projects)
        and terms.smallest - 1e-6 <= ticket <= terms.largest + 1e-6
        and len({one.municipality for one in projects}) <= terms.most
        and max(one.first for one in projects) <= min(one.last for one in projects)
    )


def checked(projects: Sequence[Project], terms: Terms) -> None:
    """Raise MethodError unless projects and terms can be used."""
    above_zero(terms.smallest, "smallest")
    not_negative(terms.setting_up, "setting_up")
    not_negative(terms.each, "each")
    if terms.most < 1 or terms.largest < terms.smallest:
        raise MethodError(
            say("No bundle can meet these terms."),
            place="terms",
            remedy=say("The largest sum must reach the smallest, with at least one municipality."),
        )
    if len({one.key for one in projects}) < len(projects):
        raise MethodError(say("A project stands twice."), place="projects", remedy=say("Name each one once."))
    for one in projects:
        above_zero(one.ticket, f"{one.key}.ticket")
        if not (isfinite(one.alone) and isfinite(one.pooled)):
            raise no_number(f"{one.key}.pooled")
        if one.first > one.last:
            raise MethodError(
                say("%(key)s starts after it can start at the latest.", key=Name(one.key)),
                place=one.key,
                remedy=say("Correct the years."),
            )
