"""The WSGI application that granian serves."""

import os
import sys
from typing import Any

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from zeroward.core.frames import roomy
from zeroward.core.rounds import seldom
from zeroward.web.gate import end_when_told, wait_at_gate
from zeroward.web.joined import join_catalogues
from zeroward.web.own_files import keep_from_others
from zeroward.web.settings.environment import SettingError

seldom()
end_when_told()
keep_from_others()
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zeroward.web.settings.local")

try:
    database = settings.DATABASES["default"]["ENGINE"]
except SettingError as error:  # one line in the log, instead of where it was read
    sys.exit(str(error))
if database.endswith("sqlite3"):
    # a library of Wagtail's desk loads PostgreSQL's driver wherever it is installed: six megabytes for nothing
    modules: dict[str, Any] = sys.modules
    modules.setdefault("psycopg", None)

join_catalogues()
application = roomy(get_wsgi_application())

from django.urls import get_resolver  # noqa: E402 (models are there from here on)

from zeroward.core.search.warm import warm_in_background  # noqa: E402
from zeroward.web.apart import keep_apart  # noqa: E402

_ = get_resolver().url_patterns  # every view is read now, not while the first reader waits
keep_apart()
wait_at_gate()
warm_in_background()
