"""Addresses of reviews, signings, seals, pacts and agreements that the browser visits."""

from tests.browser.example import CITY, Example

SIGNED = ("{contract}", "{signed_year}")
OPEN = ("{town_contract}", "2026")

SIGNING_PUBLIC = [
    Example("contract:check"),
    Example("contract:seal", ("{dossier}",)),
    Example("contract:pacts-public"),
    Example("contract:gallery"),
    Example("contract:pact-public", ("klagenfurt", "{pact}")),
    Example("contract:sign", ("{sign_secret}",)),
    Example("contract:agreement", ("{funded}",)),
    Example("contract:sign-read", ("{sign_secret}",)),
]

SIGNING_PAGES = [
    *(
        Example(f"contract:{name}", ("{contract}",), who="city")
        for name in ("review", "signatories", "signatory-new", "signings", "versions", "annex-new")
    ),
    *(
        Example("contract:step", ("{contract}", key), who="city")
        for key in ("review", "to_platform", "to_external")
    ),
    Example("contract:round", ("{contract}", "1"), who="city"),
    Example("contract:round", ("{town_contract}", "{town_round}"), who="town"),
    Example("contract:round-new", ("{town_contract}",), who="town"),
    Example("contract:round-close", ("{town_contract}", "{town_round}"), who="town"),
    Example("contract:question", ("{town_contract}", "{town_round}", "1"), who="town"),
    Example("contract:signatory", ("{contract}", "{contract_signatory}"), who="city"),
    Example("contract:signatory-delete", ("{contract}", "{contract_signatory}"), who="city"),
    Example("contract:signatory-delete", ("{town_contract}", "{town_signatory}"), who="town"),
    Example("contract:signing", SIGNED, who="city"),
    Example("contract:signing", OPEN, who="town"),
    Example("contract:signing-new", ("{contract}",), who="city"),
    Example("contract:signing-close", OPEN, who="town"),
    Example("contract:signature-paper", (*OPEN, "{town_signature}"), who="town"),
    Example("contract:annex", ("{town_contract}", "{town_annex}"), who="town"),
    Example("contract:version-compare", ("{contract}",), "from=1&to=0", "city"),
    *(
        Example(f"contract:version-{name}", ("{contract}", "1"), who="city")
        for name in ("publish", "withdraw", "seal")
    ),
    *(Example(f"contract:{name}", (CITY,), who="city") for name in ("pacts", "pact-new")),
    *(
        Example(f"contract:{name}", ("{pact}",), who="city")
        for name in ("pact", "pact-head", "pact-show", "parties", "deal-new")
    ),
    Example("contract:party", ("{pact}", "{pact_party}"), who="city"),
    Example("contract:deal", ("{pact}", "{pact_deal}"), who="city"),
    *(Example(f"contract:{name}", (CITY,), who="city") for name in ("agreements", "agreement-new")),
    *(
        Example(f"contract:{name}", ("country:AT",), who="platform")
        for name in ("agreements", "agreement-new")
    ),
    Example("contract:agreement", ("{demonstrator}",), who="city"),
    *(Example(f"contract:{name}", (CITY,), who="city") for name in ("pictures", "picture-new")),
    Example("contract:picture", ("{picture}",), who="city"),
    Example("contract:agreement-edit", ("{demonstrator}",), who="city"),
]

SIGNING_STEPS = [
    Example("contract:question-settle", ("{town_contract}", "{town_round}", "1"), who="town"),
    Example("contract:signature-link", (*OPEN, "{town_signature}"), who="town"),
    Example("contract:signature-take-back", (*OPEN, "{town_signature}"), who="town"),
    Example("contract:annex-delete", ("{town_contract}", "{town_annex}"), who="town"),
    Example("contract:agreement-delete", ("{demonstrator}",), who="city"),
]

SIGNING_FILES = [
    Example("contract:round-file", ("{contract}", "1"), who="city"),
    Example("contract:dossier-file", ("{contract}", "{dossier}"), who="city"),
    Example("contract:certificate"),
    Example("contract:seal-file", ("{dossier}",)),
    Example("contract:sign-dossier", ("{sign_secret}",)),
    Example("contract:picture-file", ("{picture}",)),
    Example("contract:pact-file", ("klagenfurt", "{pact}")),
]
