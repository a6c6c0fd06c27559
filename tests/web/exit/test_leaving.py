"""A city leaves with everything that is its own, and with nothing of another: tried with a row of every model."""

import zipfile
from pathlib import Path

import pytest

from tests.web.exit.conftest import Packages
from tests.web.exit.instance import MARK
from zeroward.web.domain.exit.ways import going

pytestmark = pytest.mark.slow


def bytes_of(package: Path) -> str:
    with zipfile.ZipFile(package) as archive:
        return "".join(archive.read(name).decode("latin-1") + name for name in archive.namelist())


def marks_in(package: Path) -> set[int]:
    return {int(number) for number in MARK.findall(bytes_of(package))}


def test_every_model_that_goes_is_in_the_package(packages: Packages) -> None:
    assert packages.ours.refused == {}
    about = packages.whole.about
    assert about.rows == dict.fromkeys((way.label for way in going()), 1)
    assert (about.left, about.lost) == ({}, 0)
    assert len(marks_in(packages.whole.path)) > 200


def test_nothing_of_another_city_is_in_any_byte(packages: Packages) -> None:
    assert len(packages.theirs.made) > 200
    assert max(marks_in(packages.whole.path)) < 2000
    assert "theirs" not in bytes_of(packages.whole.path)


def test_country_takes_its_cities_along_or_leaves_them_out(packages: Packages) -> None:
    marks = marks_in(packages.country.path)
    assert min(marks) < 2000 < max(marks)
    assert packages.platform.about.rows == {}
    assert marks_in(packages.platform.path) == set()


def test_pseudonyms_name_nobody(packages: Packages) -> None:
    text = bytes_of(packages.hidden.path)
    assert "@example" not in text
    assert "First ours" not in text


def test_who_is_not_of_the_team_goes_under_a_pseudonym(packages: Packages) -> None:
    text = bytes_of(packages.city.path)
    assert "reviewer@example.com" not in text
    assert "Secret" not in text
    assert "ours@example.org" in text


def test_numbers_within_words_are_those_of_the_package(packages: Packages) -> None:
    assert '"about":"stream:{1}"' in bytes_of(packages.city.path)


def test_package_says_what_it_is(packages: Packages) -> None:
    manifest, about = packages.city.manifest, packages.city.about
    assert (manifest.kind, about.leaving.what, about.people.value) == ("exit", "city:ours", "team")
    assert about.schema["plan"].startswith("0")
    assert manifest.source.key == packages.signer.public.id
    assert {one.name for one in manifest.files} >= {"people.jsonl", "shared.jsonl", "rows/plan.Plan.jsonl"}
