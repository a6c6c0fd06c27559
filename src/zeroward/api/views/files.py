"""Private files by their signed addresses."""

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from zeroward.api.ground.file_links import file_behind
from zeroward.core.views.private_file import handed_out


@require_safe
def file(request: HttpRequest, code: str) -> HttpResponseBase:
    """The file, to whoever has its address while it is good."""
    version = file_behind(code)
    if version is None:
        raise Http404
    return handed_out(version)
