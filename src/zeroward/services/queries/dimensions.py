"""Filters of the support menu."""

from collections.abc import Mapping, Sequence

from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from zeroward.core.ui.narrowing import UNKNOWN, Dimension
from zeroward.core.ui.sorting import sort_key
from zeroward.profile.queries.catalogue import question_of
from zeroward.profile.queries.choices import language_name
from zeroward.services.models import Effort
from zeroward.services.queries.rows import ServiceRow
from zeroward.services.queries.shelves import shelves
from zeroward.services.words import NATIONAL, STAGES, TIMINGS, VERDICTS


def dimensions(rows: Sequence[ServiceRow], *, fitted: bool) -> list[Dimension[ServiceRow]]:
    """All filters; the first two only where the menu was compared with a city."""
    found = [_fit(), _timing(), _stage()] if fitted else [_timing(), _stage()]
    return [
        *found,
        _pathway(rows),
        _shelf(),
        _sector(),
        _place(rows),
        _effort(),
        _language(rows),
        *_kinds(rows),
    ]


def _fit() -> Dimension[ServiceRow]:
    return Dimension(
        "fit",
        _("Does it fit?"),
        lambda row: [row.fitting.verdict] if row.fitting else [],
        _texts(VERDICTS),
        keep_order=True,
    )


def _timing() -> Dimension[ServiceRow]:
    return Dimension(
        "when",
        _("Can one ask for it?"),
        lambda row: [row.timing],
        _texts(TIMINGS),
        keep_order=True,
    )


def _stage() -> Dimension[ServiceRow]:
    return Dimension(
        "stage",
        _("Stage"),
        lambda row: row.service.stages or list(STAGES),
        _texts(STAGES),
        keep_order=True,
    )


def _pathway(rows: Sequence[ServiceRow]) -> Dimension[ServiceRow]:
    pathways = sorted(
        {concept for row in rows for concept in row.pathway_list}, key=lambda concept: concept.notation
    )
    return Dimension(
        "pathway",
        _("Pathway"),
        lambda row: [concept.key for concept in row.pathway_list],
        {concept.key: concept.label for concept in pathways},
        keep_order=True,
    )


def _shelf() -> Dimension[ServiceRow]:
    return Dimension(
        "shelf",
        _("What cities asked for"),
        lambda row: row.service.shelves,
        {shelf.key: shelf.label for shelf in shelves()},
        keep_order=True,
    )


def _sector() -> Dimension[ServiceRow]:
    return Dimension(
        "sector",
        _("Topic"),
        lambda row: row.service.sectors,
        {choice.key: capfirst(choice.label) for choice in question_of("themes").choices},
        keep_order=True,
    )


def _place(rows: Sequence[ServiceRow]) -> Dimension[ServiceRow]:
    countries = {country.code: str(country.served("name")) for row in rows for country in row.country_list}
    in_order = {
        code: countries[code] for code in sorted(countries, key=lambda code: sort_key(countries[code]))
    }
    return Dimension(
        "country",
        _("Where"),
        lambda row: row.places,
        {
            "eu": _("EU and associated countries"),
            "international": _("Everywhere"),
            **in_order,
            UNKNOWN: _("Not known"),
        },
        keep_order=True,
    )


def _effort() -> Dimension[ServiceRow]:
    labels = {value: str(capfirst(label)) for value, label in Effort.choices if value}
    return Dimension(
        "effort",
        _("Your time"),
        lambda row: [row.service.effort or UNKNOWN],
        {**labels, UNKNOWN: _("Not known")},
        keep_order=True,
    )


def _language(rows: Sequence[ServiceRow]) -> Dimension[ServiceRow]:
    codes = {code for row in rows for code in row.service.languages}
    named = {code: _("national languages") if code == NATIONAL else language_name(code) for code in codes}
    return Dimension(
        "language",
        _("Language"),
        lambda row: row.service.languages or [UNKNOWN],
        {**named, UNKNOWN: _("Not known")},
    )


def _kinds(rows: Sequence[ServiceRow]) -> list[Dimension[ServiceRow]]:
    return [
        Dimension(
            "level",
            _("Level"),
            lambda row: [row.service.level or UNKNOWN],
            {**{row.service.level: row.level for row in rows if row.level}, UNKNOWN: _("Not known")},
        ),
        Dimension(
            "kind",
            _("Kind"),
            lambda row: [row.service.kind or UNKNOWN],
            {**{row.service.kind: row.kind for row in rows if row.kind}, UNKNOWN: _("Not known")},
        ),
    ]


def _texts(words: Mapping[str, Promise]) -> dict[str, str]:
    return {key: str(word) for key, word in words.items()}
