"""All ecosystems side by side, and one of them."""

from dataclasses import dataclass

from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.queries.texts import with_texts
from zeroward.core.ui.sorting import sort_key
from zeroward.core.ui.tables import Cell, Matrix, MatrixRow
from zeroward.ecosystem.queries.platforms import Row, overview
from zeroward.insight.queries.ecosystem.answers import QUESTIONS, Ecosystem, answers_of
from zeroward.insight.queries.ecosystem.counted import Counted, counted
from zeroward.places.models import Country


@dataclass(frozen=True, slots=True)
class Ecosystems:
    rows: tuple[Ecosystem, ...]

    @property
    def headline(self) -> str:
        whole = sum(not one.open_answers for one in self.rows)
        words = {"count": len(self.rows), "whole": whole}
        return (
            ngettext(
                "Something is known about all four questions in %(whole)d of %(count)d countries",
                "Something is known about all four questions in %(whole)d of %(count)d countries",
                whole,
            )
            % words
        )

    @property
    def matrix(self) -> Matrix:
        return Matrix(
            caption=_("Four questions about every national ecosystem"),
            corner=_("Country"),
            fields=[title for title, _fields in QUESTIONS.values()],
            rows=[
                MatrixRow(
                    one.name,
                    one.url,
                    [
                        Cell(
                            answer.state,
                            answer.short,
                            f"{one.url}#{answer.key}" if answer.state != "full" else "",
                            one.name if answer.state == "gap" else "",
                        )
                        for answer in one.answers
                    ],
                )
                for one in self.rows
            ],
        )


def ecosystems() -> Ecosystems:
    """Countries with a Mission City or a platform, by name. Twenty queries at most, whatever their number."""
    found = counted()
    profiles = _profiles()
    rows = [
        _ecosystem(country, profiles.get(country.code), found)
        for country in with_texts(Country.objects.public())
        if found.mission_cities[country.code] or country.code in profiles
    ]
    return Ecosystems(tuple(sorted(rows, key=lambda one: sort_key(one.name))))


def ecosystem(code: str) -> Ecosystem:
    """One country's. Raises Http404 for a country that is not in the directory."""
    country = next(iter(with_texts(Country.objects.public().filter(code=code.upper()))), None)
    if country is None:
        raise Http404("There is no such country.")
    return _ecosystem(country, _profiles().get(country.code), counted())


def _profiles() -> dict[str, Row]:
    found = overview()
    return {row.platform.country.code: row for row in (*found.core, *found.supporting, *found.other)}


def _ecosystem(country: Country, profile: Row | None, found: Counted) -> Ecosystem:
    return Ecosystem(
        code=country.code,
        key=country.key,
        name=str(country.served("name").body),
        platform=profile.platform if profile is not None else None,
        answers=answers_of(country.code, country.key, profile.fields if profile is not None else [], found),
        today=timezone.localdate(),
    )
