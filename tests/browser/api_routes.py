"""Addresses of the API's pages that the browser visits."""

from tests.browser.example import Example

API_PUBLIC = [Example("api", ("docs/",))]
API_PAGES = [Example("api:tokens", who="city")]
API_STEPS = [Example("api:token-revoke", ("1",))]
