"""The shipped codebooks: loaded once, open to everyone, with the shift from five to six codes of 2025."""

from pathlib import Path

import pytest
from django.conf import settings

from zeroward.consultation.importers.codebooks_catalogue import load_codebooks
from zeroward.consultation.models import Codebook, CodebookVersion
from zeroward.consultation.queries.codebook_pages import changes_between
from zeroward.consultation.queries.codebooks import kernel
from zeroward.core.catalogue import Loaded
from zeroward.methods.coding import Dictionary, Entry, differences

DATA = Path(settings.DATA_DIR)


@pytest.fixture
def shipped(db: None) -> Loaded:
    return load_codebooks(DATA)


def test_codebooks_are_loaded_once(shipped: Loaded) -> None:
    assert shipped == Loaded(created=12)
    assert load_codebooks(DATA) == Loaded(same=12)
    assert set(Codebook.objects.values_list("key", "visibility")) == {
        (key, "public")
        for key in (
            "needs-challenges",
            "needs-readiness",
            "needs-support",
            "barrier-families",
            "support-pathways",
        )
    }
    assert not CodebookVersion.objects.filter(frozen=False).exists()


def test_shift_of_2025_is_told(shipped: Loaded) -> None:
    old, new = CodebookVersion.objects.filter(codebook__key="needs-challenges").order_by("order")
    assert [(one.key, one.change) for one in differences(kernel(old), kernel(new))] == [
        ("capacity", "renamed"),
        ("capacity", "redefined"),
        ("monitoring", "added"),
    ]
    page = changes_between(old, new, "en")
    assert page.headline == "From 5 codes to 6 codes"
    assert page.split == [
        "Training and capacity building",
        "Infrastructural measures and technology-based solutions",
    ]


def test_every_code_is_named_and_defined_in_all_languages(shipped: Loaded) -> None:
    for version in CodebookVersion.objects.all():
        for code in version.codes:
            assert set(code["name"]) == set(code["definition"]) == {"en", "de", "fr", "ro"}, code["key"]


def test_words_of_the_codebooks_find_what_they_should(shipped: Loaded) -> None:
    version = CodebookVersion.objects.get(codebook__key="needs-challenges", number="1.1")
    entries = tuple(
        Entry(row["code"], row["lang"], tuple(row["phrases"]), tuple(row["not_with"]))
        for row in version.phrases
    )
    words = Dictionary("1.1", entries)
    for lang, text, codes in (
        ("en", "No funding, and the departments do not talk.", {"funding", "governance"}),
        ("de", "Es fehlen Daten für die Bilanz und Personal.", {"monitoring", "capacity"}),
        ("fr", "Nous manquons de personnel et de financement.", {"capacity", "funding"}),
        ("ro", "Lipsesc banii și datele.", {"funding", "monitoring"}),
    ):
        assert {one.code for one in words.suggest({"a": text}, lang=lang)} == codes, text


def test_version_in_use_stays_when_the_file_changes(shipped: Loaded, tmp_path: Path) -> None:
    kept = CodebookVersion.objects.get(codebook__key="needs-readiness")
    folder = tmp_path / "codebooks"
    folder.mkdir()
    source = (DATA / "codebooks" / "needs-readiness.json").read_text()
    (folder / "needs-readiness.json").write_text(source.replace("No plan", "No target"))
    assert load_codebooks(tmp_path) == Loaded(changed=1, same=1)
    kept.refresh_from_db()
    assert kept.codes[3]["name"]["en"] == "No target"
