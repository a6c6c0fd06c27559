"""A trained classifier as plain data, and back: the same again gives the same suggestions."""

import base64
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.coding import Classifier
from zeroward.methods.coding.classifier import CodeModel
from zeroward.methods.coding.features import Vocabulary


def packed(classifier: Classifier) -> dict[str, Any]:
    """JSON of a classifier. Weights are kept with seven digits; what is read back is what is used."""
    known = classifier.vocabulary
    return {
        "version": classifier.version,
        "lang": known.lang,
        "parts": sorted(known.columns, key=lambda part: known.columns[part]),
        "says": _text(np.asarray(known.says)),
        "models": [
            {
                "code": one.code,
                "weights": _text(one.weights),
                "bias": one.bias,
                "slope": one.slope,
                "offset": one.offset,
                "answers": one.answers,
                "precision": one.precision,
                "recall": one.recall,
            }
            for one in classifier.models
        ],
        "too_few": dict(classifier.too_few),
        "answers": classifier.answers,
    }


def unpacked(content: Mapping[str, Any]) -> Classifier:
    """The classifier that was kept."""
    vocabulary = Vocabulary(
        content["lang"],
        {part: column for column, part in enumerate(content["parts"])},
        tuple(float(value) for value in _numbers(content["says"])),
    )
    models = tuple(CodeModel(**{**one, "weights": _numbers(one["weights"])}) for one in content["models"])
    return Classifier(content["version"], vocabulary, models, content["too_few"], content["answers"])


def _text(numbers: NDArray[np.float64]) -> str:
    return base64.b64encode(np.asarray(numbers, dtype="<f4").tobytes()).decode("ascii")


def _numbers(text: str) -> NDArray[np.float64]:
    return np.frombuffer(base64.b64decode(text), dtype="<f4").astype(np.float64)
