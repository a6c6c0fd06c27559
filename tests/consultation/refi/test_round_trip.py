"""What goes out comes in again, letter by letter."""

import io
import zipfile

import pytest

from tests.consultation.refi.projects import project
from zeroward.consultation.domain.refi.project import Codebook, Project, Source
from zeroward.consultation.exporters.refi.qdc import write_codebook
from zeroward.consultation.exporters.refi.qdpx import write_project
from zeroward.consultation.importers.refi.anchoring import anchor
from zeroward.consultation.importers.refi.qdc import read_codebook
from zeroward.consultation.importers.refi.qdpx import read_project

pytestmark = pytest.mark.slow


def test_project_of_500_generated_ones_comes_back_unchanged() -> None:
    for seed in range(500):
        made = project(seed)
        most = (4_000, 0, 1)[seed % 3]
        found = read_project(io.BytesIO(write_project(made, most_files=most)))
        assert found.project == made, seed
        assert not found.refused, seed


def test_passages_of_generated_projects_lie_where_they_lay() -> None:
    for seed in range(500):
        for source in project(seed).sources:
            for one in source.selections:
                if one.name.strip("\ufeff \t\r\n") and one.name == source.text[one.start : one.end]:
                    place = anchor(source.text, one)
                    assert (place.start, place.end, place.moved) == (one.start, one.end, False), seed


def test_codebook_of_500_generated_ones_comes_back_unchanged() -> None:
    for seed in range(500):
        made = Codebook(project(seed).codes)
        assert read_codebook(io.BytesIO(write_codebook(made)))[0] == made, seed


@pytest.mark.parametrize(
    "text", ["a\r\nb\rc\nd", "\ufeffbegins with a mark", "form\x0cfeed", "👩‍👩‍👧‍👦 e\u0301\r\n"]
)
@pytest.mark.parametrize("most", [0, 10])
def test_text_keeps_every_code_point(text: str, most: int) -> None:
    made = Project("One", sources=(Source("11111111-1111-4111-8111-111111111111", "T", text),))
    raw = write_project(made, most_files=most)
    assert read_project(io.BytesIO(raw)).project.sources[0].text == text


def test_project_writes_texts_without_byte_order_mark() -> None:
    made = Project("One", sources=(Source("11111111-1111-4111-8111-111111111111", "T", "a\r\nb"),))
    with zipfile.ZipFile(io.BytesIO(write_project(made))) as archive:
        assert archive.namelist() == ["project.qde", "sources/11111111-1111-4111-8111-111111111111.txt"]
        assert archive.read(archive.namelist()[1]) == b"a\r\nb"
