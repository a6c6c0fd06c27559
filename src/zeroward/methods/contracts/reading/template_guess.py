"""Which generation of the official template a contract follows, and what says so."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from zeroward.methods.contracts.reading.source import Source
from zeroward.methods.contracts.reading.spans import Segment

_SECOND: Final = (
    "relations between governance",
    "relations between social",
    "governance innovation interventions",
    "strategic priorities",
)
_FIRST: Final = (
    "financing of action portfolio",
    "organisational and governance innovation",
    "key priorities and strategic interventions",
    "emission factors applied",
)
_SIX: Final = ("emission reduction through other action plans", "emissions reduction target 2030")
_FOUR: Final = ("residual emissions offsetting", "baseline emissions reduction target")
_IP_LATEST: Final = (
    "table 15",
    "table guidelines",
    "guiding questions",
    "stakeholder activity cost",
    "capital intensive projects",
)


@dataclass(frozen=True, slots=True)
class TemplateGuess:
    """`action_plan` is "v1", "v2" or "", `investment_plan` "V2.1", "V2" or ""; `signs` are lines that say so."""

    action_plan: str
    investment_plan: str
    signs: tuple[tuple[int, str], ...]

    @property
    def key(self) -> str:
        """The template of ours that fits best."""
        if self.investment_plan == "V2.1":
            return "ccc/2.1"
        return "ccc/1" if self.action_plan == "v1" else "ccc/2"

    def to_json(self) -> dict[str, Any]:
        return {
            "key": self.key if self.action_plan or self.investment_plan else "",
            "action_plan": self.action_plan,
            "investment_plan": self.investment_plan,
            "signs": [{"line": line, "what": what} for line, what in self.signs],
        }


def guess_template(source: Source, segments: Sequence[Segment]) -> TemplateGuess:
    """By the module C-3, the layout of the gap table, and captions that only one generation has."""
    skip = source.furniture | source.contents
    first: list[tuple[int, str]] = []
    second: list[tuple[int, str]] = []
    latest: list[tuple[int, str]] = []
    for at, words in enumerate(source.plain):
        if not words or at + 1 in skip:
            continue
        if len(words) < 220:
            first.extend((at + 1, sign) for sign in _FIRST if sign in words)
            second.extend((at + 1, sign) for sign in _SECOND if sign in words)
            latest.extend((at + 1, sign) for sign in _IP_LATEST if sign in words)
        if "baseline emission" in words and source.lines[at].lstrip().startswith("|"):
            first.extend((at + 1, sign) for sign in _FOUR if sign in words)
            second.extend((at + 1, sign) for sign in _SIX if sign in words)
    ids = {span.module: span for span in segments}
    if "C-3" in ids:
        first.append((ids["C-3"].first, "C-3"))
    plan = any(span.module[:2] in ("A-", "B-", "C-") for span in segments)
    signs_first, signs_second = len({sign for _, sign in first}), len({sign for _, sign in second})
    action = "" if not plan or signs_first == signs_second else "v1" if signs_first > signs_second else "v2"
    invest = any(span.module.startswith("IP") for span in segments)
    investment = "" if not invest else "V2.1" if len({sign for _, sign in latest}) >= 2 else "V2"
    signs = (first if action == "v1" else second if action == "v2" else []) + (latest if invest else [])
    return TemplateGuess(action, investment, tuple(_once(signs)))


def _once(signs: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    """The first line of each sign."""
    found: dict[str, int] = {}
    for line, sign in signs:
        found.setdefault(sign, line)
    return [(line, sign) for sign, line in found.items()]
