"""The page of weightings: what each declares, and what the one in use did."""

from dataclasses import dataclass

from zeroward.consultation.models import Consultation, WeightScheme
from zeroward.consultation.queries.frames import country_names, words_of
from zeroward.consultation.queries.live import assemble
from zeroward.consultation.queries.plain_tables import as_plain
from zeroward.consultation.queries.weighting_words import ShownWeighting, shown_weighting, variable_words


@dataclass(frozen=True, slots=True)
class SchemeRow:
    scheme: WeightScheme
    margins: str


@dataclass(frozen=True, slots=True)
class WeightsPage:
    """`shown` is None without a frame or without answers."""

    schemes: tuple[SchemeRow, ...]
    shown: ShownWeighting | None
    has_frame: bool


def weights_page(consultation: Consultation) -> WeightsPage:
    found = assemble(consultation)
    countries = country_names()
    shown = None
    if found.diagnostics is not None:
        shown = shown_weighting(as_plain(found.diagnostics), lambda name, key: words_of(name, key, countries))
    rows = tuple(
        SchemeRow(one, ", ".join(variable_words(" × ".join(names)) for names in one.margins))
        for one in consultation.schemes.all()
    )
    return WeightsPage(rows, shown, found.weigher.has_frame)
