"""A template of the route as a Word file, to be filled in."""

from django.utils.translation import gettext as _
from django.utils.translation import override

from zeroward.core.documents.word import docx_bytes, new_document
from zeroward.ecosystem.queries.checklists import Template, version


def template_docx(found: Template) -> bytes:
    """Headings with a hint in italics under each, then lines to begin with."""
    made = new_document(title=found.title, lang=found.lang)
    made.add_paragraph(found.about)
    for part in found.parts:
        made.add_heading(part.title, 1)
        made.add_paragraph().add_run(part.hint).italic = True
        for line in part.lines:
            made.add_paragraph(line, style="List Bullet")
        if not part.lines:
            made.add_paragraph("…")
    with override(found.lang):
        foot = _("Template of Zeroward, version %(version)s. A proposal, no legal advice.")
        made.add_paragraph(foot % {"version": version()})
    return docx_bytes(made)
