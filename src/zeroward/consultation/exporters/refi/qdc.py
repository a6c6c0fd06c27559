"""A codebook as `.qdc`."""

from lxml import etree

from zeroward.consultation.domain.refi.project import CODEBOOK, Codebook
from zeroward.consultation.exporters.refi.xml import add, add_codes, plain, written


def write_codebook(codebook: Codebook) -> bytes:
    """The file. The format has room for one language, without typical wordings and words that point to a code."""
    root = etree.Element(f"{{{CODEBOOK}}}CodeBook", nsmap={None: CODEBOOK})
    root.set("origin", plain(codebook.origin))
    add_codes(add(root, "Codes"), codebook.codes)
    return written(root)
