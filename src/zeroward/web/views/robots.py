"""What crawlers may read."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse

RULES = """User-agent: *
Disallow: /editor/
Disallow: /account/
Disallow: /*/account/
Disallow: /*/desk/
Disallow: /*/me/
Disallow: /*/search/
Sitemap: {base}/sitemap.xml
"""


def robots(request: HttpRequest) -> HttpResponse:
    return HttpResponse(RULES.format(base=settings.BASE_URL), content_type="text/plain; charset=utf-8")
