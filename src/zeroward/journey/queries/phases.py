"""The way as one path: what of each part is done, what is open now, and what waits."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.queries.said import said
from zeroward.journey.vocabulary import PHASE_QUESTIONS, PHASES
from zeroward.methods.steps import Found, Standing

SHOWN = 2


@dataclass(frozen=True, slots=True)
class PhaseState:
    """`state` is "done", "now" or ""; `text` says where they are in it."""

    key: str
    label: str | Promise
    question: str | Promise
    state: str
    text: str


def phases_of(found: Found) -> list[PhaseState]:
    """All eight, in their order. Done: something is done and nothing is open; now: where the first step lies."""
    first = found.steps[0].step.phase if found.steps else ""
    states = []
    for key, label in PHASES.items():
        kinds = _by_kind(found.standing, key)
        state = "now" if key == first else "done" if kinds["done"] and not kinds["offered"] else ""
        states.append(PhaseState(key, label, PHASE_QUESTIONS[key], state, _text(kinds)))
    return states


def stations_done(states: list[PhaseState]) -> tuple[str, ...]:
    return tuple(one.key for one in states if one.state == "done")


def _by_kind(standing: Mapping[str, Standing], phase: str) -> dict[str, list[Standing]]:
    kinds: dict[str, list[Standing]] = {"done": [], "offered": [], "waiting": [], "later": [], "ask": []}
    for one in standing.values():
        if one.step.phase == phase and one.kind in kinds:
            kinds[one.kind].append(one)
    return kinds


def _text(kinds: Mapping[str, list[Standing]]) -> str:
    parts = []
    if kinds["done"]:
        names = ", ".join(said(one.step.title) for one in kinds["done"][:SHOWN])
        more = len(kinds["done"]) - SHOWN
        parts.append(_("done: %(names)s") % {"names": names})
        if more > 0:
            parts[-1] += " " + ngettext("and %(count)d more", "and %(count)d more", more) % {"count": more}
    count = len(kinds["offered"])
    if count:
        parts.append(ngettext("%(count)d step is open", "%(count)d steps are open", count) % {"count": count})
    elif kinds["waiting"]:
        parts.append(_("waits for something before it"))
    elif kinds["later"] and not kinds["done"]:
        parts.append(_("comes later"))
    return "; ".join(parts)
