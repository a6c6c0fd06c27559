"""Coding of open answers: agreement of coders, codebooks and their versions, words in context, suggested codes."""

from zeroward.methods.coding.agreement import Agreement, Measure, agreement
from zeroward.methods.coding.alpha import Alpha, Level, alpha, coincidences, interval_alpha
from zeroward.methods.coding.alpha_sets import alpha_by_distances, set_alpha, set_distance
from zeroward.methods.coding.classifier import Classifier, train
from zeroward.methods.coding.codebook import (
    Code,
    Codebook,
    Difference,
    Recoded,
    Successors,
    differences,
    recode,
    successors,
)
from zeroward.methods.coding.concordance import Line, concordance
from zeroward.methods.coding.dictionary import Dictionary, Entry, merged
from zeroward.methods.coding.fleiss import Fleiss, Kappa, fleiss_kappa
from zeroward.methods.coding.ratings import Ratings, ratings_of
from zeroward.methods.coding.resampling import Interval, alpha_interval, resampled
from zeroward.methods.coding.review import (
    CodeReview,
    Codings,
    Disagreement,
    disagreements,
    review,
    units_needed,
    verdict,
)
from zeroward.methods.coding.suggestion import Suggestion
from zeroward.methods.coding.two_coders import TwoCoders, two_coders
from zeroward.methods.coding.weights import Scheme
from zeroward.methods.text.duplicates import near_duplicates

__all__ = [
    "Agreement",
    "Alpha",
    "Classifier",
    "Code",
    "CodeReview",
    "Codebook",
    "Codings",
    "Dictionary",
    "Difference",
    "Disagreement",
    "Entry",
    "Fleiss",
    "Interval",
    "Kappa",
    "Level",
    "Line",
    "Measure",
    "Ratings",
    "Recoded",
    "Scheme",
    "Successors",
    "Suggestion",
    "TwoCoders",
    "agreement",
    "alpha",
    "alpha_by_distances",
    "alpha_interval",
    "coincidences",
    "concordance",
    "differences",
    "disagreements",
    "fleiss_kappa",
    "interval_alpha",
    "merged",
    "near_duplicates",
    "ratings_of",
    "recode",
    "resampled",
    "review",
    "set_alpha",
    "set_distance",
    "successors",
    "train",
    "two_coders",
    "units_needed",
    "verdict",
]
