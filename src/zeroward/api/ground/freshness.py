"""When a record was changed last, where that is known."""

import datetime

from django.http import HttpResponse
from django.utils.http import http_date


def changed_at(response: HttpResponse, moment: datetime.datetime) -> None:
    """Last-Modified of the answer."""
    response["Last-Modified"] = http_date(moment.timestamp())
