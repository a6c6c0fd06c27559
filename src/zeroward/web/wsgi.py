"""The WSGI application that granian serves."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zeroward.web.settings.local")

application = get_wsgi_application()

from zeroward.core.search.warm import warm_in_background  # noqa: E402 (models are there from here on)

warm_in_background()
