"""Files of one consultation and of one codebook."""

from zeroward.consultation.domain.refi.codebooks import codebook_of
from zeroward.consultation.exporters.refi.qdc import write_codebook
from zeroward.consultation.exporters.refi.qdpx import write_project
from zeroward.consultation.models import CodebookVersion, Consultation
from zeroward.consultation.queries.refi.project import project_of


def consultation_qdpx(
    consultation: Consultation, version: CodebookVersion, *, what: str, language: str
) -> bytes:
    """Its texts and what was coded with the version; `what` as in `project_of`."""
    return write_project(project_of(consultation, version, what=what, language=language))


def version_qdc(version: CodebookVersion, language: str) -> bytes:
    """A version of a codebook in one language."""
    return write_codebook(codebook_of(version, language))
