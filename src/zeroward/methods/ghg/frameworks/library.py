"""The frameworks that are known, read once from `data/frameworks/`."""

import json
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final

from zeroward.methods.ghg.frameworks.model import Framework, framework_from
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

ORDER: Final = ("gpc", "crf", "mission", "com_activity", "com_lca", "bisko", "basemis")


@cache
def frameworks() -> MappingProxyType[str, Framework]:
    """All frameworks by key."""
    folder = files("zeroward.methods.ghg").joinpath("data/frameworks")
    made = (
        framework_from(json.loads(folder.joinpath(f"{key}.json").read_text(encoding="utf-8")))
        for key in ORDER
    )
    return MappingProxyType({one.key: one for one in made})


def framework_of(key: str | Framework) -> Framework:
    """The framework with this key. Raises MethodError when there is none."""
    if isinstance(key, Framework):
        return key
    if key not in frameworks():
        raise MethodError(
            say("There is no framework called %(key)s.", key=key),
            place="framework",
            remedy=say("Use one of %(names)s.", names=", ".join(frameworks())),
        )
    return frameworks()[key]
