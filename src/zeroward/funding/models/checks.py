"""What people write into the desk's fields of rules must be readable: all faults of a field are told at that field."""

from functools import cache
from typing import Any
from zoneinfo import available_timezones

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from zeroward.core.queries.said import said
from zeroward.methods.conditions import ConditionError, read
from zeroward.methods.funding import FundingError, read_country_rule


def check_rules(*, rules: Any, country_rule: Any) -> None:
    """Raises ValidationError with the place and remedy of each fault."""
    found = {"rules": _faults_of_rules(rules), "country_rule": _faults_of_countries(country_rule)}
    wrong = {name: faults for name, faults in found.items() if faults}
    if wrong:
        raise ValidationError(wrong)


def check_zone(zone: str) -> None:
    if zone not in _zones():
        raise ValidationError({"zone": _("This is no time zone. Write it as Europe/Brussels.")})


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def _faults_of_rules(rules: Any) -> list[str]:
    if not isinstance(rules, dict):
        return [_("Write an object with one condition for each gate.")]
    found = []
    for gate, plain in rules.items():
        try:
            read(plain)
        except ConditionError as error:
            found += [f"{gate}: {one.place}: {said(one.said)} {said(one.remedy)}" for one in error.faults]
    return found


def _faults_of_countries(rule: Any) -> list[str]:
    try:
        read_country_rule(rule)
    except FundingError as error:
        return [f"{one.place}: {said(one.said)} {said(one.remedy)}" for one in error.faults]
    return []
