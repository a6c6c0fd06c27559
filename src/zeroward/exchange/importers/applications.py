"""Applications that came elsewhere, from a table: what each line would do, and why a line is refused."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, BinaryIO, Final

from django.utils.translation import gettext as _

from zeroward.core.domain.imports import PlannedRow
from zeroward.core.errors import InvalidInputError
from zeroward.core.models import ImportRow
from zeroward.core.problems import Problem
from zeroward.core.scope import Scope
from zeroward.core.workbooks.cells import Cell, Sheet
from zeroward.core.workbooks.reading import read_book
from zeroward.exchange.domain.applying import ApplicationRow, problems_of
from zeroward.exchange.importers.place_names import Named, Places
from zeroward.exchange.models import ASIDE, Application, Call, CallSide
from zeroward.exchange.queries.eligibility import eligibility, with_earlier
from zeroward.exchange.queries.kinds import Kind, kind_of
from zeroward.exchange.vocabulary import THEMES
from zeroward.methods.text.clean import clean_text
from zeroward.methods.text.fold import fold
from zeroward.profile.queries.choices import LANGUAGES, language_name
from zeroward.profile.queries.profiles import profiles_of
from zeroward.taxonomy.models import Label

Verdict = ImportRow.Verdict
KIND: Final = "application"
MOST_LINES: Final = 2000
KNOWN: Final[Mapping[str, Sequence[str]]] = {
    "side": ("role",),
    "place": ("key", "scope"),
    "name": ("city", "town", "municipality", "applicant", "stadt", "ville", "oraș"),
    "country": ("country code", "land", "pays", "țară"),
    "team": (),
    "summary": ("abstract", "in a few sentences"),
    "needs": ("wants to learn", "topics"),
    "offers": ("can show",),
    "languages": ("working languages",),
    "capacity": ("partners at most",),
    "lower": ("partners at least",),
    "shown": (),
}
PASSED: Final = frozenset({"reference", "state", "handedin", "points", "readers"})
"""Columns of our own table that say how far an application was: they are not taken over, and the report says so."""
YES: Final = frozenset({"yes", "y", "1", "true", "ja", "oui", "da"})


@dataclass(frozen=True, slots=True)
class Read:
    """A line as it can be written. `brought`: columns that we do not know, as they stand."""

    side: str
    scope: str
    country: str
    name: str
    team: str
    row: ApplicationRow
    brought: tuple[tuple[str, str], ...]

    def plain(self) -> dict[str, Any]:
        return {**asdict(self), "row": asdict(self.row)}

    def content(self) -> dict[str, Any]:
        """What is compared with an application that is there."""
        row = self.row
        return {
            "summary": row.summary,
            "needs": list(row.needs),
            "offers": list(row.offers),
            "languages": list(row.languages),
            "capacity": row.capacity,
            "lower": row.lower,
            "brought": [list(one) for one in self.brought],
        }


class RefusedError(Exception):
    """A line that cannot be taken."""


def plan_applications(file: BinaryIO, call: Call, *, name: str = "") -> list[PlannedRow]:
    """What each line would do. Raises InvalidInputError when the file is no table of applications at all."""
    sheet, heads = _sheet(read_book(file, name=name).sheets)
    reader = _Reader(call)
    lines = [
        (number, cells)
        for number, cells in enumerate(sheet.rows[1:], 2)
        if not all(cell.is_empty for cell in cells)
    ]
    if len(lines) > MOST_LINES:
        raise InvalidInputError(
            _("The table has more than %(most)d lines.") % {"most": MOST_LINES},
            place="file",
            remedy=_("Hand it in in parts."),
        )
    read: list[tuple[str, str, Read | str]] = []
    for number, cells in lines:
        place = _("line %(number)d") % {"number": number}
        shown = ""
        try:
            line = _Line(heads, cells)
            shown = clean_text(line.text("name") or line.text("place") or line.text("team"), limit=160)
            read.append((place, shown, reader.read(line)))
        except RefusedError as refused:
            read.append((place, shown, str(refused)))
    planned = reader.planned(read)
    return [*planned, *_passed(heads)]


def _sheet(sheets: Sequence[Sheet]) -> tuple[Sheet, list[str]]:
    """The first sheet that names a place or a team, and the names of its columns: ours, or as they stand."""
    words = {_key(word): name for name, found in KNOWN.items() for word in (name, *found)}
    for sheet in sheets:
        if not sheet.rows:
            continue
        heads = [words.get(_key(cell.text), cell.text) for cell in sheet.rows[0]]
        if {"place", "name", "team"} & set(heads):
            twice = next((one for one in heads if one and heads.count(one) > 1), None)
            if twice is not None:
                raise InvalidInputError(
                    _("The column %(column)s stands twice in the first line.") % {"column": twice},
                    place="file",
                    remedy=_("Rename or remove one of the two."),
                )
            return sheet, heads
    raise InvalidInputError(
        _("The first line names no column “place”, “name” or “team”."),
        place="file",
        remedy=_("Take our table as a pattern: the first line names the columns."),
    )


def _passed(heads: Sequence[str]) -> list[PlannedRow]:
    found = [head for head in heads if _key(head) in PASSED]
    if not found:
        return []
    reason = _("How far an application was is not taken over: whoever is here begins as handed in.")
    return [PlannedRow(", ".join(found), "column", Verdict.FINDING, reason=reason)]


class _Line:
    """The cells of a line by the name of their column."""

    def __init__(self, heads: Sequence[str], cells: Sequence[Cell]) -> None:
        self.cells: dict[str, Cell] = {}
        self.others: list[tuple[str, str]] = []
        for at, cell in enumerate(cells):
            if cell.problem:
                raise RefusedError(f"{cell.ref}: {cell.problem}")
            head = heads[at] if at < len(heads) else ""
            if head in KNOWN:
                self.cells[head] = cell
            elif not cell.is_empty and _key(head) not in PASSED:
                column = clean_text(head, limit=120, multiline=False) or cell.ref.rstrip("0123456789")
                self.others.append((column, clean_text(cell.text, limit=4000)))

    def text(self, name: str) -> str:
        return self.cells[name].text if name in self.cells else ""

    def number(self, name: str, default: int) -> int:
        text = self.text(name)
        if not text:
            return default
        if not text.isascii() or not text.isdecimal() or len(text) > 4:
            raise RefusedError(
                _("%(cell)s: “%(text)s” is no whole number.")
                % {"cell": self.cells[name].ref, "text": text[:40]}
            )
        return int(text)

    def several(self, name: str) -> list[str]:
        return [part.strip() for part in self.text(name).replace("\n", ";").split(";") if part.strip()]


class _Reader:
    """Reads line after line against the call, then says what would happen to all of them."""

    def __init__(self, call: Call) -> None:
        self.call, self.kind = call, kind_of(call.programme.kind)
        self.places, self.themes, self.tongues = Places(), _themes(), _languages()
        self.sides: dict[str, CallSide] = {
            one.side: one for one in call.sides.select_related("call__programme")
        }

    def read(self, line: _Line) -> Read:
        side = self._side(line)
        place, team = self._who(line, side)
        row = ApplicationRow(
            summary=clean_text(line.text("summary"), limit=4000),
            needs=tuple(self._words(line, "needs", self.themes)),
            offers=tuple(self._words(line, "offers", self.themes)),
            languages=tuple(self._words(line, "languages", self.tongues)),
            capacity=line.number("capacity", 1),
            lower=line.number("lower", 0),
            shown=fold(line.text("shown")) in YES,
        )
        found = problems_of(row)
        if found:
            raise RefusedError(" ".join(str(one) for one in found))
        if not row.summary and not line.others:
            raise RefusedError(str(Problem("summary", _("The line says nothing about the applicant."))))
        scope, country = (place.scope, place.country) if place is not None else ("", "")
        name = place.name if place is not None else team
        return Read(side, scope, country, name, team, row, tuple(line.others))

    def planned(self, lines: Sequence[tuple[str, str, Read | str]]) -> list[PlannedRow]:
        """Three queries for all lines."""
        good = [one for _place, _shown, one in lines if isinstance(one, Read) and one.scope]
        scopes = {one.scope for one in good}
        profiles = profiles_of([Scope.parse(one) for one in scopes], inside=False)
        facts = {str(scope): dict(profile.facts) for scope, profile in profiles.items()}
        facts = with_earlier(self.call, facts)
        there: dict[tuple[str, str], list[Application]] = {}
        for one in Application.objects.filter(call=self.call, scope__in=scopes):
            there.setdefault((one.side, one.scope), []).append(one)
        seen: dict[tuple[str, str], str] = {}
        return [
            PlannedRow(place, KIND, Verdict.REFUSE, shown, one)
            if isinstance(one, str)
            else self._planned(place, one, facts.get(one.scope, {}), there, seen)
            for place, shown, one in lines
        ]

    def _planned(
        self,
        place: str,
        one: Read,
        facts: Mapping[str, Any],
        there: Mapping[tuple[str, str], Sequence[Application]],
        seen: dict[tuple[str, str], str],
    ) -> PlannedRow:
        changes = {"application": {**one.plain(), "second": False}, "fields": {}}
        if not one.scope:
            return PlannedRow(place, KIND, Verdict.CREATE, one.name, changes=changes)
        found = eligibility(self.sides[one.side], facts, kind=Scope.parse(one.scope).kind)
        if found.verdict is False:
            unmet = " ".join(rule.label for rule in found.rules if rule.verdict is False)
            return PlannedRow(
                place, KIND, Verdict.REFUSE, one.name, _("A rule is not met: %(rule)s") % {"rule": unmet}
            )
        changes["application"]["open"] = found.missing
        own = there.get((one.side, one.scope), ())
        if any(_same(kept, one) for kept in own):
            return PlannedRow(place, KIND, Verdict.SAME, one.name)
        first = next((kept.reference for kept in own if kept.state not in ASIDE), "")
        before = first or seen.get((one.side, one.scope), "")
        hint = ""
        if before:
            changes["application"]["second"] = True
            hint = _("This place has one already (%(which)s): it is kept beside it, to be merged.") % {
                "which": before
            }
        else:
            seen[one.side, one.scope] = place
        if found.verdict is None and not hint:
            hint = _("A rule is still open; it is written down for those who decide.")
        return PlannedRow(place, KIND, Verdict.CREATE, one.name, hint, changes=changes)

    def _side(self, line: _Line) -> str:
        text = line.text("side")
        names = {_key(key): key for key in self.sides}
        names |= {_key(one.title): one.key for one in self.kind.sides if one.key in self.sides}
        names |= {_key(one.english): one.key for one in self.kind.sides if one.key in self.sides}
        if not text and len(self.sides) == 1:
            return next(iter(self.sides))
        found = names.get(_key(text))
        if found is None:
            raise RefusedError(
                _("“%(text)s” is no side of this call. Write one of: %(sides)s.")
                % {"text": text[:40], "sides": ", ".join(self.sides)}
            )
        return found

    def _who(self, line: _Line, side: str) -> tuple[Named | None, str]:
        who = _who_of(self.kind, side)
        team = clean_text(line.text("team"), limit=120, multiline=False)
        key, name, country = line.text("place"), line.text("name"), line.text("country")
        if team and not key:
            if "team" not in who:
                raise RefusedError(_("Teams cannot apply here."))
            return None, team
        found = self.places.find(key, name, country)
        fitting = [one for one in found if Scope.parse(one.scope).kind in who]
        if len(fitting) == 1:
            return fitting[0], ""
        shown = key or name or "–"
        if len(fitting) > 1:
            places = ", ".join(f"{one.name} ({one.country}, {one.scope})" for one in fitting[:4])
            raise RefusedError(
                _("“%(name)s” can be several: %(places)s. Write the key into the column “place”.")
                % {"name": shown[:60], "places": places}
            )
        raise RefusedError(
            _(
                "No place that may stand on this side is known as “%(name)s”. Write its key, or add the place first."
            )
            % {"name": shown[:60]}
        )

    def _words(self, line: _Line, name: str, known: Mapping[str, str]) -> list[str]:
        found = []
        for word in line.several(name):
            key = known.get(_key(word))
            if key is None:
                raise RefusedError(
                    _("%(cell)s: “%(word)s” is not in the list of %(column)s. Write its key, or its name.")
                    % {"cell": line.cells[name].ref, "word": word[:60], "column": name}
                )
            if key not in found:
                found.append(key)
        return found


def _same(kept: Application, one: Read) -> bool:
    return all(getattr(kept, name) == value for name, value in one.content().items())


def _who_of(kind: Kind, side: str) -> tuple[str, ...]:
    return kind.side(side).who


def _themes() -> dict[str, str]:
    """Keys and labels of themes in every language."""
    rows = Label.objects.filter(concept__scheme__key=THEMES, kind=Label.Kind.PREF).values_list(
        "concept__key", "text"
    )
    found = {}
    for key, text in rows:
        found[_key(key)] = key
        found.setdefault(_key(text), key)
    return found


def _languages() -> dict[str, str]:
    found = {}
    for code in LANGUAGES:
        found[_key(code)] = code
        found.setdefault(_key(language_name(code)), code)
    return found


def _key(head: str) -> str:
    return "".join(letter for letter in fold(head) if letter.isalnum())
