"""The dimensions of the self-assessments, as the data file names them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from django.conf import settings
from django.utils.translation import gettext

from zeroward.core.data_files import read_json
from zeroward.diagnosis.vocabulary import FAMILY


@dataclass(frozen=True, slots=True)
class Dimension:
    """`pathway` is the support pathway that helps most, `also` others; `gate`: counts for the entry gate."""

    key: str
    number: int
    label_en: str
    about_en: str
    pathway: str
    also: tuple[str, ...]
    gate: bool

    @property
    def label(self) -> str:
        """In the reader's language."""
        return gettext(self.label_en)

    @property
    def about(self) -> str:
        return gettext(self.about_en)


@cache
def _all() -> Mapping[str, tuple[Dimension, ...]]:
    plain = read_json(settings.DATA_DIR / "diagnosis" / "dimensions.json")
    return {
        family: tuple(
            Dimension(
                key=one["key"],
                number=one["number"],
                label_en=one["label"],
                about_en=one["about"],
                pathway=one["pathway"],
                also=tuple(one["also"]),
                gate=one["gate"],
            )
            for one in plain[family]
        )
        for family in ("readiness", "governance")
    }


def dimensions(questionnaire: str) -> tuple[Dimension, ...]:
    """Those of a questionnaire, in their order. Raises KeyError for one that is no self-assessment."""
    return _all()[FAMILY[questionnaire]]


def dimension_of(key: str) -> Dimension:
    """One dimension of any questionnaire. Raises KeyError."""
    found = next((one for family in _all().values() for one in family if one.key == key), None)
    if found is None:
        raise KeyError(key)
    return found
