"""Rules from which those who run a call choose, as the data file has them."""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils.translation import gettext

from zeroward.core.data_files import read_json


@cache
def ready_rules() -> Mapping[str, Mapping[str, Any]]:
    """By key: {label, condition}."""
    read = read_json(Path(settings.DATA_DIR) / "exchange" / "rules.json")
    return {one["key"]: one for one in read["rules"]}


def rule_choices() -> list[tuple[str, str]]:
    return [(key, gettext(one["label"])) for key, one in ready_rules().items()]


def condition_from(keys: Iterable[str], kept: Mapping[str, Any]) -> dict[str, Any]:
    """The condition that the chosen rules make together; parts of `kept` that are none of the ready ones stay."""
    chosen = [dict(ready_rules()[key]["condition"]) for key in keys if key in ready_rules()]
    ready = [one["condition"] for one in ready_rules().values()]
    own = [part for part in kept.get("all", ()) if part not in ready]
    parts = [*chosen, *own]
    return {"all": parts} if parts else {}


def chosen_in(condition: Mapping[str, Any]) -> list[str]:
    """Keys of the ready rules of which a condition is made."""
    parts = condition.get("all", ())
    return [key for key, one in ready_rules().items() if one["condition"] in parts]
