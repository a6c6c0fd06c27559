"""Whether this process can serve: asked by load balancers before they send anybody."""

from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from zeroward.web.domain.doctor.readiness import unready


@require_safe
@never_cache
def ready(request: HttpRequest) -> JsonResponse:
    part = unready(Path(settings.MEDIA_ROOT))
    if part:
        return JsonResponse({"status": "unready", "part": part}, status=503)
    return JsonResponse({"status": "ready"})
