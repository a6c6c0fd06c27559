"""Uploaded pictures, logos and editions. Documents are not served here: whoever may read them is asked first."""

from posixpath import normpath

from django.conf import settings
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe
from django.views.static import serve

OPEN_FOLDERS = ("images/", "original_images/", "instance/", "editions/")


@require_safe
def media(request: HttpRequest, path: str) -> HttpResponseBase:
    """A file of one of the open folders; everything else, also Wagtail's documents, is not found."""
    # "images/../x" would leave the open folder again
    if not normpath(path).startswith(OPEN_FOLDERS):
        raise Http404
    return serve(request, path, document_root=settings.MEDIA_ROOT)
