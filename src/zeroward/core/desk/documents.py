"""Documents that editors hand in at the desk."""

from wagtail.documents.forms import BaseDocumentForm

from zeroward.core.desk.meeting import Meeting


class DocumentForm(Meeting, BaseDocumentForm):  # type: ignore[misc]
    """Of every place at the desk where a document is handed in."""
