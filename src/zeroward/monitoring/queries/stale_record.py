"""What stands in a record now, beside what somebody wrote meanwhile; links by what they lead to, not by number."""

from collections.abc import Mapping
from typing import Any

from zeroward.contract.queries import stale_fields
from zeroward.plan.queries.field_words import Difference


def beside(model: Any, there: Mapping[str, Any], mine: Mapping[str, Any]) -> list[Difference]:
    """The fields that differ, in words."""
    return stale_fields.beside(model, _named(model, there), _named(model, mine))


def _named(model: Any, values: Mapping[str, Any]) -> dict[str, Any]:
    found = dict(values)
    for name, value in values.items():
        if name.endswith("_id") and value is not None:
            related: Any = model._meta.get_field(name).related_model
            record = related._default_manager.filter(pk=value).first()
            found[name] = str(record) if record is not None else str(value)
    return found
