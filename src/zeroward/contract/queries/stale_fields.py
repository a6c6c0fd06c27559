"""What stands in a record now, beside what somebody wrote meanwhile."""

import datetime
from collections.abc import Mapping
from typing import Any

from django.utils.formats import date_format

from zeroward.plan.queries import field_words
from zeroward.plan.queries.field_words import Difference


def beside(model: Any, there: Mapping[str, Any], mine: Mapping[str, Any]) -> list[Difference]:
    """The fields that differ, in words."""
    return field_words.beside(model, _worded(there), _worded(mine))


def _worded(values: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: date_format(value, "DATE_FORMAT") if isinstance(value, datetime.date) else value
        for name, value in values.items()
    }
