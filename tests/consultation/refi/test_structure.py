"""Written files have the structure of the standard, and hold nothing that a reader could stumble over."""

import io
import zipfile

from lxml import etree

from tests.consultation.refi.projects import project
from tests.consultation.refi.schema import schema
from zeroward.consultation.domain.refi.project import CODEBOOK, PROJECT, Codebook
from zeroward.consultation.exporters.refi.qdc import write_codebook
from zeroward.consultation.exporters.refi.qdpx import write_project


def test_generated_projects_follow_the_structure() -> None:
    checks = etree.XMLSchema(etree.fromstring(schema(PROJECT, "Project", "Project")))
    for seed in range(60):
        raw = write_project(project(seed), most_files=seed % 3)
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            checks.assertValid(etree.fromstring(archive.read("project.qde")))


def test_generated_codebooks_follow_the_structure() -> None:
    checks = etree.XMLSchema(etree.fromstring(schema(CODEBOOK, "CodeBook", "Book")))
    for seed in range(60):
        checks.assertValid(etree.fromstring(write_codebook(Codebook(project(seed).codes))))


def test_archive_tells_no_time() -> None:
    with zipfile.ZipFile(io.BytesIO(write_project(project(1)))) as archive:
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"DateTime" not in archive.read("project.qde")
