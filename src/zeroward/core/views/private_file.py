"""A private file on its way out: of the document store, of a group, of the helpdesk, however it was asked for."""

from typing import Any, Protocol

from django.http import FileResponse, Http404


class Kept(Protocol):
    """A row with its file; the name is that of the file as it was handed in."""

    file: Any
    file_name: Any
    media_type: Any


def handed_out(kept: Kept) -> FileResponse:
    """Always to be saved and never opened in our name. Raises Http404 when the file is gone."""
    try:
        content = kept.file.open("rb")
    except FileNotFoundError:
        raise Http404("The file is gone.") from None
    response = FileResponse(
        content, as_attachment=True, filename=kept.file_name, content_type=kept.media_type
    )
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    response["Cache-Control"] = "private, no-store"
    return response
