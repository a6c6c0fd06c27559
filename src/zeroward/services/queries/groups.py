"""The groups of the offer and the pathways of the portfolio's categories: data, read once."""

from functools import cache
from pathlib import Path
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.core.data_files import read_json

_FOLDER = Path(__file__).resolve().parents[1] / "data"
DATA, INITIATIVES = _FOLDER / "groups.json", _FOLDER / "initiatives.json"

GROUP_NAMES: dict[str, Promise] = {
    "peer-learning": _("Peer learning"),
    "capability-building": _("Capability building"),
    "tools-and-resources": _("Tools and resources"),
    "money-and-recognition": _("Money, agreements, recognition"),
}
GROUP_QUESTIONS: dict[str, Promise] = {
    "peer-learning": _("Who has done it before, and would show us?"),
    "capability-building": _("Who teaches, advises or goes along with us?"),
    "tools-and-resources": _("What can we use by ourselves?"),
    "money-and-recognition": _("Who pays, who signs, who decides?"),
}


@cache
def _data() -> dict[str, Any]:
    return dict(read_json(DATA))


def initiative_keys() -> list[str]:
    """Services that are initiatives beside the Mission: Covenant of Mayors, CIVITAS …"""
    return list(read_json(INITIATIVES)["initiatives"])


def group_keys() -> list[str]:
    return [group["key"] for group in _data()["groups"]]


@cache
def _group_of_kinds() -> dict[str, str]:
    return {kind: group["key"] for group in _data()["groups"] for kind in group["kinds"]}


def group_of(kind: str) -> str:
    """The group of a kind of service; help of an unknown kind counts as capability building."""
    return _group_of_kinds().get(kind, "capability-building")


def pathway_of_category(code: str) -> str:
    """The support pathway that fits a category of the portfolio, or nothing."""
    return str(_data()["pathway_of_category"].get(code, ""))
