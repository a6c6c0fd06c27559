"""Cases of a project as cities of the frame: by their lasting identifier, else by a name that only one of them has."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from zeroward.consultation.domain.refi.guids import city_guid
from zeroward.consultation.domain.refi.project import Project
from zeroward.consultation.models import Consultation, FrameUnit
from zeroward.consultation.queries.frames import units_of
from zeroward.methods.text.fold import fold


@dataclass(slots=True)
class Cities:
    """Key of the city by guid of a text or passage; `unknown` are names with what becomes of them."""

    of_texts: dict[str, str] = field(default_factory=dict)
    of_passages: dict[str, str] = field(default_factory=dict)
    unknown: list[tuple[str, str]] = field(default_factory=list)


def cities_of(project: Project, consultation: Consultation) -> Cities:
    """Two cases for one text: the first stands."""
    units = units_of(consultation.frame) if consultation.frame is not None else ()
    by_guid = {city_guid(one.key): one.key for one in units}
    by_name: dict[str, list[FrameUnit]] = {}
    for one in units:
        by_name.setdefault(fold(one.name), []).append(one)
    found = Cities()
    for case in project.cases:
        named = by_name.get(fold(case.name.strip()), [])
        key = by_guid.get(case.guid, "") or (named[0].key if len(named) == 1 else "")
        if not key:
            found.unknown.append((case.name, _why_not(len(named))))
            continue
        for guid in case.sources:
            found.of_texts.setdefault(guid, key)
        for guid in case.selections:
            found.of_passages.setdefault(guid, key)
    return found


def _why_not(alike: int) -> str:
    if alike:
        return _("Several cities of the frame have this name: its texts are taken without a city.")
    return _("No city of the frame has this name: its texts are taken without a city.")
