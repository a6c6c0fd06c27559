"""`make run`: SQLite, files served from the packages, a secret key made once and kept in var/."""

from zeroward.web.settings.base import *
from zeroward.web.settings.environment import made_folder
from zeroward.web.settings.secret import kept_secret

made_folder("ZEROWARD_VAR", VAR_DIR)
made_folder("ZEROWARD_VAR", STATIC_ROOT)
WORKER_IS_WOKEN = True
SECRET_KEY = SECRET_KEY or kept_secret(VAR_DIR / "secret-key")
