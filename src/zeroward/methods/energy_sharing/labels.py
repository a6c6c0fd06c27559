"""Words for the keys of the sharing rules, in English; pages look them up in their catalogue."""

from collections.abc import Mapping
from typing import Final

PERIMETERS: Final[Mapping[str, str]] = {
    "building": "one building",
    "direct_line": "internal network or direct line",
    "transformer": "the same transformer station",
    "substation": "the same substation",
    "primary_substation": "the same primary substation",
    "distance": "distance",
    "distance_sparse": "distance, in sparsely settled areas",
    "cadastre": "the same cadastral plot",
    "near": "on or near the place of use",
    "postcode": "the same group of postcodes",
    "country": "the whole country",
}
KEYS: Final[Mapping[str, str]] = {
    "static": "fixed shares",
    "dynamic": "in proportion to use, by interval",
    "ex_ante": "shares by hour, fixed beforehand",
    "hybrid": "fixed and proportional mixed",
    "by_use": "by use, without an agreement",
    "statutes": "as the statutes say",
    "virtual": "on the bill, not by interval",
    "none": "no link to use",
}
RELIEFS: Final[Mapping[str, str]] = {
    "network_charge": "network charge",
    "levies": "levies",
    "electricity_levy": "electricity levy",
    "renewable_levy": "renewable levy",
    "grid_refund": "refund of network charges",
    "network_option": "network tariff by choice",
    "none": "no relief",
}
SURPLUS: Final[Mapping[str, str]] = {
    "market": "sold on the market",
    "contract": "sold by contract",
    "fixed": "fixed payment for each kWh",
    "compensation": "set off on the bill by month",
    "wholesale": "wholesale price",
    "net_billing": "net billing",
}
MEMBERS: Final[Mapping[str, str]] = {
    "people": "people",
    "small_firms": "small firms",
    "firms": "firms",
    "authorities": "public bodies",
    "associations": "associations",
    "vulnerable": "people in need",
}
STEPS: Final[Mapping[str, str]] = {
    "agreement": "All sign an agreement with their shares.",
    "legal_body": "Found a legal body, such as an association or a cooperative.",
    "operator": "Tell the grid operator, who answers whether the members may share.",
    "register": "Register the plant or the community.",
    "register_gse": "Apply to GSE for the service.",
}
FORMS: Final[Mapping[str, str]] = {
    "own": "Own money, with or without a loan",
    "leasing": "Leasing",
    "operating_lease": "Operating lease",
    "supplier": "A supplier pays and takes part of the income",
}
ALL: Final = (PERIMETERS, KEYS, RELIEFS, SURPLUS, MEMBERS, STEPS, FORMS)
