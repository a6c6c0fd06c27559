"""A proposal beside the entry as it was, field by field, in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.places.queries.country_names import country_names
from zeroward.profile.queries.catalogue import question_of
from zeroward.profile.queries.choices import language_name
from zeroward.services.models import Availability, Effort, Proposal
from zeroward.services.queries.shelves import shelves
from zeroward.services.words import ADMITS, AUDIENCES, REACHES, STAGES
from zeroward.taxonomy.queries.labels import concept_labels

FIELDS: Final[Mapping[str, Promise]] = {
    "name": gettext_lazy("Name of the offer"),
    "description": gettext_lazy("What it offers"),
    "kind": gettext_lazy("What is it?"),
    "level": gettext_lazy("Level"),
    "formats": gettext_lazy("In which form"),
    "audiences": gettext_lazy("Who asks for it"),
    "reach": gettext_lazy("Where it is offered"),
    "countries": gettext_lazy("Countries"),
    "admits": gettext_lazy("Which cities may ask?"),
    "eligibility": gettext_lazy("For whom, in your words"),
    "rule_note": gettext_lazy("What else you look at"),
    "availability": gettext_lazy("Can one ask for it?"),
    "apply_how": gettext_lazy("How to ask for it"),
    "apply_url": gettext_lazy("Page where one asks for it"),
    "apply_contact": gettext_lazy("E-mail address for questions"),
    "website": gettext_lazy("Page about the offer"),
    "effort": gettext_lazy("How much time it takes a city"),
    "languages": gettext_lazy("Languages in which you work"),
    "stages": gettext_lazy("At which stage is it of use?"),
    "pathways": gettext_lazy("Pathways"),
    "shelves": gettext_lazy("What cities asked for"),
    "sectors": gettext_lazy("Topics"),
    "occasions": gettext_lazy("Dates and places"),
}


@dataclass(frozen=True, slots=True)
class Change:
    label: str
    was: str
    now: str


def compared(proposal: Proposal) -> list[Change]:
    """What differs from the entry as it was; of a new entry all that is filled. Three queries."""
    words = _words()
    found = []
    for name, label in FIELDS.items():
        was, now = proposal.base.get(name), proposal.content.get(name)
        if was != now and (was or now):
            found.append(Change(str(label), _said(name, was, words), _said(name, now, words)))
    return found


def _words() -> dict[str, dict[str, str]]:
    labels = concept_labels("levels", "service-kinds", "pathways")
    return {
        "kind": labels["service-kinds"],
        "level": labels["levels"],
        "pathways": labels["pathways"],
        "countries": country_names(),
        "audiences": _plain(AUDIENCES),
        "stages": _plain(STAGES),
        "reach": _plain(REACHES),
        "effort": {value: str(label) for value, label in Effort.choices},
        "availability": {value: str(label) for value, label in Availability.choices},
        "shelves": {shelf.key: shelf.label for shelf in shelves()},
        "sectors": {choice.key: choice.label for choice in question_of("themes").choices},
    }


def _said(name: str, value: Any, words: Mapping[str, Mapping[str, str]]) -> str:
    if not value:
        return ""
    if name == "admits":
        return _admits(value)
    if name == "occasions":
        return "\n".join(_occasion(one) for one in value)
    if name == "languages":
        return ", ".join(language_name(code) for code in value)
    if isinstance(value, list):
        return ", ".join(words.get(name, {}).get(one, str(one)) for one in value)
    return words.get(name, {}).get(value, str(value))


def _admits(value: Mapping[str, Any]) -> str:
    parts = [str(ADMITS.get(str(value.get("kind")), ""))]
    if value.get("mission"):
        parts.append(_("only Mission Cities"))
    if value.get("pledge"):
        parts.append(_("only cities that have pledged to be climate-neutral by 2050"))
    if value.get("low") is not None:
        parts.append(_("at least %(count)d inhabitants") % {"count": value["low"]})
    if value.get("high") is not None:
        parts.append(_("at most %(count)d inhabitants") % {"count": value["high"]})
    return "; ".join(part for part in parts if part)


def _occasion(one: Mapping[str, Any]) -> str:
    days = " – ".join(day for day in (one.get("starts"), one.get("ends")) if day)
    calls = " – ".join(day for day in (one.get("apply_from"), one.get("apply_by")) if day)
    parts = [one.get("name"), days, _("apply: %(days)s") % {"days": calls} if calls else "", one.get("place")]
    return ", ".join(str(part) for part in parts if part)


def _plain(words: Mapping[str, Promise]) -> dict[str, str]:
    return {key: str(word) for key, word in words.items()}
