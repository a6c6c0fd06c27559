"""What a city applied with goes along; what juries and matchings made of all applications stays."""

from zeroward.core.leaving import (
    register_goes_with_all,
    register_guests,
    register_numbers_in_words,
    register_stays,
)

register_stays("what reviewers wrote in confidence", "exchange.Review")
register_stays("computed over the applications of many; its matches go along with the call", "exchange.Run")
register_guests("exchange.Programme", "exchange.Call")
register_numbers_in_words("questionnaires.Collection.about", "call:{exchange.Call}")
register_goes_with_all("exchange.Review", "exchange.Run")
