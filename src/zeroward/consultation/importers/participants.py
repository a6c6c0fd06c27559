"""A list of people who were asked or took part: each line matched to a city of the frame, with suggestions."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, BinaryIO, Final

from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _

from zeroward.consultation.domain.contacts import ContactFields, clean_fields
from zeroward.consultation.importers.columns import Line, read_lines
from zeroward.consultation.models import ContactState, FrameUnit, Stream
from zeroward.consultation.queries.matching import Countries, Match, Names, names_of_cities, names_of_units
from zeroward.consultation.roles import ROLES
from zeroward.core.domain.imports import PlannedRow
from zeroward.core.models import ImportRow
from zeroward.core.problems import ProblemsError
from zeroward.core.workbooks.reading import read_book
from zeroward.methods.text.clean import clean_text
from zeroward.methods.text.fold import fold
from zeroward.questionnaires.domain.modes import REASONS

Verdict = ImportRow.Verdict
KIND: Final = "contact"
WORDS: Final[Mapping[str, Sequence[str]]] = {
    "city": ("municipality", "town", "Stadt", "Gemeinde", "commune", "ville", "oraș"),
    "country": ("country code", "Land", "pays", "țară"),
    "name": ("organisation", "organization", "body"),
    "key": ("id",),
    "person": ("person name", "contact", "participant"),
    "email": ("e-mail", "mail", "e-mail address"),
    "state": ("status",),
    "reason": ("why",),
    "date": ("day", "on"),
    "persons": ("people",),
    "minutes": (),
    "role": ("speaks as",),
    "channel": ("through whom", "network"),
    "language": ("lang",),
}
STATES: Final[Mapping[str, str]] = {
    **{fold(key.replace("_", " ")): key for key in ContactState.values},
    "": ContactState.PLANNED,
    "yes": ContactState.TOOK_PART,
    "attended": ContactState.TOOK_PART,
    "participated": ContactState.TOOK_PART,
    "refused": ContactState.DECLINED,
    "no show": ContactState.NO_ANSWER,
}
RECOGNISED: Final = frozenset({Verdict.CREATE, Verdict.CHANGE})


@dataclass(frozen=True, slots=True)
class Person:
    """What a line says, as the register takes it."""

    unit: str
    name: str
    country: str
    state: str
    reason: str
    on: str
    persons: int
    minutes: int | None
    fields: Mapping[str, str] = field(default_factory=dict)

    def plain(self) -> dict[str, Any]:
        return {
            "unit": self.unit,
            "name": self.name,
            "country": self.country,
            "state": self.state,
            "reason": self.reason,
            "on": self.on,
            "persons": self.persons,
            "minutes": self.minutes,
            **self.fields,
        }


class RefusedError(Exception):
    """A line that cannot be taken."""


def plan_participants(
    file: BinaryIO, stream: Stream, *, name: str = "", today: datetime.date
) -> list[PlannedRow]:
    """What each line would do. Raises InvalidInputError when it is no list of people at all."""
    lines = read_lines(read_book(file, name=name).sheets, WORDS, ("city",))
    frame = stream.consultation.frame_id
    units = list(FrameUnit.objects.filter(version_id=frame)) if frame is not None else []
    countries = Countries(unit.country for unit in units)
    reader = _Reader(stream, names_of_units(units), names_of_cities(), countries, today)
    return [reader.planned(line) for line in lines]


class _Reader:
    """Reads line after line; the same city twice is one line of the register with more people."""

    def __init__(
        self, stream: Stream, units: Names, cities: Names, countries: Countries, today: datetime.date
    ) -> None:
        self.stream, self.units, self.cities, self.countries, self.today = (
            stream,
            units,
            cities,
            countries,
            today,
        )
        self.there = {
            one["unit"]: one["state"]
            for one in stream.contacts.exclude(unit="").filter(session=None).values("unit", "state")
        }
        self.seen: dict[str, str] = {}

    def planned(self, line: Line) -> PlannedRow:
        shown = clean_text(line.text("city") or line.text("name"), limit=160, multiline=False)
        try:
            person, hint = self._person(line)
        except RefusedError as refused:
            return PlannedRow(line.place, KIND, Verdict.REFUSE, key=shown, reason=str(refused))
        known = person.unit in self.there if person.unit else False
        if person.unit and person.unit in self.seen:
            hint = _("The same city stands in %(place)s: its people are added up.") % {
                "place": self.seen[person.unit]
            }
        elif person.unit:
            self.seen[person.unit] = line.place
        verdict = Verdict.CHANGE if known else Verdict.CREATE
        fields = {"state": [self.there.get(person.unit, ""), person.state]} if known else {}
        return PlannedRow(
            line.place,
            KIND,
            verdict,
            key=person.name or shown,
            reason=hint,
            changes={"person": person.plain(), "fields": fields},
        )

    def _person(self, line: Line) -> tuple[Person, str]:
        if line.problem:
            raise RefusedError(line.problem)
        country = self.countries.code(line.text("country")) if line.text("country") else ""
        if line.text("country") and not country:
            raise RefusedError(
                _("“%(text)s” is no country that we know. Write its two letters, such as AT.")
                % {"text": line.text("country")[:60]}
            )
        unit, name, country, hint = self._who(line, country)
        state = self._state(line)
        values = self._fields(line, unit, name, country)
        person = Person(
            unit,
            name,
            country,
            state,
            self._reason(line, state),
            self._day(line).isoformat(),
            _whole(line, "persons", 1, 10_000) or 1,
            _whole(line, "minutes", 0, 100_000),
            values,
        )
        return person, hint

    def _who(self, line: Line, country: str) -> tuple[str, str, str, str]:
        """The city of the frame, a city that the frame does not have, or somebody without a city."""
        text = line.text("city")
        if not text and not line.text("key"):
            name = clean_text(line.text("name") or line.text("person"), limit=160, multiline=False)
            if not name:
                raise RefusedError(_("The line names neither a city nor a body nor a person."))
            return "", name, country, ""
        match = self.units.match(text, country, line.text("key"))
        if match.found is not None:
            return match.found.key, match.found.name, match.found.country, ""
        other = self.cities.match(text, country, line.text("key"))
        if other.found is not None:
            hint = _("Not in the frame: the city counts, but stands for no other.")
            return other.found.key, other.found.name, other.found.country, hint
        raise RefusedError(_not_found(text, match, other))

    def _fields(self, line: Line, unit: str, name: str, country: str) -> dict[str, str]:
        role = line.text("role")
        roles = {fold(key): key for key in ROLES} | {fold(str(label)): key for key, label in ROLES.items()}
        if role and fold(role) not in roles:
            raise RefusedError(
                _("role: “%(text)s” is not one of %(known)s.")
                % {"text": role[:60], "known": ", ".join(ROLES)}
            )
        values = ContactFields(
            name=name,
            country=country,
            person_name=line.text("person"),
            email=line.text("email"),
            language=line.text("language"),
            channel=line.text("channel"),
            role=roles[fold(role)] if role else ("city" if unit else "other"),
        )
        try:
            clean = clean_fields(self.stream, values)
        except ProblemsError as error:
            raise RefusedError(f"{error.message} {error.remedy}".strip()) from None
        return {key: clean[key] for key in ("person_name", "email", "language", "channel", "role")}

    def _state(self, line: Line) -> str:
        text = fold(line.text("state").replace("_", " "))
        if text not in STATES:
            raise RefusedError(
                _("state: “%(text)s” is not one of %(known)s.")
                % {"text": text[:60], "known": ", ".join(ContactState.values)}
            )
        return STATES[text]

    def _reason(self, line: Line, state: str) -> str:
        text = fold(line.text("reason"))
        if state != ContactState.DECLINED or not text:
            return ""
        return text if text in REASONS else "other"

    def _day(self, line: Line) -> datetime.date:
        cell = line.cells.get("date")
        if cell is None or cell.is_empty:
            return self.today
        if isinstance(cell.value, datetime.datetime):
            return cell.value.date()
        if isinstance(cell.value, datetime.date):
            return cell.value
        try:
            found = parse_date(cell.text)
        except ValueError:
            found = None
        if found is None:
            raise RefusedError(_("date: write the day as 2026-03-31."))
        return found


def _not_found(text: str, match: Match, other: Match) -> str:
    near = dict.fromkeys((*match.suggested, *other.suggested))
    if not near:
        return _("We know no city “%(text)s”. Correct the name, or write its key into the column key.") % {
            "text": text[:60]
        }
    names = ", ".join(f"{one.name} ({one.key})" for one in near)
    return _("Did you mean %(names)s? Then write its key into the column key.") % {"names": names}


def _whole(line: Line, column: str, least: int, most: int) -> int | None:
    text = line.text(column)
    if not text:
        return None
    if text.isdecimal() and len(text) < 7 and least <= int(text) <= most:
        return int(text)
    raise RefusedError(
        _("%(column)s: “%(text)s” is no whole number that can be.") % {"column": column, "text": text[:60]}
    )
