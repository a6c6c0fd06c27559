"""The texts of a language stand in one dictionary in a web process."""

from itertools import pairwise

import pytest
from django.conf import settings
from django.utils.translation import trans_real

from zeroward.web.joined import join_catalogues

LANGUAGES = [code for code, _name in settings.LANGUAGES]


@pytest.fixture
def joined(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trans_real.TranslationCatalog, "update", trans_real.TranslationCatalog.update)
    monkeypatch.setattr(trans_real, "_translations", {})
    join_catalogues()


def catalogue_of(language: str) -> trans_real.TranslationCatalog:
    return trans_real.DjangoTranslation(language)._catalog


def read(catalogue: trans_real.TranslationCatalog) -> dict[object, object]:
    return {key: catalogue.get(key) for part in catalogue._catalogs for key in part}


def test_django_still_keeps_the_texts_of_each_app_apart() -> None:
    """When it joins them itself, nothing is left to do here."""
    assert len(catalogue_of("de")._catalogs) > 10


@pytest.mark.parametrize("language", LANGUAGES)
def test_neighbours_that_count_alike_are_one_and_no_text_changes(
    language: str, request: pytest.FixtureRequest
) -> None:
    apart = catalogue_of(language)
    texts, most = read(apart), len(apart._catalogs)
    request.getfixturevalue("joined")
    together = catalogue_of(language)
    assert read(together) == texts
    assert len(together._catalogs) < most / 2
    codes = [plural.__code__ for plural in together._plurals]
    assert len(codes) == len(together._catalogs)
    assert all(one != next_one for one, next_one in pairwise(codes))
