"""Files of messages, always to be saved and never opened in our name."""

from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404, HttpRequest
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from zeroward.core.views.private_file import handed_out
from zeroward.helpdesk.models import Case, MessageFile
from zeroward.helpdesk.queries.access import case_by_secret
from zeroward.helpdesk.queries.files import file_of, readable_file


@never_cache
@require_safe
@login_required
def file(request: HttpRequest, pk: int) -> FileResponse:
    """For who answers and who asked."""
    return _saved(readable_file(request.viewer, pk))  # type: ignore[attr-defined]


@never_cache
@require_safe
def visitor_file(request: HttpRequest, secret: str, pk: int) -> FileResponse:
    """For a visitor, under the secret address of the question."""
    case = case_by_secret(secret)
    return _saved(file_of(case, pk) if case.state != Case.State.UNCONFIRMED else None)


def _saved(found: MessageFile | None) -> FileResponse:
    if found is None:
        raise Http404("There is no such file.")
    return handed_out(found)
