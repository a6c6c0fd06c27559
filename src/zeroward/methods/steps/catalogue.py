"""Steps on the way of a city, as data: what each is, for whom, what it needs and what it opens."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal

from zeroward.methods.conditions import Condition

ROLES: Final = ("officer", "politician", "platform", "expert", "citizen")
STAGES: Final = ("starting", "planning", "committing", "implementing", "monitoring")
SIZES: Final = ("minutes", "hour", "day", "days", "weeks", "months")
PARTS: Final = ("stage", "need", "unlock", "due", "effort", "begun", "open")
PartKey = Literal["stage", "need", "unlock", "due", "effort", "begun", "open"]


@dataclass(frozen=True, slots=True)
class Help:
    """Who helps: a service of the support menu by its key, or somebody in words."""

    service: str = ""
    say: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One step. `stages` says how well it fits a stage (0–1; none: any stage, for those who run no city).

    `after` names steps that come first; `opens` others that it makes easier. `family` keeps two steps of a kind apart.
    Links are names of pages with their arguments, the first that can be followed counts.
    """

    key: str
    phase: str
    family: str
    roles: frozenset[str]
    title: str
    text: str
    why: str
    effort: str
    effort_say: str
    stages: Mapping[str, float] = field(default_factory=dict)
    needs: frozenset[str] = frozenset()
    themes: frozenset[str] = frozenset()
    helps: tuple[Help, ...] = ()
    after: tuple[str, ...] = ()
    opens: tuple[str, ...] = ()
    when: Condition | None = None
    done: Condition | None = None
    begun: Condition | None = None
    visitor_links: tuple[str, ...] = ()
    city_links: tuple[str, ...] = ()
    without_account: bool = False
    repeat: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """Numbers of the rule, each with its meaning in docs/methods/next-steps.md."""

    unlock_full: float
    weak_need: float
    theme_need: float
    no_stage: float
    stage_unknown: float
    due_now_days: int
    due_far_days: int
    same_phase: float
    same_family: float


@dataclass(frozen=True, slots=True)
class Signal:
    """A fact that rooms of the platform know by themselves; nobody is asked for it."""

    key: str
    room: str
    label: str


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All steps in their order, with weights that add up to 1.

    `unlocks` holds, by step, what waits for it or is opened by it.
    """

    version: str
    source: str
    phases: tuple[str, ...]
    steps: Mapping[str, Step]
    unlocks: Mapping[str, tuple[str, ...]]
    weights: Mapping[str, float]
    ease: Mapping[str, float]
    settings: Settings
    signals: tuple[Signal, ...]
    signal_keys: frozenset[str]
    by_role: Mapping[str, tuple[Step, ...]]

    def of_role(self, role: str) -> tuple[Step, ...]:
        return self.by_role[role]


@dataclass(frozen=True, slots=True)
class Situation:
    """Who asks and what is known of them. Facts and signals that are not in `facts` are not known.

    `weak`: support pathways in which a self-assessment found a gap. `dates`: by step, when something closes. `done` was
    said to be done; `away` is put aside; `first` stands on top, in this order. `account`: they are signed in.
    """

    facts: Mapping[str, object]
    today: date
    weak: frozenset[str] = frozenset()
    dates: Mapping[str, date] = field(default_factory=dict)
    done: frozenset[str] = frozenset()
    away: frozenset[str] = frozenset()
    first: tuple[str, ...] = ()
    account: bool = False
    role: str = field(init=False)
    stage: str = field(init=False)
    needs: frozenset[str] = field(init=False)
    themes: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        """What every step asks for is read once: `stage` is "" and the sets are empty where nothing is known."""
        role, stage = self.facts.get("role"), self.facts.get("stage")
        object.__setattr__(self, "role", role if isinstance(role, str) and role in ROLES else "officer")
        object.__setattr__(self, "stage", stage if isinstance(stage, str) and stage in STAGES else "")
        for key in ("needs", "themes"):
            told = self.facts.get(key)
            held = frozenset(told) if isinstance(told, frozenset | set | list | tuple) else frozenset()
            object.__setattr__(self, key, held)
