"""The addresses of the platform, and one that writes much."""

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

from zeroward.core.models import SearchMiss
from zeroward.web import urls
from zeroward.web.urls import handler400, handler403, handler404, handler500

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]


@csrf_exempt
def write(request: HttpRequest) -> HttpResponse:
    SearchMiss.objects.bulk_create(
        SearchMiss(query=f"<b>secret {number}</b>" * 5, lang="en", last_on="2026-11-27")
        for number in range(200)
    )
    return HttpResponse("written")


urlpatterns = [path("write", write), *urls.urlpatterns]
