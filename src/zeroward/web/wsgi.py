"""The WSGI application that granian serves."""

import os

from django.core.wsgi import get_wsgi_application

from zeroward.web.gate import end_when_told, wait_at_gate

end_when_told()
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zeroward.web.settings.local")

application = get_wsgi_application()

from django.urls import get_resolver  # noqa: E402 (models are there from here on)

from zeroward.core.search.warm import warm_in_background  # noqa: E402

_ = get_resolver().url_patterns  # every view is read now, not while the first reader waits
wait_at_gate()
warm_in_background()
