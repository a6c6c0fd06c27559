"""The address of the OAI-PMH interface. What answers is read when it is first asked."""

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils.module_loading import import_string
from django.views.decorators.csrf import csrf_exempt

app_name = "harvest"


@csrf_exempt  # it looks at no session and no cookie, and only reads
def oai(request: HttpRequest) -> HttpResponse:
    answer: HttpResponse = import_string("zeroward.api.harvest.views.oai")(request)
    return answer


def schema(request: HttpRequest) -> HttpResponse:
    answer: HttpResponse = import_string("zeroward.api.harvest.views.schema")(request)
    return answer


urlpatterns = [path("oai", oai, name="oai"), path("oai/record.xsd", schema, name="schema")]
