"""The storages of files in an object store, from the environment."""

from collections.abc import Mapping
from typing import Any

from zeroward.web.settings.environment import SettingError


def bucket_storages(given: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    """`default` and `private` for STORAGES; empty when no bucket is named. Raises SettingError for half."""
    bucket = given.get("ZEROWARD_BUCKET", "")
    if not bucket:
        return {}
    key, secret = given.get("ZEROWARD_BUCKET_KEY", ""), given.get("ZEROWARD_BUCKET_SECRET", "")
    if bool(key) != bool(secret):
        raise SettingError("Set both ZEROWARD_BUCKET_KEY and ZEROWARD_BUCKET_SECRET, or neither.")
    options = {
        "bucket_name": bucket,
        "endpoint_url": given.get("ZEROWARD_BUCKET_ENDPOINT", "") or None,
        "region_name": given.get("ZEROWARD_BUCKET_REGION", "") or "us-east-1",
        **({"access_key": key, "secret_key": secret} if key else {}),
    }
    module = "zeroward.web.object_store.storages"
    return {
        "default": {"BACKEND": f"{module}.OpenFiles", "OPTIONS": {**options, "location": "media"}},
        "private": {"BACKEND": f"{module}.PrivateFiles", "OPTIONS": {**options, "location": "private"}},
    }
