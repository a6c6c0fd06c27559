"""The door to the API. What lies behind it is read into memory when it is first asked, not when the server starts."""

from django.http import HttpRequest, HttpResponse
from django.utils.module_loading import import_string
from django.views.decorators.csrf import csrf_exempt


@csrf_exempt  # the API looks at no session and no cookie: there is nothing that another site could abuse
def api(request: HttpRequest, path: str) -> HttpResponse:
    answer = import_string("zeroward.api.ground.entry.answer")
    response: HttpResponse = answer(request, path)
    return response
