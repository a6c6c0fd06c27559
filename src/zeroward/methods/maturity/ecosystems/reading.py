"""Reading a typology from plain data, and the tables that are shipped."""

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, get_args

from zeroward.methods.conditions import Test, read
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import Name, say
from zeroward.methods.maturity.ecosystems.typology import Cluster, Criterion, Mark, Status, Typology

FOLDER: Final = Path(__file__).parent / "data"
_THRESHOLDS: Final = ("at_least", "at_most")


@lru_cache(maxsize=1)
def proposed_typology() -> Typology:
    """The rules that are shipped: a proposal. What makes a country belong to a cluster is not published."""
    return read_typology(json.loads((FOLDER / "typology_proposed.json").read_text(encoding="utf-8")))


def read_typology(plain: Mapping[str, Any]) -> Typology:
    """From plain data, as in `data/typology_proposed.json`. Raises MethodError that names the place."""
    try:
        return _typology(plain)
    except (KeyError, TypeError, AttributeError) as error:
        raise MethodError(
            say("The table of rules lacks something: %(key)s.", key=Name(str(error)[:80])),
            place="typology",
            remedy=say("Mend the table of rules."),
        ) from error


def _typology(plain: Mapping[str, Any]) -> Typology:
    criteria = tuple(_criterion(one) for one in plain["criteria"])
    keys = [one.key for one in criteria]
    return Typology(
        title=str(plain["title"]),
        version=str(plain["version"]),
        status=_one_of(plain["status"], get_args(Status), "status"),
        source=str(plain["source"]),
        patience=_whole(plain["patience"], "patience"),
        order=tuple(str(one) for one in plain["order"]),
        criteria=criteria,
        clusters=tuple(
            Cluster(
                str(one["key"]),
                read(one["when"], facts=keys),
                _one_of(one["mark"], get_args(Mark), f"clusters.{one['key']}"),
                str(one["source"]),
            )
            for one in plain["clusters"]
        ),
    )


def _criterion(one: Mapping[str, Any]) -> Criterion:
    place = f"criteria.{one['key']}"
    test = read(one["test"])
    step = one.get("step")
    if not isinstance(test, Test):
        raise _misfit(f"{place}.test")
    if step is not None and (test.sign not in _THRESHOLDS or not float(step) > 0):
        raise _misfit(f"{place}.step")
    return Criterion(
        key=str(one["key"]),
        label=str(one["label"]),
        test=test,
        evidence=_whole(one["evidence"], f"{place}.evidence"),
        step=None if step is None else float(step),
        mark=_one_of(one["mark"], get_args(Mark), f"{place}.mark"),
        source=str(one["source"]),
    )


def _whole(raw: Any, place: str) -> int:
    if isinstance(raw, bool) or not isinstance(raw, int) or raw < 0:
        raise _misfit(place)
    return raw


def _one_of(raw: Any, choices: tuple[Any, ...], place: str) -> Any:
    if raw not in choices:
        raise _misfit(place)
    return raw


def _misfit(place: str) -> MethodError:
    return MethodError(
        say("%(key)s: this does not fit.", key=Name(place)),
        place=place,
        remedy=say("Mend the table of rules."),
    )
