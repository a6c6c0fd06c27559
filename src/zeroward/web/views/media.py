"""Uploaded pictures, logos and editions. Documents are not served here: whoever may read them is asked first."""

import mimetypes
from posixpath import normpath

from django.conf import settings
from django.core.files.storage import FileSystemStorage, default_storage
from django.http import FileResponse, Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe
from django.views.static import serve

OPEN_FOLDERS = ("images/", "original_images/", "instance/", "editions/")


@require_safe
def media(request: HttpRequest, path: str) -> HttpResponseBase:
    """A file of one of the open folders; everything else, also Wagtail's documents, is not found."""
    # "images/../x" would leave the open folder again; an object store takes a backslash for a slash
    if "\\" in path or not normpath(path).startswith(OPEN_FOLDERS):
        raise Http404
    if settings.ZEROWARD_BUCKET and not isinstance(default_storage, FileSystemStorage):
        return _from_store(normpath(path))
    return serve(request, path, document_root=settings.MEDIA_ROOT)


def _from_store(name: str) -> HttpResponseBase:
    """Through us, so that readers ask no other machine; names of files never change what they hold."""
    try:
        file = default_storage.open(name, "rb")
    except FileNotFoundError as error:
        raise Http404 from error
    kind, encoding = mimetypes.guess_type(name)
    response = FileResponse(file, content_type=kind or "application/octet-stream")
    if encoding:
        response.headers["Content-Encoding"] = encoding
    response.headers["Cache-Control"] = "public, max-age=86400"
    return response
