"""`make run`: SQLite, files served from the packages, a secret key made once and kept in var/."""

from zeroward.web.settings.base import *
from zeroward.web.settings.secret import kept_secret

VAR_DIR.mkdir(parents=True, exist_ok=True)
STATIC_ROOT.mkdir(parents=True, exist_ok=True)
WORKER_IS_WOKEN = True
SECRET_KEY = SECRET_KEY or kept_secret(VAR_DIR / "secret-key")
