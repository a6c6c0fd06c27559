"""A file of the document store on its way out, however it was asked for."""

from django.http import FileResponse, Http404

from zeroward.core.models import DocumentVersion


def handed_out(version: DocumentVersion) -> FileResponse:
    """Always to be saved and never opened in our name. Raises Http404 when the file is gone."""
    try:
        content = version.file.open("rb")
    except FileNotFoundError:
        raise Http404 from None
    response = FileResponse(
        content, as_attachment=True, filename=version.file_name, content_type=version.media_type
    )
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    response["Cache-Control"] = "private, no-store"
    return response
