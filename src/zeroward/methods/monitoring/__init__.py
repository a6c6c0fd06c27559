"""Monitoring without ranking: status of actions, progress of indicators, trends, effects, and the support to give."""

from zeroward.methods.monitoring.dated import Change, Spell, in_year, spells, state_of_year, state_on
from zeroward.methods.monitoring.differencing import differ_too_little, gives_away
from zeroward.methods.monitoring.disclosure import LEAST_PLACES, Told, told
from zeroward.methods.monitoring.effects import Effect, Effects, effects
from zeroward.methods.monitoring.look import Look, Reached, look, path_from_here
from zeroward.methods.monitoring.merging import Joined, Merger, history, parts_of, successor
from zeroward.methods.monitoring.needs import (
    Need,
    NeedCount,
    NeedRule,
    NeedRules,
    facts_of,
    needs,
    needs_of_cities,
    proposed_needs,
    read_needs,
)
from zeroward.methods.monitoring.progress import Progress, progress, progress_many
from zeroward.methods.monitoring.rollup import ActionRow, IndicatorRow, Rolled, RollUp, roll_up
from zeroward.methods.monitoring.status import STATUSES, Stand, Status, counted, stand, whole
from zeroward.methods.monitoring.transition import TransitionIndicator, TransitionList, transition_indicators
from zeroward.methods.monitoring.trend import Trend, theil_sen
from zeroward.methods.monitoring.values import (
    Conversion,
    Converted,
    Revision,
    Value,
    as_known,
    in_unit,
    revisions,
    timing,
)

__all__ = [
    "LEAST_PLACES",
    "STATUSES",
    "ActionRow",
    "Change",
    "Conversion",
    "Converted",
    "Effect",
    "Effects",
    "IndicatorRow",
    "Joined",
    "Look",
    "Merger",
    "Need",
    "NeedCount",
    "NeedRule",
    "NeedRules",
    "Progress",
    "Reached",
    "Revision",
    "RollUp",
    "Rolled",
    "Spell",
    "Stand",
    "Status",
    "Told",
    "TransitionIndicator",
    "TransitionList",
    "Trend",
    "Value",
    "as_known",
    "counted",
    "differ_too_little",
    "effects",
    "facts_of",
    "gives_away",
    "history",
    "in_unit",
    "in_year",
    "look",
    "needs",
    "needs_of_cities",
    "parts_of",
    "path_from_here",
    "progress",
    "progress_many",
    "proposed_needs",
    "read_needs",
    "revisions",
    "roll_up",
    "spells",
    "stand",
    "state_of_year",
    "state_on",
    "successor",
    "theil_sen",
    "timing",
    "told",
    "transition_indicators",
    "whole",
]
