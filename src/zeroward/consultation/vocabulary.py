"""Words of a frame: what is known of a city, and how it is called."""

from collections.abc import Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

RURALITY: Final[Mapping[str, Promise]] = {
    "urban": _("city"),
    "intermediate": _("town or suburb"),
    "rural": _("rural area"),
}
"""The three classes of Eurostat's degree of urbanisation."""

CLUSTERS: Final = ("1", "2", "3", "4", "5")
"""Support clusters of national ecosystems, as numbered by NetZeroCities (SGA2, task 1.6)."""

UNLISTED: Final = "unlisted."
"""Begins the key of a city that the platform does not know, in frames as in answers."""

VARIABLES: Final[Mapping[str, Promise]] = {
    "country": _("Country"),
    "size": _("Size"),
    "rurality": _("Urban or rural"),
    "cluster": _("Cluster of its country"),
    "projects": _("Earlier projects"),
    "mission": _("Mission City"),
    "theme": _("Theme"),
}
"""What a frame can be looked at by."""

PROJECT_CLASSES: Final[Mapping[str, Promise]] = {
    "0": _("none known"),
    "1": _("one"),
    "2-3": _("two or three"),
    "4+": _("four or more"),
}

MISSION_WORDS: Final[Mapping[str, Promise]] = {
    "yes": _("Mission City"),
    "no": _("Mission-minded city"),
}

NOT_KNOWN: Final = _("not known")


def projects_class(count: int | None) -> str:
    """The class of a number of projects; "" when it is not known."""
    if count is None:
        return ""
    if count < 2:
        return str(count)
    return "2-3" if count < 4 else "4+"


SOURCES: Final[Mapping[str, Promise]] = {
    "platform.cities": _("Directory of cities of this platform"),
    "platform.projects": _("Projects on this platform that name the city; none known is not none at all"),
    "platform.population": _("Population as shown on the city's page, put into size classes"),
    "file": _("The list that was handed in"),
    "file.population": _("Population of the list that was handed in, put into size classes"),
    "typed": _("Typed by the team"),
    "none": _("No source was given, so it is not known for anybody"),
}
"""Where what is known of a city comes from."""
