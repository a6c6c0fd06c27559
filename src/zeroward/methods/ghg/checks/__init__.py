"""Checks on inventories: what does not add up, contradicts itself or is too unlikely to be right.

>>> from zeroward.methods.ghg.checks import Subject, run
>>> [one.code for one in run(Subject(year=2030, current_year=2026))]
['FUTURE_YEAR']
"""

from zeroward.methods.ghg.checks import rules  # registers every rule
from zeroward.methods.ghg.checks.finding import SEVERITIES, Finding, Place
from zeroward.methods.ghg.checks.locating import Located, Suspect, locate
from zeroward.methods.ghg.checks.printed import (
    Baseline,
    FactorLabel,
    PrintedTable,
    Restatement,
    StatedCell,
    StatedRatio,
)
from zeroward.methods.ghg.checks.reference import ElectricityReference, electricity_reference
from zeroward.methods.ghg.checks.registry import CHECKS, Check, run
from zeroward.methods.ghg.checks.subject import Line, Subject

__all__ = [
    "CHECKS",
    "SEVERITIES",
    "Baseline",
    "Check",
    "ElectricityReference",
    "FactorLabel",
    "Finding",
    "Line",
    "Located",
    "Place",
    "PrintedTable",
    "Restatement",
    "StatedCell",
    "StatedRatio",
    "Subject",
    "Suspect",
    "electricity_reference",
    "locate",
    "rules",
    "run",
]
