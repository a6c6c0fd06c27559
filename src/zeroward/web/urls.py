"""All addresses but those of the editors' desk (`editor_urls`).

Pages for readers carry the language as their first part; `/` serves the reader's own.
"""

from allauth.urls import build_provider_urlpatterns
from django.conf.urls.i18n import i18n_patterns
from django.contrib.sitemaps.views import sitemap
from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.documents import urls as document_urls

from zeroward.core.sitemaps import SITEMAPS
from zeroward.web.views.api import api
from zeroward.web.views.health import health
from zeroward.web.views.home import home
from zeroward.web.views.media import media
from zeroward.web.views.metrics import metrics
from zeroward.web.views.ready import ready
from zeroward.web.views.robots import robots

urlpatterns = [
    path("", home, name="root"),
    path("health", health, name="health"),
    path("ready", ready, name="ready"),
    path("metrics", metrics, name="metrics"),
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", sitemap, {"sitemaps": SITEMAPS}, name="sitemap"),
    # whatever follows, line breaks included: the API answers even odd addresses itself
    re_path(r"^api/(?P<path>[\s\S]*)\Z", api, name="api"),
    path("", include("zeroward.api.open_data.addresses")),
    path("", include("zeroward.api.harvest.addresses")),
    # identity providers send people back to one address, whatever their language
    path("account/3rdparty/", include("allauth.socialaccount.urls")),
    path("account/", include(build_provider_urlpatterns())),
    path("documents/", include(document_urls)),
    path("media/<path:path>", media, name="media"),
    *i18n_patterns(
        path("", home, name="home"),
        path("", include("zeroward.web.page_urls")),
        path("", include("zeroward.library.urls")),
        path("", include("zeroward.places.urls")),
        path("", include("zeroward.ecosystem.urls")),
        path("", include("zeroward.barriers.urls")),
        path("", include("zeroward.services.urls")),
        path("", include("zeroward.learning.urls")),
        path("", include("zeroward.community.urls")),
        path("", include("zeroward.questionnaires.urls")),
        path("", include("zeroward.inventory.urls")),
        path("", include("zeroward.consultation.urls")),
        path("", include("zeroward.diagnosis.urls")),
        path("", include("zeroward.funding.urls")),
        path("", include("zeroward.exchange.urls")),
        path("", include("zeroward.helpdesk.urls")),
        path("", include("zeroward.plan.urls")),
        path("", include("zeroward.finance.urls")),
        path("", include("zeroward.contract.urls")),
        path("", include("zeroward.monitoring.urls")),
        path("", include("zeroward.insight.urls")),
        path("", include("zeroward.journey.urls")),
        path("", include("zeroward.profile.urls")),
        path("", include("zeroward.people.urls")),
        path("", include("zeroward.federation.urls")),
        path("", include("zeroward.api.urls")),
        path("", include("zeroward.core.urls")),
        path("account/", include("allauth.account.urls")),
        path("account/2fa/", include("allauth.mfa.urls")),
        path("account/sessions/", include("allauth.usersessions.urls")),
        path("pages/", include(wagtail_urls)),
        prefix_default_language=True,
    ),
]

handler400 = "zeroward.web.views.errors.bad_request"
handler403 = "zeroward.web.views.errors.permission_denied"
handler404 = "zeroward.web.views.errors.not_found"
handler500 = "zeroward.web.views.errors.server_error"
